import { expect, test } from "vitest";
import type { Scene, SceneLine } from "../../../core/scene/scene.ts";
import { changedBand } from "../../../renderer/paper/changed-band.ts";
import { createScenePacker, createSceneUnpacker } from "../../../renderer/typesetter/lines-on-the-wire.ts";

const line = (baseline: number): SceneLine => ({ block: "p", index: 0, offset: 0, role: "body", x: 0, baseline, slope: 0, words: [] });
const scene = (...pages: SceneLine[][]): Scene => ({
  longhand: 1,
  title: "t",
  language: "en",
  ink: "#1b2a49",
  rule: "#ffffff",
  paper: "#ffffff",
  text: [],
  pages: pages.map((lines) => ({ width: 100_000, height: 140_000, xHeight: 2000, linePitch: 8000, rules: [], lines })),
});

test("a line crosses once; an unchanged one is the same object on the far side, and one let go is sent again", () => {
  const [pack, unpack] = [createScenePacker(), createSceneUnpacker()];
  const [a, b, c] = [line(1), line(2), line(3)];
  const first = unpack(structuredClone(pack(scene([a, b]))));
  const sent = pack(scene([a], [c]));
  expect(sent.fresh).toHaveLength(1);
  const second = unpack(structuredClone(sent));
  expect(second.pages[0]?.lines[0]).toBe(first.pages[0]?.lines[0]);
  expect(second).toEqual(scene([a], [c]));
  expect(unpack(structuredClone(pack(scene([b]))))).toEqual(scene([b]));
});

test("only the band around the lines that changed is painted again", () => {
  const [a, b] = [line(20_000), line(60_000)];
  expect(changedBand(scene([a, b]), scene([a, b]), 0)).toBe("nothing");
  expect(changedBand(scene([a, b]), scene([a, line(60_000)]), 0)).toEqual({ top: 60_000 - 12_800, bottom: 60_000 + 12_800 });
  expect(changedBand(scene([a]), { ...scene([a]), ink: "#000000" }, 0)).toBeNull();
  expect(changedBand(scene([a]), scene([a]), 3)).toBeNull();
  // Words put in above move the offset of a line whose ink stays.
  expect(changedBand(scene([a, b]), scene([a, { ...b, offset: 40 }]), 0)).toBe("nothing");
});
