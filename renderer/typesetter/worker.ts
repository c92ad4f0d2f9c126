import { createTypesetter, type HandSource } from "../../core/typesetter.ts";
import { createScenePacker } from "./lines-on-the-wire.ts";
import type { Answer, Request } from "./messages.ts";

type Ask = Exclude<Request, { type: "hand" }>;

/** Hands by id as they were sent; null for one that cannot be had. */
const hands = new Map<string, HandSource | null>();
const world = { hand: (id: string) => hands.get(id) ?? null };
const begin = () => ({ typesetter: createTypesetter(world), pack: createScenePacker() });
/** One typesetter for the open letter and one for thumbnails, so that a thumbnail never makes the open letter be written anew. */
let open = begin();
let sample = begin();

self.onmessage = ({ data }: MessageEvent<Request>) => {
  if (data.type !== "hand") {
    self.postMessage(answer(data));
    return;
  }
  const late = hands.get(data.id) === null && data.bundle !== null;
  hands.set(data.id, data.bundle);
  // A typesetter holds on to what it was told of a hand, so one that comes after all needs new ones.
  if (late) {
    open = { ...begin(), pack: open.pack };
    sample = begin();
  }
};

function answer(request: Ask): Answer {
  const { number, letter } = request;
  const wants = handsFor(letter.style.hand).filter((id) => !hands.has(id));
  if (wants.length > 0) return { type: "wants", number, hands: wants };
  try {
    const { typesetter, pack } = request.type === "write" ? open : { ...sample, pack: createScenePacker() };
    const { scene, diagnostics } = typesetter.update(letter);
    return { type: "written", number, scene: scene && pack(scene), diagnostics };
  } catch (error) {
    // A bug in the typesetter must not take the window with it; the next letter starts with a new one.
    open = { ...begin(), pack: open.pack };
    sample = begin();
    return { type: "failed", number, message: error instanceof Error ? error.message : String(error) };
  }
}

/** A hand and those that help it out. */
function handsFor(id: string): readonly string[] {
  return [id, ...(hands.get(id)?.hand.companions ?? [])];
}
