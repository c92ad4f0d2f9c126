import type { HandBundle } from "../../contract/contract.ts";
import type { Diagnostic } from "../../core/letter/diagnostic.ts";
import type { Letter } from "../../core/letter/letter.ts";
import type { Measures } from "../../core/realism/ranges.ts";
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
  /** Writes a letter for a picture of it, when the open letter leaves time for it; null when it cannot be written, or was called off before its turn came. */
  sample(letter: Letter, signal?: AbortSignal): Promise<Scene | null>;
  /** Measures the first page of a letter against real handwriting, before any samples that wait; null as for a sample. */
  measure(letter: Letter, signal?: AbortSignal): Promise<Measures | null>;
}

/** Something to be done beside the open letter. `hear` is told the answer; null where there is none. */
interface Errand {
  readonly type: "sample" | "measure";
  readonly letter: Letter;
  readonly signal: AbortSignal | undefined;
  readonly hear: (answer: Answer | null) => void;
}

/**
 * Talks to the worker: one request at a time, the newest letter first, then what is measured, then samples. `fetchHand` gives null when a hand cannot be had;
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
  const errands: Errand[] = [];
  let newest: Letter | null = null;
  let current: { readonly number: number; readonly letter: Letter; readonly errand: Errand | null } | null = null;
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
  const ask = async (letter: Letter, errand: Errand | null) => {
    const number = ++count;
    current = { number, letter, errand };
    await sendHand(letter.style.hand);
    port.postMessage({ type: errand?.type ?? "write", number, letter });
  };
  const nextErrand = (): Errand | undefined => {
    const errand = errands.shift();
    if (!errand?.signal?.aborted) return errand;
    errand.hear(null);
    return nextErrand();
  };
  const next = () => {
    if (current !== null) return;
    const letter = newest;
    newest = null;
    if (letter !== null) return void ask(letter, null);
    const errand = nextErrand();
    if (errand !== undefined) void ask(errand.letter, errand);
  };

  port.onmessage = ({ data }) => {
    if (current === null || data.number !== current.number) return;
    const { letter, errand } = current;
    if (data.type === "wants") {
      // The newest words are written once the hand is there.
      const again = errand === null ? (newest ?? letter) : letter;
      if (errand === null) newest = null;
      void Promise.all(data.hands.map(sendHand)).then(() => ask(again, errand));
      return;
    }
    current = null;
    if (errand !== null) errand.hear(data);
    else if (data.type === "failed") onFailed(data.message);
    else if (data.type === "written") onWritten({ scene: data.scene && unpack(data.scene), diagnostics: data.diagnostics });
    next();
  };

  return {
    prepare: sendHand,
    write: (letter) => {
      newest = letter;
      next();
    },
    sample: (letter, signal) =>
      new Promise((done) => {
        const hear = (answer: Answer | null) =>
          done(answer?.type === "written" && answer.scene !== null ? createSceneUnpacker()(answer.scene) : null);
        errands.push({ type: "sample", letter, signal, hear });
        next();
      }),
    measure: (letter, signal) =>
      new Promise((done) => {
        const hear = (answer: Answer | null) => done(answer?.type === "measured" ? answer.measures : null);
        errands.unshift({ type: "measure", letter, signal, hear });
        next();
      }),
  };
}
