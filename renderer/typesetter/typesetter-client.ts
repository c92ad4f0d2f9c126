import type { HandBundle } from "../../contract/contract.ts";
import type { Diagnostic } from "../../core/letter/diagnostic.ts";
import type { Letter } from "../../core/letter/letter.ts";
import type { Scene } from "../../core/scene/scene.ts";
import { createSceneUnpacker } from "./lines-on-the-wire.ts";
import type { Answer, Request } from "./messages.ts";

/** A letter in ink, with what stands in its way; no scene when it cannot be written at all. */
export interface Written {
  readonly scene: Scene | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the worker says and hears; a Worker is one. */
export interface Port {
  postMessage(request: Request): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
}

/** The typesetter in its worker. */
export interface TypesetterClient {
  /** Hands the worker a hand and those that help it out; done when they are on their way. */
  prepare(hand: string): Promise<void>;
  /** Writes the open letter. While one is being written only the newest of those that come after it is kept. */
  write(letter: Letter): void;
  /** Writes a letter for a thumbnail, when the open letter leaves time for it; null when it cannot be written. */
  sample(letter: Letter): Promise<Scene | null>;
}

interface Sample {
  readonly letter: Letter;
  readonly done: (scene: Scene | null) => void;
}

/**
 * Talks to the worker: one request at a time, the newest letter first, then thumbnails. `fetchHand` gives null when a hand cannot be had;
 * `onWritten` and `onFailed` hear about the open letter.
 */
export function createTypesetterClient(
  port: Port,
  fetchHand: (id: string) => Promise<HandBundle | null>,
  onWritten: (written: Written) => void,
  onFailed: (message: string) => void,
): TypesetterClient {
  const unpack = createSceneUnpacker();
  const sent = new Map<string, Promise<void>>();
  const samples: Sample[] = [];
  let newest: Letter | null = null;
  let current: { readonly number: number; readonly letter: Letter; readonly sample: Sample | null } | null = null;
  let count = 0;

  const fetchAndSend = async (id: string) => {
    const bundle = await fetchHand(id);
    if (bundle === null) sent.delete(id);
    port.postMessage({ type: "hand", id, bundle });
    // Those that help it out are needed next, so they are sent before they are asked for.
    await Promise.all((bundle?.hand.companions ?? []).filter((other) => !sent.has(other)).map(sendHand));
  };
  const sendHand = (id: string): Promise<void> => {
    const sending = sent.get(id) ?? fetchAndSend(id);
    sent.set(id, sending);
    return sending;
  };
  const ask = async (letter: Letter, sample: Sample | null) => {
    const number = ++count;
    current = { number, letter, sample };
    await sendHand(letter.style.hand);
    port.postMessage({ type: sample === null ? "write" : "sample", number, letter });
  };
  const next = () => {
    if (current !== null) return;
    const letter = newest;
    newest = null;
    if (letter !== null) return void ask(letter, null);
    const sample = samples.shift();
    if (sample !== undefined) void ask(sample.letter, sample);
  };

  port.onmessage = ({ data }) => {
    if (current === null || data.number !== current.number) return;
    const { letter, sample } = current;
    if (data.type === "wants") {
      // The newest words are written once the hand is there.
      const again = sample === null ? (newest ?? letter) : letter;
      if (sample === null) newest = null;
      void Promise.all(data.hands.map(sendHand)).then(() => ask(again, sample));
      return;
    }
    current = null;
    if (data.type === "failed") {
      if (sample === null) onFailed(data.message);
      else sample.done(null);
    } else if (sample === null) onWritten({ scene: data.scene && unpack(data.scene), diagnostics: data.diagnostics });
    else sample.done(data.scene && createSceneUnpacker()(data.scene));
    next();
  };

  return {
    prepare: sendHand,
    write: (letter) => {
      newest = letter;
      next();
    },
    sample: (letter) =>
      new Promise((done) => {
        samples.push({ letter, done });
        next();
      }),
  };
}
