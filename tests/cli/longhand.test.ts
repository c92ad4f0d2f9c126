import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

const program = fileURLToPath(new URL("../../cli/longhand.ts", import.meta.url));
let home = "";
let folder = "";
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "longhand cli é "));
});
afterAll(() => rmSync(home, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(join(home, "desk "));
});

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as a whole process in a folder of its own. */
function longhand(...args: string[]): Promise<Ended> {
  const env = { ...process.env, LONGHAND_CACHE: join(home, "cache"), LONGHAND_DATA: join(home, "data") };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: folder, env }, (error, out, err) => {
      expect(err).not.toMatch(/\n? +at .*[:(]\d+|node:internal|\.ts:\d+:\d+\)/);
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

const at = (name: string) => join(folder, name);
const put = (name: string, text: string | Uint8Array) => writeFileSync(at(name), text);
const head = "---\nlonghand: 1\ntitle: A note\nlanguage: en-GB\n---\n";
const details = "recipient: Eleanor Vance\nsender: Theo\n";
const note = `${head}Dear {{ recipient.name }},\n\nThank you — it came “safe and sound”.\n\nYours,\n{{ sender.name }}\n`;
const lines = (text: string) => text.split(/\s*\n\s*|\f/).filter((line) => line !== "");

test("a letter becomes a PDF whose text is the letter's, word for word", async () => {
  put("note.letter.md", note);
  put("who.yaml", details);
  expect(await longhand("write", "note.letter.md", "--details", "who.yaml", "--date", "2026-11-22", "--out", "a.pdf")).toEqual({
    code: 0,
    out: "a.pdf\n",
    err: "",
  });
  expect(lines(execFileSync("pdftotext", [at("a.pdf"), "-"], { encoding: "utf8" })).join(" ")).toBe(
    "Dear Eleanor Vance, Thank you — it came “safe and sound”. Yours, Theo",
  );
  expect(execFileSync("pdfinfo", [at("a.pdf")], { encoding: "utf8" })).toMatch(/Title: +A note\n/);
  expect(readdirSync(folder).sort()).toEqual(["a.pdf", "note.letter.md", "who.yaml"]);
});

test("every kind of file is written, the same bytes each time, in any hand", async () => {
  const write = (hand: string, out: string) =>
    longhand("write", "thanks-for-a-gift", "--sample", "--hand", hand, "--date", "2026-11-22", "--size", "a4", "--out", out);
  const kinds = ["pdf", "svg", "png", "json", "txt"];
  for (const kind of kinds) {
    expect(await write("margaret", `one.${kind}`)).toMatchObject({ code: 0, err: "" });
    expect(await write("margaret", `two.${kind}`)).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(at(`one.${kind}`)).equals(readFileSync(at(`two.${kind}`)))).toBe(true);
  }
  expect(await write("thomas", "three.pdf")).toMatchObject({ code: 0, err: "" });
});

test("several pages of SVG are numbered; the PDF and the JSON hold all", async () => {
  const write = (out: string) => longhand("write", "apology", "--sample", "--size", "a6", "--out", out);
  expect(await write("letter.svg")).toMatchObject({ code: 0, out: expect.stringMatching(/^letter-1\.svg\nletter-2\.svg\n/) });
  await write("letter.pdf");
  await write("letter.json");
  const pages = readdirSync(folder).filter((name) => name.endsWith(".svg")).length;
  expect(execFileSync("pdfinfo", [at("letter.pdf")], { encoding: "utf8" })).toMatch(new RegExp(`Pages: +${pages}\n`));
  expect(JSON.parse(readFileSync(at("letter.json"), "utf8")).pages).toHaveLength(pages);
});

test("another seed is another ink, another date another line, the words the same", async () => {
  const write = (out: string, ...more: string[]) =>
    longhand("write", "birthday", "--sample", "--date", "2026-11-22", ...more, "--out", out);
  await Promise.all([write("a.svg", "--size", "a4"), write("b.svg", "--size", "a4", "--seed", "5")]);
  expect(readFileSync(at("a.svg"), "utf8")).not.toBe(readFileSync(at("b.svg"), "utf8"));
  await Promise.all([write("a.txt"), write("b.txt", "--seed", "5", "--set", "recipient.name={{ x }} <script>")]);
  expect(readFileSync(at("a.txt"), "utf8")).toMatch(/22 November 2026/);
});

