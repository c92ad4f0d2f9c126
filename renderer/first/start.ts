import { listenForKeys } from "../commands/keys.ts";
import { createDesk } from "../desk.ts";
import { listenForDrops } from "../drop/listen-for-drops.ts";
import type { Port } from "../typesetter/typesetter-client.ts";
import { applyLook } from "./apply-look.ts";
import { findClient } from "./find-client.ts";
import { grantWishes } from "./grant-wishes.ts";
import { openFirstLetter } from "./open-first-letter.ts";

/** Opens the letter, sets its hand to work, and then shows the app in `place`: the page is inked while the interface is being drawn. */
export async function start(worker: Port, place: HTMLElement): Promise<void> {
  const { client, desktop } = findClient();
  const desk = createDesk(client, desktop, worker);
  applyLook(desk.view);
  const reply = await openFirstLetter(client);
  if (reply.ok) {
    const { letter, touched } = reply.value;
    desk.letters.getState().open(letter, touched);
    await desk.typesetter.prepare(letter.style.hand);
  } else desk.notices.getState().refuse("open", reply.refusal, "It was left as it is. Choose a template to begin another letter.");
  const { showApp } = await import("../app.tsx");
  showApp(desk, place);
  listenForKeys(desk);
  listenForDrops(desk);
  if (desktop !== null) void grantWishes(desk, desktop);
}
