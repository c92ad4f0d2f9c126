import { expect, test } from "vitest";
import type { ScenePage } from "../../../core/scene/scene.ts";
import { endWords } from "../../../renderer/words/words-foot.tsx";

const page = (lines: number) => ({ lines: Array.from({ length: lines }) }) as unknown as ScenePage;

test.each([
  [[20, 5], "ends on page 2, line 5"],
  [[20, 0], "ends on page 1, line 20"],
  [[0], ""],
])("pages of %j lines: %s", (pages, words) => {
  expect(endWords({ pages: pages.map(page) })).toBe(words);
});
