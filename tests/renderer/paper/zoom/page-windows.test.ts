import { expect, test } from "vitest";
import type { Scene } from "../../../../core/scene/scene.ts";
import { mostSeen, pageWindows } from "../../../../renderer/paper/zoom/page-windows.ts";
import { pageLayout } from "../../../../renderer/paper/zoom/use-page-sizes.ts";

const two = { width: 148_000, height: 210_000 };
const scene = { pages: [two, two] } as unknown as Scene;
const ROOM = { width: 600, height: 700 };

test("a page that fits is painted whole, and one out of sight not at all", () => {
  const pages = [
    { top: 0, height: 650 },
    { top: 700, height: 650 },
  ];
  expect(pageWindows(pages, 0, 700)).toEqual([{ from: 0, to: 650 }, null]);
  expect(pageWindows(pages, 100, 700)).toEqual([
    { from: 0, to: 650 },
    { from: 0, to: 650 },
  ]);
});

test("of a page much larger than the room only what is seen is painted, in steps", () => {
  const pages = [{ top: 0, height: 3000 }];
  expect(pageWindows(pages, 0, 700)).toEqual([{ from: 0, to: 1024 }]);
  expect(pageWindows(pages, 600, 700)).toEqual([{ from: 512, to: 1536 }]);
  expect(pageWindows(pages, 2500, 700)).toEqual([{ from: 2048, to: 3000 }]);
});

test("the page that fills most of the room is the one in view", () => {
  const pages = [
    { top: 0, height: 650 },
    { top: 700, height: 650 },
  ];
  expect(mostSeen(pages, 0, 700)).toBe(0);
  expect(mostSeen(pages, 400, 700)).toBe(1);
});

test("as large as fits, one page is seen at a time, also where the room is narrow", () => {
  for (const room of [ROOM, { width: 300, height: 700 }]) {
    const { sizes, lead } = pageLayout(scene, room, "fit", 4);
    // The room has padding of 24 pixels above and below.
    const seen = pageWindows(sizes, (sizes[1]?.top ?? 0) - lead - 24, room.height + 48);
    expect(seen.map((part) => part !== null)).toEqual([false, true]);
    for (const { width, height } of sizes) {
      expect(width).toBeLessThanOrEqual(room.width);
      expect(height).toBeLessThanOrEqual(room.height);
    }
  }
});

test("true size is as many millimetres as the paper has, and 200 % twice that", () => {
  expect(pageLayout(scene, ROOM, "true", 4).sizes[0]).toMatchObject({ width: 592, height: 840 });
  expect(pageLayout(scene, ROOM, "double", 4).sizes[1]).toMatchObject({ width: 1184, height: 1680, top: 1704 });
});
