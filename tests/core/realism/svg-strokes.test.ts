import { expect, test } from "vitest";
import { pageSvg } from "../../../core/export/svg.ts";
import { measurePage } from "../../../core/realism/measure-page.ts";
import { pathChains } from "../../../core/realism/path-chains.ts";
import { sceneStrokes } from "../../../core/realism/scene-strokes.ts";
import { svgStrokes } from "../../../core/realism/svg-strokes.ts";
import { xmlTags } from "../../../core/realism/xml-tags.ts";
import type { Scene } from "../../../core/scene/scene.ts";
import { sceneJson, sceneSchema } from "../../../core/scene/scene-json.ts";
import { createTypesetter } from "../../../core/typesetter.ts";
import { WORLD } from "../../support/hands.ts";
import { plainLetter } from "../../support/letters.ts";

const PROSE = "Thank you for the “blue” teapot & the note <inside>. It came on Tuesday, whole, in a nest of the Sunday papers. ".repeat(6);
const scene = createTypesetter(WORLD).update(plainLetter([PROSE, PROSE])).scene as Scene;
const svg = pageSvg(scene, 0);
const known = sceneStrokes(scene.pages[0] as Scene["pages"][number]);

function readPage(text: string) {
  const read = svgStrokes(text);
  if (!read.page) throw new Error(read.problem);
  return read.page;
}

test("the SVG of a page holds the same strokes as its scene, and the JSON the very same page", () => {
  const page = readPage(svg);
  const names = ({ glyphs }: typeof page) =>
    glyphs.map(({ char, glyph, line, word, strokes }) => [char, glyph, line, word, strokes.length]);
  expect(names(page)).toEqual(names(known));
  const whole = measurePage({ ...known, running: null });
  for (const [name, value] of Object.entries(measurePage(page)))
    expect(value, name).toBeCloseTo(whole[name as keyof typeof whole] as number, 6);
  expect(sceneSchema.parse(JSON.parse(sceneJson(scene))).pages.map(sceneStrokes)[0]).toEqual(known);
});

test("a scene tells which lines go on within a paragraph: not the first ones, not what stands at the right", () => {
  const first = scene.pages[0]?.lines.flatMap(({ index }, i) => (index === 0 ? [i] : [])) ?? [];
  expect(first.length).toBe(2);
  expect([...(known.running ?? [])].some((line) => first.includes(line))).toBe(false);
  expect(known.running?.size).toBe((scene.pages[0]?.lines.length ?? 0) - 2);
});

test("attributes in another order, other quotes, spaces and comments change nothing", () => {
  const turned = svg
    .replace(/<path class="stroke" (data-char="[^"]*") (.*?) (d="[^"]*")\/>/g, "<path\n  $3 $2\t class='stroke' $1 ></path>")
    .replace(/(\d)C/g, "$1 C ")
    .replace("<title>", `<!-- <path class="stroke" d="M0 0"/> <g data-page="9"> --><?x <g transform="">?><title>`);
  expect(turned).not.toBe(svg);
  expect(readPage(turned)).toEqual(readPage(svg));
});

test.each([
  ["another SVG", '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0L1 1"/></svg>', "not a page"],
  ["no XML at all", "Dear Ada,", "not a page"],
  ["a page without its height", svg.replace(/data-xh="[^"]*"/, ""), "not a page"],
  ["a page of no height", svg.replace(/data-xh="[^"]*"/, 'data-xh="0"'), "not a page"],
  ["ink alone", svg.replaceAll('class="stroke"', 'class="ink"'), "not the strokes"],
  ["a page that was scaled", svg.replace('<g class="strokes"', '<g transform="scale(2)" class="strokes"'), "moved or scaled"],
  ["relative curves", svg.replace(/(class="stroke".*? d="M[^C]*)C/, "$1c"), "Stroke 1 of"],
  ["a stroke without its line", svg.replace(/(class="stroke".*?)data-line="\d+"/, "$1"), "Stroke 1 of"],
  ["a place that is none", svg.replace(/(class="stroke".*?)data-baseline="[^"]*"/, '$1data-baseline="low"'), "Stroke 1 of"],
])("%s is refused in plain words", (_, text, said) => {
  const read = svgStrokes(text);
  expect(read.page).toBeNull();
  if (!read.page) expect(read.problem).toContain(said);
});

test("a file cut off anywhere is read or refused, and throws nothing", () => {
  const small = pageSvg(createTypesetter(WORLD).update(plainLetter(["Hi you"])).scene as Scene, 0);
  for (let end = 0; end < small.length; end += 37) expect(() => svgStrokes(small.slice(0, end))).not.toThrow();
});

test("nonsense of great length costs no more than its length", () => {
  const far = svg.replace(/(class="stroke".*? d=")[^"]*/, "$1M0 0L1e9 0");
  expect(readPage(far).glyphs[0]?.strokes[0]?.length).toBeLessThan(5000);
  for (const text of ["<!--", "<a ", '<a b="', "&#x", "<".repeat(9)]) expect(svgStrokes(text.repeat(200_000)).page).toBeNull();
});

test.each([
  ["", []],
  ["M1 2", [[1, 2]]],
  ["M0 0L3 0", [[0, 0, 1, 0, 2, 0, 3, 0]]],
  ["M0,0 3,0", [[0, 0, 1, 0, 2, 0, 3, 0]]],
  ["M0 0Q3 3 6 0", [[0, 0, 2, 2, 4, 2, 6, 0]]],
  [
    "M-1-.5C1 2 3 4 5e0 6M9 9",
    [
      [-1, -0.5, 1, 2, 3, 4, 5, 6],
      [9, 9],
    ],
  ],
  ["M0 0L3 0Z", [[0, 0, 1, 0, 2, 0, 3, 0, 2, 0, 1, 0, 0, 0]]],
  ["m0 0", null],
  ["L1 1", null],
  ["1 2", null],
  ["M1", null],
  ["M1 2C3 4", null],
  ["M1 2Z3", null],
  ["M1 2 !", null],
  ["M1 2A1 1 0 0 0 3 3", null],
])("path data %j", (data, chains) => {
  expect(pathChains(data)).toEqual(chains);
});

test("tags are told with their entities as characters, and a > inside quotes is text", () => {
  const tags = [...xmlTags(`<?xml?><!DOCTYPE x><a b='&lt;"&#65;&#x42;&quot;&nope;&#x110000;' c = "1>2"/>text</a><!-- <z/> --><y:z/><b`)];
  expect(tags.map(({ name }) => name)).toEqual(["a", "y:z"]);
  expect([...(tags[0]?.attributes ?? [])]).toEqual([
    ["b", '<"AB"&nope;&#x110000;'],
    ["c", "1>2"],
  ]);
});
