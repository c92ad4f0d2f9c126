import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { constants, inflateSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Scene } from "../../../core/scene/scene.ts";
import { scenePdf, writeScenePdf } from "../../../services/pdf/scene-pdf.ts";
import { boxScene } from "../../support/box-scene.ts";

const fonts = ["nothing-you-could-do/400Regular/NothingYouCouldDo_400Regular.ttf", "mynerve/Mynerve_400Regular.ttf"].map(
  (file) => new Uint8Array(readFileSync(new URL(`../../../node_modules/@expo-google-fonts/${file}`, import.meta.url))),
);
const date = "2026-11-22";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "longhand-pdf-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The PDF of a scene as poppler's programs see it. */
async function judge(scene: Scene) {
  const path = join(folder, "letter.pdf");
  writeFileSync(path, await scenePdf(scene, { fonts, date }));
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: "utf8" });
  return {
    path,
    info: run("pdfinfo", "-isodates", path),
    text: run("pdftotext", path, "-"),
    raw: run("pdftotext", "-raw", path, "-"),
    fonts: run("pdffonts", path),
    structure: run("pdfinfo", "-struct-text", path),
  };
}

const lines = (text: string) => text.split(/\s*\n\s*|\f/).filter((line) => line !== "");

test("the page is the paper's size, titled, tagged and dated by the letter alone", async () => {
  const { info } = await judge(boxScene({ paragraphs: ["Dear Eleanor"] }));
  expect(info).toMatch(/Title: +Thanks & a <kiss>/);
  expect(info).toMatch(/Tagged: +yes/);
  expect(info).toMatch(/Pages: +1\n/);
  expect(info).toMatch(/CreationDate: +2026-11-22T12:00:00Z/);
  const [, width, height] = /Page size: +([\d.]+) x ([\d.]+) pts/.exec(info) ?? [];
  expect((Number(width) / 72) * 25.4).toBeCloseTo(148, 1);
  expect((Number(height) / 72) * 25.4).toBeCloseTo(210, 1);
});

test("printing programs are told to keep the page's size", async () => {
  const pdf = await scenePdf(boxScene({ paragraphs: ["x"] }), { fonts, date });
  expect(Buffer.from(pdf).toString("latin1")).toMatch(/\/PrintScaling \/None\b/);
});

test.each([
  ["a4", 210000, 297000],
  ["letter", 215900, 279400],
  ["5x7", 127000, 177800],
])("%s is exact to a tenth of a millimetre", async (_, width, height) => {
  const { info } = await judge(boxScene({ paragraphs: ["x"], width, height }));
  const [, w, h] = /Page size: +([\d.]+) x ([\d.]+) pts/.exec(info) ?? [];
  expect(Math.abs((Number(w) / 72) * 25400 - width)).toBeLessThan(100);
  expect(Math.abs((Number(h) / 72) * 25400 - height)).toBeLessThan(100);
});

test("the text reads back exactly, line by line, in reading order", async () => {
  const scene = boxScene({ paragraphs: ["Dear Zoë,", "It’s fifty years — and “still” I laugh at fjords & Ørsted.", "Yours,\nTheo"] });
  const { text, raw } = await judge(scene);
  const written = scene.pages.flatMap((page) => page.lines.map((line) => line.words.map((word) => word.text).join(" ")));
  expect(lines(text)).toEqual(written);
  expect(lines(raw)).toEqual(written);
});

test("each paragraph is one P of the document, also across pages", async () => {
  const { structure, info } = await judge(
    boxScene({ paragraphs: ["Dear Eleanor,", "one two three four five six seven eight nine ten eleven twelve"], linesPerPage: 2 }),
  );
  expect(info).toMatch(/Pages: +2\n/);
  expect(structure.match(/^ *P/gm)).toHaveLength(2);
  expect(structure).toMatch(/"Dear Eleanor, ?"/);
});

test("a character the hand lacks comes from a companion, and a font that is not needed is not embedded", async () => {
  const plain = await judge(boxScene({ paragraphs: ["Dear"] }));
  expect(plain.fonts).toMatch(/NothingYouCouldDo/);
  expect(plain.fonts).not.toMatch(/Mynerve/);
  const greek = await judge(boxScene({ paragraphs: ["Dear Ελένη"] }));
  expect(greek.fonts).toMatch(/Mynerve\S* +CID TrueType +Identity-H +yes yes yes/);
  expect(lines(greek.text)).toEqual(["Dear Ελένη"]);
});

test("characters that share a glyph, or have none, still read back as they are", async () => {
  const { raw } = await judge(boxScene({ paragraphs: ["well\u2010known 10\u00a0km 書 end"] }));
  expect(lines(raw)).toEqual(["well\u2010known 10\u00a0km 書 end"]);
});

