import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { run } from "../../cli/program.ts";
import { pageSvg } from "../../core/export/svg.ts";
import type { Scene } from "../../core/scene/scene.ts";
import { sceneJson } from "../../core/scene/scene-json.ts";
import { createTypesetter } from "../../core/typesetter.ts";
import { WORLD } from "../support/hands.ts";
import { plainLetter } from "../support/letters.ts";

const folder = mkdtempSync(join(tmpdir(), "longhand-realism-"));
afterAll(() => rmSync(folder, { recursive: true }));

const PROSE = "Thank you for the blue teapot. It came on Tuesday, whole, in a nest of the Sunday papers. ".repeat(9);
const scene = createTypesetter(WORLD).update(plainLetter([PROSE, PROSE])).scene as Scene;
const at = (name: string) => join(folder, name);
writeFileSync(at("letter.json"), sceneJson(scene));
writeFileSync(at("letter.svg"), pageSvg(scene, 0));

async function longhand(...files: readonly string[]) {
  const said = { out: "", err: "" };
  const code = await run(["realism", ...files], {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, out: said.out.replaceAll(folder, "."), err: said.err.replaceAll(folder, ".") };
}

const ROW =
  /^( 1|[ 1]\d| \d) {2}[a-zA-Z ,]+ {2,}(?:\d+\.\d{1,3}(?: xh| deg)?|-) +\d+\.\d+ to \d+\.\d+ +(?:inside|under|over|too little on the page)$/;

test("twelve measures a page, with the range and a word, of JSON and SVG alike", async () => {
  const { code, out, err } = await longhand(at("letter.json"), at("letter.svg"));
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const tables = out.trimEnd().split("\n\n");
  expect(tables).toHaveLength(scene.pages.length + 1);
  expect(scene.pages.length).toBeGreaterThan(1);
  tables.forEach((table, i) => {
    const [title = "", ...rows] = table.split("\n");
    const name = i < scene.pages.length ? `./letter.json, page ${i + 1} of ${scene.pages.length}` : "./letter.svg";
    expect(title).toMatch(/: \d+ of 12 inside the natural range$/);
    expect(title.startsWith(`${name}: `)).toBe(true);
    expect(rows.map((row) => Number(row.slice(0, 2)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    for (const row of rows) expect(row).toMatch(ROW);
    expect(title).toContain(`${rows.filter((row) => row.endsWith(" inside")).length} of 12`);
  });
});

test("twelve plain sentences a page instead, when they are asked for", async () => {
  const { code, out } = await longhand("--plain", at("letter.svg"));
  expect(code).toBe(0);
  const [title = "", ...sentences] = out.trimEnd().split("\n");
  expect(title).toMatch(/^\.\/letter\.svg: \d+ of 12 inside the natural range$/);
  expect(sentences).toHaveLength(12);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*, (as|less than|more than) most people’s (do|does)\.$/);
  expect(sentences.filter((sentence) => sentence.includes(", as most")).length).toBe(Number(/(\d+) of 12/.exec(title)?.[1]));
});

test("a page with a word on it says that it is too little", async () => {
  writeFileSync(at("word.json"), sceneJson(createTypesetter(WORLD).update(plainLetter(["Hello"])).scene as Scene));
  const { code, out } = await longhand(at("word.json"));
  expect(code).toBe(0);
  expect(out.match(/ - .* too little on the page\n/g)).toHaveLength(12);
});

test.each([
  ["plain.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>', "It is not a page that Longhand wrote."],
  ["other.json", '{"longhand": 1}', "It is not a letter that Longhand wrote."],
  ["flat.json", sceneJson(scene).replaceAll(/"xHeight":\d+/g, '"xHeight":0'), "It is not a letter that Longhand wrote."],
  ["broken.json", sceneJson(scene).slice(0, -9), "It is not a letter that Longhand wrote."],
  ["note.txt", "Dear Ada,", "It is not a letter that Longhand wrote."],
  ["empty.svg", "", "It is not a letter that Longhand wrote."],
])("%s is none of ours: said in one line, and the others are told all the same", async (name, text, said) => {
  writeFileSync(at(name), text);
  const { code, out, err } = await longhand(at(name), at("letter.svg"));
  expect(code).toBe(1);
  expect(err).toBe(`./${name}:1:1: ${said} Give a .json or .svg file from longhand write.\n`);
  expect(out).toMatch(/^\.\/letter\.svg: /);
});

test("what is no text is said, and a file that is not there is wrong usage", async () => {
  writeFileSync(at("page.png"), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff));
  expect(await longhand(at("page.png"))).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringMatching(/^\.\/page\.png:1:1: This is not a text file/),
  });
  expect(await longhand(at("nowhere.svg"), at("page.png"))).toMatchObject({
    code: 2,
    err: expect.stringContaining('There is no file "./nowhere.svg".'),
  });
});
