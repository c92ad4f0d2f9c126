import { measurePage } from "../../core/realism/measure-page.ts";
import { sceneStrokes } from "../../core/realism/scene-strokes.ts";
import { createTypesetter, type HandSource } from "../../core/typesetter.ts";
import { createScenePacker } from "./lines-on-the-wire.ts";
import type { Answer, Request } from "./messages.ts";

type Ask = Exclude<Request, { type: "hand" }>;

/** What stands behind the worker: hears requests and says its answers through `say`. It holds the typesetter and the hands. */
export function createScribe(say: (answer: Answer) => void): (request: Request) => void {
  /** Hands by id as they were sent; null for one that cannot be had. */
  const hands = new Map<string, HandSource | null>();
  const world = { hand: (id: string) => hands.get(id) ?? null };
  const begin = () => ({ typesetter: createTypesetter(world), pack: createScenePacker() });
  // One typesetter for the open letter and one for all others, so that a thumbnail never makes the open letter be written anew.
  let open = begin();
  let sample = begin();
  const beginAgain = () => {
    open = { ...begin(), pack: open.pack };
    sample = begin();
  };

  /** A hand and those that help it out. */
  const handsFor = (id: string): readonly string[] => [id, ...(hands.get(id)?.hand.companions ?? [])];

  const answer = ({ type, number, letter }: Ask): Answer => {
    const wants = handsFor(letter.style.hand).filter((id) => !hands.has(id));
    if (wants.length > 0) return { type: "wants", number, hands: wants };
    try {
      const { typesetter, pack } = type === "write" ? open : { ...sample, pack: createScenePacker() };
      const { scene, diagnostics } = typesetter.update(letter);
      if (type === "measure") {
        const page = scene?.pages[0];
        return { type: "measured", number, measures: page ? measurePage(sceneStrokes(page)) : null };
      }
      return { type: "written", number, scene: scene && pack(scene), diagnostics };
    } catch (error) {
      // A bug in the typesetter must not take the window with it; the next letter starts with a new one.
      beginAgain();
      return { type: "failed", number, message: error instanceof Error ? error.message : String(error) };
    }
  };

  return (request) => {
    if (request.type !== "hand") return say(answer(request));
    const late = hands.get(request.id) === null && request.bundle !== null;
    hands.set(request.id, request.bundle);
    // A typesetter holds on to what it was told of a hand, so one that comes after all needs new ones.
    if (late) beginAgain();
  };
}
