import type { HandBundle } from "../../contract/contract.ts";
import type { Diagnostic } from "../../core/letter/diagnostic.ts";
import type { Letter } from "../../core/letter/letter.ts";
import type { Measures } from "../../core/realism/ranges.ts";
import type { Scene, SceneLine, ScenePage } from "../../core/scene/scene.ts";
import type { SentWords } from "./words-on-the-wire.ts";

/** What the window asks of the typesetter's worker. `number` comes back with the answer; a null bundle is a hand that cannot be had. */
export type Request =
  | { readonly type: "hand"; readonly id: string; readonly bundle: HandBundle | null }
  | { readonly type: "write"; readonly number: number; readonly letter: Letter }
  | { readonly type: "sample"; readonly number: number; readonly letter: Letter }
  | { readonly type: "measure"; readonly number: number; readonly letter: Letter };

/** A line whose words are named by number. */
export interface SentLine extends Omit<SceneLine, "words"> {
  readonly words: number;
}

/** A page of such lines. */
export interface SentPage extends Omit<ScenePage, "lines"> {
  readonly lines: readonly SentLine[];
}

/** A scene of which only the lines' words that are new since the last one are sent. */
export interface SentScene extends Omit<Scene, "pages"> {
  readonly pages: readonly SentPage[];
  readonly fresh: readonly (readonly [number, SentWords])[];
}

/**
 * What the worker answers. `wants` names hands that have to be sent before the letter can be written; the letter is then asked for again.
 * `measured` tells of a letter's first page; null when the letter cannot be written.
 */
export type Answer =
  | { readonly type: "written"; readonly number: number; readonly scene: SentScene | null; readonly diagnostics: readonly Diagnostic[] }
  | { readonly type: "measured"; readonly number: number; readonly measures: Measures | null }
  | { readonly type: "wants"; readonly number: number; readonly hands: readonly string[] }
  | { readonly type: "failed"; readonly number: number; readonly message: string };