test("signs of other languages in a name are text", async () => {
  put("note.letter.md", note);
  const name = "{{ sender.name }} <script>alert(1)</script> {% if %}";
  await longhand("write", "note.letter.md", "--set", `recipient.name=${name}`, "--set", "sender.name=Theo", "--out", "a.txt");
  expect(readFileSync(at("a.txt"), "utf8")).toContain(`Dear ${name},`);
});

test("the lists are arrays with an id and a name each", async () => {
  for (const [list, key] of [
    ["templates", "title"],
    ["hands", "name"],
    ["sizes", "name"],
    ["inks", "name"],
  ] as const) {
    const { code, out } = await longhand(list, "--json");
    expect(code).toBe(0);
    const entries: unknown = JSON.parse(out);
    expect(entries).toEqual(expect.arrayContaining([expect.objectContaining({ id: expect.any(String), [key]: expect.any(String) })]));
    expect((await longhand(list)).out.split("\n").length).toBe((entries as unknown[]).length + 1);
  }
});

test.each([
  ["YAML that does not parse", "---\nlonghand: 1\ntitle: [A\nlanguage: en\n---\nDear\n", /^x\.letter\.md:\d+:\d+: /],
  ["a condition that is not closed", `${head}Dear {% if recipient.name %}you\n`, /^x\.letter\.md:6:6: /],
  ["a tag outside the subset", `${head}Dear {% include "package.json" %}\n`, /^x\.letter\.md:6:6: .*include/],
  ["a loop", `${head}Dear {% for a in b %}x{% endfor %}\n`, /^x\.letter\.md:6:6: .*for/],
  ["a filter outside the subset", `${head}Dear {{ recipient.name | evil }}\n`, /^x\.letter\.md:6:\d+: .*evil/],
  ["a field that is not known", `${head}Dear\nold {{ recipient.nmae }}\n`, /^x\.letter\.md:7:8: .*nmae.*recipient\.name/],
  ["a newer version", "---\nlonghand: 99\ntitle: A\nlanguage: en\n---\nDear\n", /^x\.letter\.md:2:1: .*newer/],
  ["names every object has", `${head}Dear {{ __proto__ }} {{ constructor }}\n`, /^x\.letter\.md:6:\d+: .*\nx\.letter\.md:6:\d+: /],
  [
    "an id that names nothing",
    "---\nlonghand: 1\ntitle: A\nlanguage: en\nlayout:\n  size: a5\n  hand: elanor\n  ink: blak\n---\nDear\n",
    /^x\.letter\.md:7:3: .*elanor.*eleanor\?\nx\.letter\.md:8:3: .*black/,
  ],
  ["an empty file", "", /^x\.letter\.md:1:1: /],
])("%s: its place and a plain sentence, from check and write alike", async (_, text, message) => {
  put("x.letter.md", text);
  for (const args of [
    ["check", "x.letter.md"],
    ["write", "x.letter.md", "--out", "a.pdf"],
  ]) {
    const { code, err } = await longhand(...args);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    for (const line of err.trimEnd().split("\n")) expect(line).toMatch(/^x\.letter\.md:\d+:\d+: [^\n]+[.?]$/);
  }
  expect(readdirSync(folder)).toEqual(["x.letter.md"]);
});

test("a file that is not there does not keep the others from being checked", async () => {
  put("a.letter.md", `${head}{{ one }}\n`);
  put("b.letter.md", `${head}{{ two }}\n`);
  const { code, err } = await longhand("check", "a.letter.md", "no.letter.md", "b.letter.md");
  expect(code).toBe(2);
  expect(err).toMatch(/^a\.letter\.md:6:4: [^\n]+\nThere is no file "no\.letter\.md"\.\nb\.letter\.md:6:4: [^\n]+\n$/);
});

test("a detail that is missing is told with the option that gives it", async () => {
  put(
    "x.letter.md",
    `${head.replace("language", "fields:\n  gift: What did they give you?\nlanguage")}Dear {{ recipient.address_as }}, {{ gift }}\n`,
  );
  expect((await longhand("write", "x.letter.md", "--out", "a.pdf")).err.split("\n")).toEqual([
    'x.letter.md:8:9: Who is it for? Their name is missing. Give it with --set recipient.name="...".',
    'x.letter.md:8:37: “What did they give you?” has no answer yet. Give it with --set gift="...".',
    "",
  ]);
});

test("random bytes are no letter", async () => {
  put(
    "x.letter.md",
    Uint8Array.from({ length: 4000 }, (_, i) => ((i * 7919) % 251) ^ (i >> 3)),
  );
  expect(await longhand("check", "x.letter.md")).toMatchObject({ code: 1, err: expect.stringMatching(/^x\.letter\.md:1:1: [^\n]+\n$/) });
});

