import type { DesktopClient, Wish } from "../../contract/desktop.ts";
import { runCommand } from "../commands/deeds.ts";
import type { Desk } from "../desk.ts";

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
  switch (wish) {
    case "added":
      await desk.shelf.getState().fetchTemplates();
      return desk.view.getState().go("templates");
    case "close":
      await Promise.all([desk.draft.getState().flush(), desk.sender.getState().flush()]);
      await desktop.letGo({});
      return;
    default:
      return runCommand(desk, wish);
  }
}
