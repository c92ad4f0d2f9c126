import { execFile } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

const program = fileURLToPath(new URL("../../cli/longhand.ts", import.meta.url));
const NOTE = "---\nlonghand: 1\ntitle: A note\nlanguage: en\n---\nDear {{ recipient.name }},\n\nHello.\n\nYours,\n{{ sender.name }}\n";
const WINDOWS = process.platform === "win32";
let home = "";
let folder = "";
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "longhand-hostile-"));
});
afterAll(() => rmSync(home, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(join(home, "desk-"));
  writeFileSync(join(folder, "note.letter.md"), NOTE);
});

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as a whole process in a folder of its own; it may take ten seconds. */
function longhand(...args: string[]): Promise<Ended> {
  const env = { ...process.env, LONGHAND_CACHE: join(home, "cache"), LONGHAND_DATA: join(home, "data") };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, ...args], { cwd: folder, env, timeout: 10_000 }, (error, out, err) => {
      if (/\n? +at .*[:(]\d+|node:internal|fault of its own/.test(err)) reject(new Error(`A fault was shown: ${err}`));
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

const WHO = ["--set", "recipient.name=Ada", "--set", "sender.name=Theo"];
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

test.each([
  "a letter to keep.pdf",
  "#1.pdf",
  "100%.pdf",
  "%2e%2e%2f.pdf",
  "&;$(x)`y`'.pdf",
  "ünïcödé.pdf",
  "📮💌.pdf",
  "שלום.pdf",
  "漢".repeat(83).concat(".pdf"),
  "-o.pdf",
  "__proto__.pdf",
])("a letter is written to a file called %s", async (name) => {
  expect(await longhand("write", "note.letter.md", ...WHO, "--out", name)).toEqual({ code: 0, out: `${name}\n`, err: "" });
  expect(readFileSync(join(folder, name)).subarray(0, 5).toString()).toBe("%PDF-");
  expect(readdirSync(folder).length).toBe(2);
});

test.skipIf(WINDOWS)("a path of over 260 characters is written, and one longer than any disk takes is refused in plain words", async () => {
  const deep = join("d".repeat(120), "e".repeat(120), "f".repeat(120));
  mkdirSync(join(folder, deep), { recursive: true });
  expect(await longhand("write", "note.letter.md", ...WHO, "--out", join(deep, "a.pdf"))).toMatchObject({ code: 0, err: "" });
  for (const name of [`${"x".repeat(300)}.pdf`, `${"x/".repeat(3000)}a.pdf`])
    expect(await longhand("write", "note.letter.md", ...WHO, "--out", name)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^".*" is too long a name|^There is no folder/),
    });
});

test.each(["a b.letter.md", "100%#1.letter.md", "💌.letter.md", "שלום.letter.md", "__proto__.letter.md", "constructor.letter.md"])(
  "a template in a file called %s is read",
  async (name) => {
    put(name, NOTE);
    expect(await longhand("check", name)).toEqual({ code: 0, out: "", err: "" });
    expect(await longhand("write", name, ...WHO, "--out", "a.txt")).toMatchObject({ code: 0, err: "" });
  },
);

test.each(["__proto__", "constructor", "toString", "../../package.json", "..", "/etc/hostname", "birthday/../birthday"])(
  "%s is no template",
  async (id) => {
    const { code, err } = await longhand("write", id, ...WHO, "--out", "a.pdf");
    expect(code).toBeGreaterThan(0);
    expect(err).toMatch(/^There is no|^".*" is a folder|:1:1: This is not a letter template|cannot be read/);
    expect(existsSync(join(folder, "a.pdf"))).toBe(false);
  },
);

test.skipIf(WINDOWS)("a link as the output stays a link; one that leads back to itself is said", async () => {
  put("real.pdf", "old");
  symlinkSync("real.pdf", join(folder, "link.pdf"));
  symlinkSync("loop.pdf", join(folder, "loop.pdf"));
  expect(await longhand("write", "note.letter.md", ...WHO, "--out", "link.pdf")).toMatchObject({ code: 0 });
  expect(lstatSync(join(folder, "link.pdf")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, "real.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  expect(await longhand("write", "note.letter.md", ...WHO, "--out", "loop.pdf")).toMatchObject({
    code: 1,
    err: expect.stringMatching(/leads back to itself/),
  });
});

test("what a file brings cannot steer the terminal it is told on", async () => {
  put("who.json", JSON.stringify({ recipient: "\u001B]0;x\u0007\u009B31m\u202E\u0000 \uD800", sender: "Theo", "\u001B[2Jgift": "x" }));
  put("x.letter.md", NOTE.replace("recipient.name", "recipient.n\u202Eame").replace("Hello", "\u001B[31mHello"));
  for (const args of [
    ["write", "note.letter.md", "--details", "who.json", "--out", "a.pdf"],
    ["check", "x.letter.md"],
  ]) {
    const { code, err } = await longhand(...args);
    expect(code).toBe(1);
    expect(err.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202E\uFFFD\u2066-\u2069]/u);
    expect(err).toMatch(/<U\+001B>|U\+001B/);
  }
});

const bomb = "abcdefghi".replaceAll(/./g, (c, i: number) => `${c}: &${c} [${`${i === 0 ? "x" : `*${"abcdefghi"[i - 1]}`},`.repeat(9)}]\n`);
test.each([
  ["aliases of aliases", bomb],
  ["itself", "recipient: &r {name: A, address: *r}\n"],
  ["200,000 brackets", `recipient: ${"[".repeat(200_000)}\n`],
  ["5,000 entries in one another", `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`],
  ["200,000 entries", Array.from({ length: 200_000 }, (_, i) => `k${i}: 1\n`).join("")],
  ["a name of a million characters", `recipient: ${"word ".repeat(200_000)}\nsender: Theo\n`],
  ["a name twice", "recipient: A\nrecipient: B\n"],
  ["a list", "- recipient\n"],
  ["names every object has", '{"__proto__": {"name": "A"}, "recipient": {"__proto__": "B", "constructor": "C"}}'],
])("a file of details with %s is refused in plain words and bounded time", async (_, text) => {
  put("who.yaml", text);
  const { code, err } = await longhand("write", "note.letter.md", "--details", "who.yaml", "--out", "a.pdf");
  expect(code).toBe(1);
  expect(err).toMatch(/^(who\.yaml|note\.letter\.md):\d+:\d+: [^\n]+[.?]\n/);
  expect(existsSync(join(folder, "a.pdf"))).toBe(false);
});

test.skipIf(!existsSync("/dev/zero"))("a file without an end is read no further than a letter goes", async () => {
  expect(await longhand("check", "/dev/zero")).toMatchObject({ code: 1, err: expect.stringMatching(/too large/) });
});
