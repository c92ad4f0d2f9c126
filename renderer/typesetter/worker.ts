import { createTypesetter, type HandSource, type World } from "../../core/typesetter.ts";
import { createScenePacker } from "./lines-on-the-wire.ts";
import type { Answer, Request } from "./messages.ts";

/** One typesetter for the open letter and one for thumbnails, so that a thumbnail never makes the open letter be written anew. */
const hands = new Map<string, HandSource>();
const wanted = new Set<string>();
const world: World = {
  hand: (id) => {
    const source = hands.get(id);
    if (source === undefined) wanted.add(id);
    return source ?? null;
  },
};
const open = { typesetter: createTypesetter(world), pack: createScenePacker() };
const refused = new Set<string>();

self.onmessage = ({ data }: MessageEvent<Request>) => {
  if (data.type === "hand") {
    hands.set(data.id, data.bundle);
    return;
  }
  self.postMessage(answer(data));
};

function answer(request: Exclude<Request, { type: "hand" }>): Answer {
  const { number, letter } = request;
  wanted.clear();
  const { typesetter, pack } = request.type === "write" ? open : { typesetter: createTypesetter(world), pack: createScenePacker() };
  try {
    const { scene, diagnostics } = typesetter.update(letter);
    const missing = [...wanted].filter((id) => !refused.has(id));
    if (missing.length > 0) {
      // Asked for once only: a hand that cannot be had is then written by its companions.
      for (const id of missing) refused.add(id);
      return { type: "wants", number, hands: missing };
    }
    return { type: "written", number, scene: pack(scene), diagnostics };
  } catch (error) {
    return { type: "failed", number, message: error instanceof Error ? error.message : String(error) };
  }
}