test("every missing detail is named at once, where the template asks for it, and the old file stays", async () => {
  put("note.letter.md", note);
  put("a.pdf", "old");
  const { code, err } = await longhand("write", "note.letter.md", "--out", "a.pdf");
  expect(code).toBe(1);
  expect(err).toMatch(/^note\.letter\.md:6:9: .*\nnote\.letter\.md:11:4: .*\n$/);
  expect(readFileSync(at("a.pdf"), "utf8")).toBe("old");
});

test("a character no hand has is named with its place, or with the place of the detail that brings it", async () => {
  put("x.letter.md", `${head}Dear {{ recipient.name }},\n\nI saw 書 today.\n`);
  const write = (name: string) => longhand("write", "x.letter.md", "--set", `recipient.name=${name}`, "--out", "a.pdf");
  expect((await write("Tom")).err).toMatch(/^x\.letter\.md:8:7: .*書.*\n$/);
  expect(await write("Tom 鯨")).toMatchObject({ code: 1, err: expect.stringMatching(/^x\.letter\.md:6:9: .*鯨.*\nx\.letter\.md:8:7: /) });
  expect(readdirSync(folder)).toEqual(["x.letter.md"]);
  // The front matter is not written: what stands there is not the place.
  put("x.letter.md", `${head.replace("A note", "A 書")}Dear 書,\n`);
  expect((await write("Tom")).err).toMatch(/^x\.letter\.md:6:6: .*書.*\n$/);
});

test("a companion writes what the hand has not", async () => {
  put("note.letter.md", note);
  const set = ["--set", "recipient.name=Ελένη", "--set", "sender.name=Łukasz"];
  expect(await longhand("write", "note.letter.md", ...set, "--hand", "eleanor", "--out", "a.pdf")).toMatchObject({ code: 0 });
  expect(execFileSync("pdftotext", [at("a.pdf"), "-"], { encoding: "utf8" })).toContain("Dear Ελένη,");
});

test("mistakes in a file of details are placed in that file", async () => {
  put("note.letter.md", note);
  put("who.yaml", "recipient:\n  nmae: Eleanor\nsender: Theo\n__proto__: 1\nconstructor: 2\n");
  const { code, err } = await longhand("write", "note.letter.md", "--details", "who.yaml", "--out", "a.pdf");
  expect(code).toBe(1);
  expect(err).toMatch(/^who\.yaml:2:3: .*nmae.*name.*\nwho\.yaml:4:1: .*__proto__.*\nwho\.yaml:5:1: .*constructor.*\n$/);
  put("who.json", '{"recipient": {"name": "Eleanor"');
  expect((await longhand("write", "note.letter.md", "--details", "who.json", "--out", "a.pdf")).err).toMatch(/^who\.json:1:\d+: [^\n]+\n$/);
});