test("same scene, same bytes", async () => {
  const scene = boxScene({ paragraphs: ["Dear Eleanor", "thank you"] });
  expect(await scenePdf(scene, { fonts, date })).toEqual(await scenePdf(scene, { fonts, date }));
});

test("the ink lies where the scene says, to a tenth of a millimetre", async () => {
  const { path } = await judge(boxScene({ paragraphs: ["i"] }));
  // At 254 dots an inch a dot is a tenth of a millimetre. The one box spans 17.0-18.5 mm across, 24.45-26.8 mm down.
  execFileSync("pdftoppm", ["-r", "254", "-gray", path, join(folder, "page")]);
  const pgm = readFileSync(join(folder, "page-1.pgm"));
  const [, width] = /^P5\s(\d+) (\d+)\s255\s/.exec(pgm.subarray(0, 40).toString("latin1")) ?? [];
  const pixels = pgm.subarray(pgm.length - Number(width) * 2100);
  const dark = [...pixels.keys()].filter((i) => (pixels[i] as number) < 128);
  const across = dark.map((i) => i % Number(width));
  const down = dark.map((i) => Math.floor(i / Number(width)));
  expect([Math.min(...across), Math.max(...across)]).toEqual([170, 184]);
  expect(Math.abs(Math.min(...down) - 244.5)).toBeLessThanOrEqual(1);
  expect(Math.abs(Math.max(...down) - 267)).toBeLessThanOrEqual(1);
});

test("all ink is marked as an artifact: what is read is the text", async () => {
  const bytes = Buffer.from(await scenePdf(boxScene({ paragraphs: ["Dear Eleanor"] }), { fonts, date }));
  const contents = [...bytes.toString("latin1").matchAll(/\/FlateDecode[^>]*>>\s*stream\n/g)]
    .map((match) => inflateSync(bytes.subarray(match.index + match[0].length), { finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1"))
    .filter((content) => content.includes("f Q"));
  expect(contents).toHaveLength(1);
  const [artifact = ""] = /\/Artifact <<[^>]*>> BDC[\s\S]*?EMC/.exec(contents[0] ?? "") ?? [];
  expect(artifact.match(/^f Q$/gm)).toHaveLength(2);
  expect(contents[0]?.replace(artifact, "")).not.toMatch(/^(?:f|S)\b/m);
});

test("a missing detail is never printed", async () => {
  await expect(scenePdf(boxScene({ paragraphs: ["Dear name"], missing: "name" }), { fonts, date })).rejects.toThrow(/missing/);
});

test("a disk that fails is the disk's own error, and the work ends", async () => {
  const full = new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error("full"), { code: "ENOSPC" })) });
  const scene = boxScene({ paragraphs: Array.from({ length: 60 }, (_, i) => `line ${i}`) });
  await expect(writeScenePdf(scene, { fonts, date }, full)).rejects.toMatchObject({ code: "ENOSPC" });
});

test("each word can be selected where its ink is", async () => {
  const scene = boxScene({ paragraphs: ["Dear Eleanor, thank you for the bowl"] });
  const { path } = await judge(scene);
  const words = scene.pages.flatMap((page) => page.lines.flatMap((line) => line.words));
  const boxes = [
    ...execFileSync("pdftotext", ["-bbox", path, "-"], { encoding: "utf8" }).matchAll(
      /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g,
    ),
  ];
  expect(boxes.map((box) => box[5])).toEqual(words.map((word) => word.text));
  boxes.forEach((box, i) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = box.slice(1, 5).map((points) => (Number(points) / 72) * 25400);
    const word = words[i] ?? expect.unreachable();
    expect(Math.abs(left - word.x)).toBeLessThan(100);
    expect(right).toBeGreaterThan(word.x + word.width - 100);
    expect(right).toBeLessThan((words[i + 1]?.baseline === word.baseline ? words[i + 1]?.x : undefined) ?? word.x + word.width + 100);
    expect(top).toBeLessThan(word.baseline - 2350);
    expect(bottom).toBeGreaterThan(word.baseline);
  });
});

test("the file says its language and a title that is whole XML, and has no transparency", async () => {
  const { path } = await judge(boxScene({ paragraphs: ["Dear"], darkness: 0.9 }));
  const bytes = readFileSync(path, "latin1");
  expect(bytes).toContain("/Lang (en-GB)");
  expect(bytes).toContain("/DisplayDocTitle true");
  expect(bytes).not.toMatch(/ExtGState|SMask/);
  expect(execFileSync("pdfinfo", ["-meta", path], { encoding: "utf8" })).toContain(">Thanks &amp; a &lt;kiss&gt;<");
});
