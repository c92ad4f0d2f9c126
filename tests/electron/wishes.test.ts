import { expect, test } from "vitest";
import { createWishes } from "../../electron/wishes.ts";

test("a wish waits for the page, or the page for a wish", async () => {
  const wishes = createWishes();
  wishes.add("print");
  wishes.add("save");
  expect([await wishes.next(), await wishes.next()]).toEqual(["print", "save"]);
  const next = wishes.next();
  expect(wishes.isAwaited()).toBe(true);
  wishes.add("begin");
  expect(await next).toBe("begin");
  expect(wishes.isAwaited()).toBe(false);
});

test("what nobody took up is wished for once", async () => {
  const wishes = createWishes();
  for (let i = 0; i < 3; i++) wishes.add("print");
  await wishes.next();
  const next = wishes.next();
  wishes.forget();
  expect(await next).toBeNull();
});

test("a later call takes the place of an earlier one, so that no wish goes to a page that is gone", async () => {
  const wishes = createWishes();
  const [old, now] = [wishes.next(), wishes.next()];
  wishes.add("save");
  expect([await old, await now]).toEqual([null, "save"]);
});