test.each([
  [["write", "birthdya", "--out", "a.pdf"], /birthday/],
  [["write", "birthday", "--sample", "--hand", "elenor", "--out", "a.pdf"], /eleanor/],
  [["write", "birthday", "--sample", "--size", "a55", "--ink", "sepai", "--out", "a.pdf"], /a5\?\n.*sepia/],
  [["write", "birthday", "--sample", "--stock", "constructor", "--out", "a.pdf"], /plain, ruled/],
  [["write", "birthday", "--sample", "--set", "recipient.nmae=Tom", "--out", "a.pdf"], /nmae.*name/],
  [["write", "birthday", "--sample", "--set", "__proto__.x=Tom", "--out", "a.pdf"], /__proto__/],
  [["write", "birthday", "--sample", "--set", "Tom", "--out", "a.pdf"], /name=value/],
  [["write", "birthday", "--sample", "--date", "2026-02-30", "--out", "a.pdf"], /2026-11-22/],
  [["write", "birthday", "--sample", "--seed", "many", "--out", "a.pdf"], /whole number/],
  [["write", "birthday", "--sample", "--seed", "4294967296", "--out", "a.pdf"], /whole number/],
  [["write", "birthday", "--sample", "--out", "a.doc"], /\.pdf/],
  [["write", "birthday", "--sample"], /--out/],
  [["write", "birthday", "--sampel", "--out", "a.pdf"], /--sample/],
  [["write", "nowhere/x.letter.md", "--out", "a.pdf"], /There is no file/],
  [["write", "birthday", "--details", "who.yaml", "--out", "a.pdf"], /There is no file "who.yaml"/],
  [["check", "x.letter.md"], /There is no file/],
  [["serve", "--port", "99999"], /port/],
  [["wirte"], /write/],
])("%j is wrong usage, said in a line", async (args, message) => {
  const { code, out, err } = await longhand(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(message);
  expect(readdirSync(folder)).toEqual([]);
});

test("a folder that is missing, or in the file's place, is said and nothing is made", async () => {
  const write = (out: string) => longhand("write", "birthday", "--sample", "--out", out);
  expect(await write("no/a.pdf")).toMatchObject({ code: 1, err: expect.stringContaining("There is no folder") });
  mkdirSync(at("a.pdf"));
  expect(await write("a.pdf")).toMatchObject({ code: 1, err: expect.stringContaining("is a folder") });
  expect(readdirSync(folder)).toEqual(["a.pdf"]);
});

test("no room for the whole file: the old one is as it was", async () => {
  put("a.pdf", "old");
  // The shell's limit of 8 blocks stands for a disk that fills up while the letter is written.
  const env = { ...process.env, LONGHAND_CACHE: join(home, "cache") };
  const command = `ulimit -f 8; "${process.execPath}" "${program}" write birthday --sample --out a.pdf`;
  const ended = await new Promise<Ended>((resolve) => {
    execFile("sh", ["-c", command], { cwd: folder, env }, (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }));
  });
  expect(ended).toMatchObject({ code: 1, err: expect.stringMatching(/^There is no room left to write "[^\n]*a\.pdf"[^\n]*\n$/) });
  expect(readFileSync(at("a.pdf"), "utf8")).toBe("old");
  expect(readdirSync(folder)).toEqual(["a.pdf"]);
});

test("a paragraph of a million characters is refused or done in bounded time", async () => {
  put("long.letter.md", `${head}${"word ".repeat(200_000)}\n`);
  const began = performance.now();
  const { code, err } = await longhand("write", "long.letter.md", "--out", "a.pdf");
  expect(code).toBe(1);
  expect(err).toMatch(/^long\.letter\.md:\d+:\d+: /);
  expect(performance.now() - began).toBeLessThan(10_000);
});

test("a reader that stops reading is no fault", async () => {
  const command = `"${process.execPath}" "${program}" templates --json | true`;
  const err = await new Promise<string>((resolve) => {
    execFile("sh", ["-c", command], { cwd: folder, env: { ...process.env, LONGHAND_CACHE: join(home, "cache") } }, (_, __, said) =>
      resolve(said),
    );
  });
  expect(err).toBe("");
});

// Root may write in any folder but the system's own.
const readOnly = process.getuid?.() === 0 ? "/sys" : null;
test.skipIf(process.platform === "win32" || (readOnly !== null && !existsSync(readOnly)))(
  "a read-only folder is said, and nothing is left in it",
  async () => {
    const shut = readOnly ?? at("shut");
    if (!readOnly) mkdirSync(shut, { mode: 0o500 });
    const before = readdirSync(shut);
    const { code, out, err } = await longhand("write", "birthday", "--sample", "--out", join(shut, "letter.pdf"));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^"[^"]*letter\.pdf" cannot be written there: the place is read-only\. [^\n]*\n$/);
    expect(readdirSync(shut)).toEqual(before);
  },
);

test("a trace sheet is another drawing of the same words, the same bytes each time, and no text", async () => {
  const write = (out: string, ...more: string[]) =>
    longhand("write", "thanks-for-a-gift", "--sample", "--date", "2026-11-22", "--out", out, ...more);
  for (const [out, ...more] of [["a.pdf"], ["b.pdf", "--trace"], ["c.pdf", "--trace"], ["d.svg", "--trace"]] as const)
    expect(await write(out, ...more)).toEqual({ code: 0, out: `${out}\n`, err: "" });
  const textOf = (name: string) => execFileSync("pdftotext", [at(name), "-"], { encoding: "utf8" });
  expect(textOf("b.pdf")).toBe(textOf("a.pdf"));
  expect(readFileSync(at("b.pdf")).equals(readFileSync(at("c.pdf")))).toBe(true);
  expect(readFileSync(at("b.pdf")).equals(readFileSync(at("a.pdf")))).toBe(false);
  expect(readFileSync(at("d.svg"), "utf8")).toContain('class="rules"');
  expect(await write("e.txt", "--trace")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("--trace") });
  expect(existsSync(at("e.txt"))).toBe(false);
});
