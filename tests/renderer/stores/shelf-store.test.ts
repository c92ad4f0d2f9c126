import { expect, test } from "vitest";
import type { Client } from "../../../contract/contract.ts";
import { createNoticeStore } from "../../../renderer/stores/notice-store.ts";
import { createShelfStore } from "../../../renderer/stores/shelf-store.ts";
import { fakeServices } from "../../support/fake-services.ts";

const ELEANOR = { id: "eleanor", name: "Eleanor", character: "Quick.", languages: ["en"], joined: false };

function shelfWith(notes: readonly string[]) {
  const notices = createNoticeStore();
  const services = fakeServices({ listHands: async () => ({ ok: true, value: { hands: [ELEANOR], notes } }) });
  return { notices, shelf: createShelfStore(services as unknown as Client, notices) };
}

test("a hand that is left out is told in the quiet bar, and the others can be chosen", async () => {
  const { notices, shelf } = shelfWith(["The hand “celia” cannot be used.", "Bad’s slant is 80."]);
  await shelf.getState().fetchHands();
  expect(shelf.getState().hands).toEqual([ELEANOR]);
  expect(notices.getState().notice).toEqual({
    about: "hands",
    message: "The hand “celia” cannot be used.",
    details: ["Bad’s slant is 80.", "The other hands can be written with as ever."],
  });
});

test("where nothing is wrong nothing is said", async () => {
  const { notices, shelf } = shelfWith([]);
  await shelf.getState().fetchHands();
  expect([shelf.getState().hands, notices.getState().notice]).toEqual([[ELEANOR], null]);
});
