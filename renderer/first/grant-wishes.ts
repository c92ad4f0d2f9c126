import type { DesktopClient, Wish } from "../../contract/desktop.ts";
import type { Desk } from "../desk.ts";
import { writeAgain } from "../words/write-again.ts";

/** How long to wait before asking again when the far side did not answer, in milliseconds. */
const AGAIN = 1_000;

/** Does what is asked for in the shell's menu, one thing after another, for as long as the page lives. */
export async function grantWishes(desk: Desk, desktop: DesktopClient): Promise<never> {
  for (;;) {
    const reply = await desktop.nextWish({});
    if (!reply.ok) await new Promise((resolve) => setTimeout(resolve, AGAIN));
    else if (reply.value !== null) await grant(reply.value, desk, desktop);
  }
}

async function grant(wish: Wish, desk: Desk, desktop: DesktopClient): Promise<void> {
  const { go } = desk.view.getState();
  switch (wish) {
    case "begin":
      return go("templates");
    case "added":
      await desk.shelf.getState().fetchTemplates();
      return go("templates");
    case "save":
    case "print":
      go("write");
      return desk.wanted.getState().want(wish);
    case "again":
      go("write");
      desk.words.getState().run(writeAgain);
      return;
    case "close":
      await desk.draft.getState().flush();
      await desktop.letGo({});
      return;
    default:
      return wish satisfies never;
  }
}
