import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Reply } from "../../contract/contract.ts";
import { type Person, personSchema } from "../../core/letter/letter.ts";
import { codeOf } from "../files/write-problem.ts";
import { writeWhole } from "../files/write-whole.ts";

/** Who letters are from, kept for new ones. */
export interface SenderKeeper {
  /** Nobody, `{}`, before it is first kept. Refused where it is there and cannot be read. */
  read(): Promise<Reply<Person>>;
  /** Keeps the sender. A file that cannot be read is never written over. */
  keep(sender: Person): Promise<Reply<null>>;
}

const FILE = "sender.json";

/** The sender kept in a folder, which is made when one is first kept. */
export function createSenderKeeper(folder: string): SenderKeeper {
  const path = join(folder, FILE);
  let turn: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<Reply<Person>> => {
    try {
      return { ok: true, value: personSchema.parse(JSON.parse(await readFile(path, "utf8"))) };
    } catch (error) {
      if (codeOf(error) === "ENOENT") return { ok: true, value: {} };
      return refuse("unreadable-sender", `Who your letters are from cannot be read: the file "${path}" is damaged. It is left as it is.`);
    }
  };
  const write = async (sender: Person): Promise<Reply<null>> => {
    const before = await read();
    if (!before.ok) return before;
    try {
      await mkdir(folder, { recursive: true });
    } catch {
      return refuse("no-folder", `The folder "${folder}" cannot be made, so this is not kept.`);
    }
    const problem = await writeWhole([{ path, content: `${JSON.stringify(sender, null, 1)}\n` }]);
    return problem ? refuse(problem.code, problem.message) : { ok: true, value: null };
  };
  return {
    read,
    keep(sender) {
      // One after the other, so that the newest is the one that stays.
      const mine = turn.then(() => write(sender));
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
}

function refuse<Value>(code: string, message: string): Reply<Value> {
  return { ok: false, refusal: { code, message } };
}
