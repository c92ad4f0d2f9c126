import { expect, test, vi } from "vitest";
import type { Reply } from "../../../contract/contract.ts";
import type { DesktopClient, Wish } from "../../../contract/desktop.ts";
import type { Desk } from "../../../renderer/desk.ts";
import { grantWishes } from "../../../renderer/first/grant-wishes.ts";
import { createWantedStore } from "../../../renderer/stores/wanted-store.ts";

/** A page that is wished for one thing, and then for nothing more. */
async function wishFor(wish: Wish) {
  const done: string[] = [];
  const note = (what: string) => async () => void done.push(what);
  const wanted = createWantedStore();
  const state = (value: object) => ({ getState: () => value });
  const desk = {
    view: state({ go: (room: string) => void done.push(`go ${room}`) }),
    shelf: state({ fetchTemplates: note("templates") }),
    draft: state({ flush: note("kept") }),
    sender: state({ flush: note("sender kept") }),
    wanted,
    letters: state({ letter: {} }),
    words: state({
      run: (command: { readonly name: string }) => {
        if (command.name === "writeAgain") done.push(command.name);
        return true;
      },
      focus: () => void done.push("to the words"),
    }),
  } as unknown as Desk;
  const next = vi.fn<DesktopClient["nextWish"]>().mockResolvedValueOnce({ ok: true, value: wish });
  next.mockImplementation(() => new Promise(() => undefined));
  const letGo = async (): Promise<Reply<null>> => {
    done.push("let go");
    return { ok: true, value: null };
  };
  void grantWishes(desk, { nextWish: next, letGo } as unknown as DesktopClient);
  await vi.waitFor(() => expect(next).toHaveBeenCalledTimes(2));
  return { done, way: wanted.getState().take() };
}

test.each<readonly [Wish, readonly string[], string | null]>([
  ["begin", ["go templates"], null],
  ["added", ["templates", "go templates"], null],
  ["save", ["go write"], "save"],
  ["print", ["go write"], "print"],
  ["trace", ["go write"], "trace"],
  ["again", ["writeAgain", "to the words"], null],
  ["go-settings", ["go settings"], null],
  ["close", ["kept", "sender kept", "let go"], null],
])("%s does what the menu says", async (wish, done, way) => {
  expect(await wishFor(wish)).toEqual({ done, way });
});

test("what was wanted is taken up once", () => {
  const wanted = createWantedStore();
  wanted.getState().want("print");
  expect([wanted.getState().take(), wanted.getState().take()]).toEqual(["print", null]);
});
