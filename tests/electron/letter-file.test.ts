import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { letterFilesIn, readLetterFile } from "../../electron/letter-file.ts";
import { createRecentLetters } from "../../electron/recent-letters.ts";
import { scratchFolder } from "./electron-double.ts";

test("letter files are found among the words of a command line, and nothing else is", () => {
  const words = ["--inspect.letter.md", ".", "main.mjs", "a.letter.md", "/b/C.LETTER.MD", "https://example.com", "letter.md"];
  expect(letterFilesIn(words, "/home-of-it")).toEqual([join("/home-of-it", "a.letter.md"), "/b/C.LETTER.MD"]);
});

test.each([
  ["Für Oma.letter.md", "fur-oma"],
  ["a.letter.md", "a"],
  ["..letter.md", "letter"],
  ["مريم.letter.md", "letter"],
  ["-- x --.letter.md", "x"],
  [`${"long ".repeat(30)}.letter.md`, /^(long-){11}long$/],
])("%s gets an id that the contract takes", async (name, id) => {
  const file = await readLetterFile(join(scratchFolder({ [name]: "text" }), name));
  expect(file).toMatchObject({ ok: true, source: "text", id: id instanceof RegExp ? expect.stringMatching(id) : id });
});

test("what is no letter file is refused with what it is", async () => {
  const folder = scratchFolder({ "a.txt": "", "big.letter.md": "a".repeat(1_000_001) });
  mkdirSync(join(folder, "folder.letter.md"));
  writeFileSync(join(folder, "bytes.letter.md"), new Uint8Array([0xff, 0xfe, 0x00]));
  const why = async (name: string) => {
    const file = await readLetterFile(join(folder, name));
    return file.ok ? "" : file.message;
  };
  expect(await why("a.txt")).toBe("“a.txt” is not a letter: their names end with .letter.md.");
  expect(await why("big.letter.md")).toBe("“big.letter.md” is too large to be a letter.");
  expect(await why("bytes.letter.md")).toBe("“bytes.letter.md” is not plain text.");
  expect(await why("folder.letter.md")).toMatch(/is not a file|cannot be read/);
  expect(await why("gone.letter.md")).toBe("“gone.letter.md” cannot be read. It may have been moved or deleted.");
});

test.skipIf(process.platform === "win32")("a pipe is not waited for", async () => {
  const path = join(scratchFolder(), "pipe.letter.md");
  execFileSync("mkfifo", [path]);
  expect(await readLetterFile(path)).toEqual({ ok: false, message: "“pipe.letter.md” is not a file." });
});

test("the letters opened lately are remembered newest first, ten of them, each once", async () => {
  const file = join(scratchFolder(), "recent.json");
  let changes = 0;
  const recent = createRecentLetters(file, () => changes++);
  for (let i = 0; i < 12; i++) recent.add(`/letters/${i}.letter.md`);
  recent.add("/letters/5.letter.md");
  expect(recent.list().map((path) => path.slice(9, -10))).toEqual(["5", "11", "10", "9", "8", "7", "6", "4", "3", "2"]);
  expect(changes).toBe(13);
  await expect.poll(() => createRecentLetters(file, () => undefined).list()).toEqual(recent.list());
  recent.remove("/letters/5.letter.md");
  expect(recent.list()[0]).toBe("/letters/11.letter.md");
  recent.clear();
  expect(recent.list()).toEqual([]);
});

test.each(["{", '"a"', "[1]", '["relative.letter.md"]', "[null]"])("a list of %s is an empty one", (text) => {
  const file = join(scratchFolder({ "recent.json": text }), "recent.json");
  expect(createRecentLetters(file, () => undefined).list()).toEqual([]);
});
