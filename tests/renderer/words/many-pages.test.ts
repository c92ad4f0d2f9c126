import { expect, test } from "vitest";
import type { Scene } from "../../../core/scene/scene.ts";
import { pagesOf } from "../../../renderer/words/many-pages.ts";

const scene = (lines: number, text: string) =>
  ({ pages: [{ height: 200_000, linePitch: 8_000, lines: Array.from({ length: lines }) }], text: [{ text }] }) as unknown as Scene;

test("pages are told from the hand's own lines, to two figures", () => {
  expect(pagesOf(scene(10, "x".repeat(400)), 200_000)).toBe(250);
  expect(pagesOf(scene(10, "x".repeat(800)), 200_000)).toBe(130);
  expect(pagesOf(scene(0, ""), 800)).toBe(1);
  expect(pagesOf(null, 200_000)).toBeNull();
});
