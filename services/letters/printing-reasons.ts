import type { Diagnostic } from "../../core/letter/diagnostic.ts";
import type { Letter } from "../../core/letter/letter.ts";
import { missingDetails } from "../../core/letter/missing-details.ts";

/** Why a letter cannot be printed as it stands: every missing detail, then what the typesetter found. Empty when it can. */
export function printingReasons(letter: Letter, typeset: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...missingDetails(letter), ...typeset];
}
