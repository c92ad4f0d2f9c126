import { expect, test } from "vitest";
import { millimetres } from "../../../core/export/millimetres.ts";
import { escapeXml, pageSvg } from "../../../core/export/svg.ts";
import { boxScene } from "../../support/box-scene.ts";

test.each([
  [0, "0"],
  [-0, "0"],
  [-0.2, "0"],
  [1, "0.001"],
  [10, "0.01"],
  [100, "0.1"],
  [1000, "1"],
  [-1050, "-1.05"],
  [12345, "12.345"],
  [210000, "210"],
])("%d micrometres are %s mm", (um, text) => {
  expect(millimetres(um)).toBe(text);
});

test("a page is a document in millimetres whose words and strokes are numbered as they run", () => {
  const svg = pageSvg(boxScene({ paragraphs: ["ab c"] }), 0);
  expect(svg).toContain('width="148mm" height="210mm" viewBox="0 0 148 210"');
  expect(svg).toContain('<g data-page="0" data-xh="2.35" data-line-pitch="9.8">');
  expect(svg).toContain("<title>Thanks &amp; a &lt;kiss&gt;</title>");
  expect([...svg.matchAll(/class="ink" data-word="(\d+)" data-line="(\d+)"/g)].map((m) => `${m[1]}/${m[2]}`)).toEqual(["0/0", "1/0"]);
  expect([...svg.matchAll(/class="stroke" data-char="(.)"/g)].map((m) => m[1])).toEqual(["a", "b", "c"]);
  expect(svg).toContain(
    'data-char="c" data-glyph="g99" data-word="1" data-line="0" data-x="24.2" data-baseline="26.8" data-width="0.3" d="M24.2 26.8C24.2 26 24.2 25.2 24.2 24.45"/>',
  );
});

test("ink is closed and painted, the centre-lines are open and are not", () => {
  const svg = pageSvg(boxScene({ paragraphs: ["ab c"] }), 0);
  const [painted = "", strokes = ""] = [...svg.matchAll(/<g [\s\S]*?<\/g>/g)].map(([group]) => group);
  expect(painted.split("\n")[0]).not.toContain("display");
  expect(strokes).toMatch(/^<g class="strokes" display="none" fill="none" /);
  const data = (group: string) => [...group.matchAll(/ d="([^"]*)"/g)].map(([, path]) => path ?? "");
  expect(data(painted)).toHaveLength(2);
  for (const path of data(painted)) expect(path).toMatch(/^(?:M[^MZ]+Z)+$/);
  expect(data(strokes)).toHaveLength(3);
  for (const path of data(strokes)) expect(path).toMatch(/^(?:M[^MZ]+)+$/);
});

test("path data holds nothing but absolute M, L, C, Q and Z, and there is no transform", () => {
  const svg = pageSvg(boxScene({ paragraphs: ["To whom it may concern, with love"], missing: "love" }), 0);
  for (const [, data] of svg.matchAll(/ d="([^"]*)"/g)) expect(data).toMatch(/^[MLCQZ0-9. -]+$/);
  expect(svg).not.toMatch(/transform|NaN|undefined|-0[" ]/);
  for (const [number] of svg.matchAll(/\d+\.\d+/g)) expect(number.split(".")[1]?.length).toBeLessThanOrEqual(3);
});

test("each page has its own number, and the paper can be left out", () => {
  const scene = boxScene({ paragraphs: ["one two three four five six seven eight nine ten eleven twelve"], linesPerPage: 1 });
  expect(scene.pages.length).toBeGreaterThan(1);
  expect(pageSvg(scene, 1)).toContain('data-page="1"');
  expect(pageSvg(scene, 0)).toContain('class="paper"');
  expect(pageSvg(scene, 0, { background: false })).not.toContain("#fffdf8");
  expect(() => pageSvg(scene, 99)).toThrow(RangeError);
});

test("paler ink is mixed toward the paper, not made transparent", () => {
  const svg = pageSvg(boxScene({ paragraphs: ["pale"], darkness: 0.9 }), 0);
  expect(svg).toContain('fill="#323f5b"');
  expect(svg).not.toContain("opacity");
});

test("a missing detail is coral with a dotted line under it", () => {
  const svg = pageSvg(boxScene({ paragraphs: ["Dear name"], missing: "name" }), 0);
  expect(svg).toMatch(/class="ink" data-word="1" data-line="0" fill="#a83820"/);
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
});

test("text that would break XML is made safe", () => {
  expect(escapeXml('a<b>&"\u0000\ud800')).toBe("a&lt;b&gt;&amp;&quot;\ufffd");
});
