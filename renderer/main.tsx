import "./styles/styles.css";
import { createHttpClient } from "../contract/http-client.ts";
import { createDesk } from "./desk.ts";
import { openFirstLetter } from "./first/open-first-letter.ts";
import { applyLight } from "./first/apply-light.ts";

// The worker and the letter come first: the page is inked while the interface is still on its way.
const worker = new Worker(new URL("./typesetter/worker.ts", import.meta.url), { type: "module" });
const client = createHttpClient((path, init) => fetch(path, init));
const desk = createDesk(client, worker);
applyLight(desk.view);
const opened = openFirstLetter(client).then((reply) => {
  if (reply.ok) desk.letters.getState().open(reply.value);
  else desk.notices.getState().refuse("open", reply.refusal, "Nothing was changed. Choose a template to begin another letter.");
});
const [{ showApp }] = await Promise.all([import("./app.tsx"), opened]);
showApp(desk, document.getElementById("app") as HTMLElement);
