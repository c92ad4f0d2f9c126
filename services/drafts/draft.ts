import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Reply } from "../../contract/contract.ts";
import type { Letter } from "../../core/letter/letter.ts";
import { readLetter } from "../../core/letter/migrate.ts";
import { writeWhole } from "../files/write-whole.ts";

/** The letter that is open, kept between one sitting and the next. */
export interface DraftKeeper {
  /** The letter kept last; null when there is none yet. Refused, and left as it is, when it cannot be read. */
  read(): Promise<Reply<Letter | null>>;
  /** Keeps a letter in place of the one before. A file that cannot be read is never written over: it is refused or set aside. */
  keep(letter: Letter): Promise<Reply<null>>;
}

type Found =
  | { readonly kind: "none" }
  | { readonly kind: "letter"; readonly letter: Letter }
  | { readonly kind: "refused"; readonly code: string; readonly message: string; readonly text: string | null };

const FILE = "open-letter.json";

/** The draft in a folder, which is made when a letter is first kept. */
export function createDraftKeeper(folder: string): DraftKeeper {
  const path = join(folder, FILE);
  let turn: Promise<unknown> = Promise.resolve();

  const look = async (): Promise<Found> => {
    let text: string;
    try {
      text = await readFile(path, "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return { kind: "none" };
      return {
        kind: "refused",
        code: "unreadable-draft",
        message: `The letter in "${path}" cannot be opened. It is left as it is.`,
        text: null,
      };
    }
    const { value, diagnostics } = readLetter(parseJson(text));
    if (value) return { kind: "letter", letter: value };
    const [first] = diagnostics;
    return { kind: "refused", code: first?.code ?? "damaged-letter", message: first?.message ?? "This letter cannot be opened.", text };
  };

  const write = async (letter: Letter): Promise<Reply<null>> => {
    const found = await look();
    if (found.kind === "refused") {
      if (found.code === "newer-letter" || found.text === null) return refuse(found.code, found.message);
      const aside = await setAside(folder, found.text);
      if (aside) return aside;
    }
    try {
      await mkdir(folder, { recursive: true });
    } catch {
      return refuse("no-folder", `The folder "${folder}" cannot be made, so the letter is not kept. It is still on the screen.`);
    }
    const problem = await writeWhole([{ path, content: `${JSON.stringify(letter, null, 1)}\n` }]);
    return problem ? refuse(problem.code, problem.message) : { ok: true, value: null };
  };

  return {
    async read() {
      const found = await look();
      if (found.kind === "refused") return refuse(found.code, found.message);
      return { ok: true, value: found.kind === "letter" ? found.letter : null };
    },
    keep(letter) {
      // One after the other, so that the newest letter is the one that stays.
      const mine = turn.then(() => write(letter));
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
}

/** Keeps a damaged draft's text under a name of its own; null when that went well. */
async function setAside(folder: string, text: string): Promise<Reply<null> | null> {
  const stamp = new Date().toISOString().replaceAll(":", "-");
  const problem = await writeWhole([{ path: join(folder, `open-letter.damaged-${stamp}.json`), content: text }]);
  return problem ? refuse(problem.code, problem.message) : null;
}

function refuse<Value>(code: string, message: string): Reply<Value> {
  return { ok: false, refusal: { code, message } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
