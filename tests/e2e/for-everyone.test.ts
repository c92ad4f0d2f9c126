import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDesk, type TestDesk } from "./desk.ts";
import { objections } from "./objections.ts";
import { STATES } from "./states.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  await desk?.close();
});

const THEMES: Readonly<Record<string, BrowserContextOptions>> = {
  "by day": { colorScheme: "light" },
  "by night": { colorScheme: "dark" },
  "by day in high contrast": { colorScheme: "light", contrast: "more" },
  "by night in high contrast": { colorScheme: "dark", contrast: "more" },
  "in the system's own colours": { forcedColors: "active" },
};

test.each(Object.entries(THEMES))("axe finds nothing in any room or state, %s", async (_name, options) => {
  const { page, context } = await desk.visit(options);
  for (const state of STATES) {
    await state.enter(page);
    expect(await objections(page), state.name).toEqual([]);
    await state.leave?.(page);
  }
  await context.close();
});

/** What can be pressed and is too small for a finger: under 24 by 24 CSS pixels, and nearer than that to its like. Links within a text may be. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [
      ...document.querySelectorAll("button, input, textarea, [role=option], [role=separator], [role=radio], [role=switch], label"),
    ];
    const boxes = all
      .filter((one) => one.checkVisibility() && one.closest("[aria-hidden=true], .only-heard, [inert]") === null)
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      // What is only read out is pressed by nobody's finger.
      .filter(({ box }) => box.width > 2 && box.height > 2);
    return boxes
      .filter(({ box }) => box.width < 23.5 || box.height < 23.5)
      .filter(({ one }) => one.closest("label")?.getBoundingClientRect().height === undefined)
      .map(({ one, box }) => `${Math.round(box.width)}x${Math.round(box.height)} ${one.outerHTML.slice(0, 100)}`);
  });
}

/** What reaches beyond the window's width, so that one would have to go sideways to read it. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("#app *, [role=dialog] *")]
      .filter((one) => one.checkVisibility() && one.closest(".only-heard, [data-react-aria-prevent-focus], .rail") === null)
      .filter((one) => one.getBoundingClientRect().width > 2 && one.getBoundingClientRect().right > innerWidth + 1)
      .map((one) => one.outerHTML.slice(0, 100)),
  );
}

test("everything that can be pressed is large enough, in every room and state", async () => {
  const { page, context } = await desk.visit();
  for (const state of STATES) {
    await state.enter(page);
    expect(await smallTargets(page), state.name).toEqual([]);
    await state.leave?.(page);
  }
  await context.close();
});

test.each([
  ["text twice as large", 640, 400],
  ["text four times as large", 320, 256],
  ["a narrow window", 320, 640],
])("with %s nothing is cut off and nothing has to be read sideways", async (_what, width, height) => {
  const { page, context } = await desk.visit();
  await page.setViewportSize({ width, height });
  for (const state of STATES.filter(({ isWide }) => isWide !== true)) {
    await state.enter(page);
    expect(await tooWide(page), state.name).toEqual([]);
    await state.leave?.(page);
  }
  await context.close();
});

test("with text four times as large a notice leaves the words within reach", async () => {
  const { page, context } = await desk.visit();
  await page.route("**/api/keepDraft", (route) => route.abort());
  await page.getByLabel("Who is it for?").fill("Edith Quill");
  await page.getByRole("alert").getByText("Longhand is not answering.").waitFor();
  await page.setViewportSize({ width: 320, height: 256 });
  await page.getByRole("button", { name: "Words", exact: true }).click();
  await page.locator(".chip[data-path=gift]").first().click({ timeout: 5000 });
  await page.getByRole("dialog", { name: "What did they give you?" }).waitFor();
  await context.close();
});

test("on the way through every room by Tab the focus is always seen and never under something else", async () => {
  const { page, context } = await desk.visit({ viewport: { width: 1000, height: 700 } });
  for (const keys of ["Control+1", "Control+2", "Control+3", "Control+,"]) {
    await page.keyboard.press(keys);
    await page.locator("main[aria-busy=true]").waitFor({ state: "detached" });
    for (let i = 0; i < 45; i++) {
      await page.keyboard.press("Tab");
      const focus = await page.evaluate(() => {
        const one = document.activeElement;
        if (one === null || one === document.body) return null;
        const seen = one.closest(".switch, .choice-chip") ?? one;
        const { left, right, top, bottom } = seen.getBoundingClientRect();
        const at = (x: number, y: number) => document.elementFromPoint(x, y);
        const points = [
          [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2],
          [left + 4, Math.max(top, 0) + 4],
        ] as const;
        const isOver = points.some(([x, y]) => {
          const found = at(x, y);
          return found !== null && (seen.contains(found) || found.contains(seen));
        });
        const marked = [seen, one, seen.querySelector(".switch-track"), one.closest(".words")].some((place) => {
          if (place === null) return false;
          const { outlineStyle, boxShadow, backgroundColor } = getComputedStyle(place);
          const edge = getComputedStyle(place, "::after").backgroundColor;
          const isEdge = place.matches(".column-edge") && edge !== "rgba(0, 0, 0, 0)";
          return outlineStyle !== "none" || (place.matches(".words") && boxShadow !== "none" && backgroundColor !== "") || isEdge;
        });
        return { name: one.outerHTML.slice(0, 90), isOver, marked };
      });
      if (focus !== null) expect({ keys, ...focus }).toEqual({ keys, name: focus.name, isOver: true, marked: true });
    }
  }
  await context.close();
});
