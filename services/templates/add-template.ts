import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Reply } from "../../contract/contract.ts";
import { parseTemplate } from "../../core/template/parse-template.ts";
import { problemOf } from "../files/write-problem.ts";
import { writeWhole } from "../files/write-whole.ts";
import { ENDING, type TemplateShelf } from "./template-shelf.ts";

/** Longest id, as the contract has it. */
const LONGEST_ID = 64;

/**
 * Keeps a template in the person's own folder and gives its id: the one asked for, or that with a number when a different text has it.
 * A text that is on the shelf already is left as it is. Refused, with every reason, when it is not a template.
 */
export async function addTemplate(shelf: TemplateShelf, own: string, id: string, source: string): Promise<Reply<{ readonly id: string }>> {
  const { value, diagnostics } = parseTemplate(source);
  if (!value) {
    const details = diagnostics.map(({ message, line }) => (line === undefined ? message : `Line ${line}: ${message}`));
    return {
      ok: false,
      refusal: { code: "template", message: "This file is not a letter Longhand can read. Nothing was added.", details },
    };
  }
  const free = freeId(shelf, id, source);
  if (shelf.read(free) !== null) return { ok: true, value: { id: free } };
  try {
    await mkdir(own, { recursive: true });
  } catch (error) {
    return { ok: false, refusal: problemOf(error, own) };
  }
  const problem = await writeWhole([{ path: join(own, `${free}${ENDING}`), content: source }]);
  return problem ? { ok: false, refusal: problem } : { ok: true, value: { id: free } };
}

/** The first of `id`, `id-2`, `id-3` ... that is not taken, or holds this very text. */
function freeId(shelf: TemplateShelf, id: string, source: string): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : `-${number}`;
    const wanted = `${id.slice(0, LONGEST_ID - ending.length)}${ending}`;
    const taken = shelf.read(wanted);
    if (taken === null || taken === source) return wanted;
  }
}
