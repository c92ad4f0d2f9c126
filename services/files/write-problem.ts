import { dirname, resolve } from "node:path";
import { DAMAGED_FONT } from "../pdf/damaged-font.ts";

/** Why nothing was written, in a sentence that says what to do. */
export interface WriteProblem {
  readonly code: "no-folder" | "read-only" | "disk-full" | "is-folder" | "name-too-long" | "stopped" | "damaged-font" | "failed";
  readonly message: string;
}

/** The system's name for an error, such as `ENOSPC`; "" for an error that is not the system's. */
export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** What a failed write means to a person. An error that is neither the disk's nor a font's is a bug and is thrown on. */
export function problemOf(error: unknown, path: string): WriteProblem {
  const folder = dirname(resolve(path));
  switch (codeOf(error)) {
    case "ENOENT":
      return { code: "no-folder", message: `There is no folder "${folder}". Make it first, or choose another place.` };
    case "ENOTDIR":
      return { code: "no-folder", message: `"${folder}" is not a folder. Choose another place.` };
    case "EISDIR":
      return { code: "is-folder", message: `"${path}" is a folder. Give the file a name inside it.` };
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return { code: "read-only", message: `"${path}" cannot be written there: the place is read-only. Choose another folder.` };
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return { code: "disk-full", message: `There is no room left to write "${path}". Nothing was changed; make room and try again.` };
    case "ENAMETOOLONG":
      return { code: "name-too-long", message: `"${path}" is too long a name for this disk. Choose a shorter one.` };
    case "ECANCELED":
      return { code: "stopped", message: `"${path}" was not written, because it was stopped. Nothing was changed.` };
    case DAMAGED_FONT:
      return { code: "damaged-font", message: `"${path}" was not written: a font of this hand is damaged. Choose another hand.` };
    case "ELOOP":
      return { code: "failed", message: `"${path}" is a link that leads back to itself. Choose another name.` };
    case "EIO":
    case "EBUSY":
    case "ETXTBSY":
    case "EMFILE":
    case "ENFILE":
      return { code: "failed", message: `"${path}" could not be written (${codeOf(error)}). Nothing was changed; try again.` };
    default:
      throw error;
  }
}
