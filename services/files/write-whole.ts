import * as promises from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Writable } from "node:stream";
import { sweepLeftovers, temporaryName } from "./temporary-names.ts";
import { codeOf, problemOf, type WriteProblem } from "./write-problem.ts";

/** What a file will hold: bytes or text at hand, or a function that streams them and resolves when it has written all. */
export type FileContent = string | Uint8Array | ((out: Writable) => Promise<void>);

/** A file to be written. */
export interface WholeFile {
  readonly path: string;
  readonly content: FileContent;
}

/** The part of a file system that writing needs; tests bring one that fails where they want. */
export type FileSystem = Pick<typeof promises, "open" | "rename" | "unlink" | "link" | "stat" | "realpath" | "access" | "readdir">;

/** How a job is done. */
export interface WriteOptions {
  /** The machine's own where absent. */
  readonly fileSystem?: FileSystem;
  /** Given up when it is aborted before the files begin to take their places; after that it is carried through. */
  readonly stop?: AbortSignal;
}

interface Placed {
  readonly target: string;
  readonly temporary: string;
  /** Another name of the file that stood there, until all of them are in place; null when there was none. */
  backup: string | null;
  moved: boolean;
}

/**
 * Writes the files of one job, all of them or none: each goes whole to the disk under another name in its own folder and
 * takes its place at the end. Null when all stand; otherwise why not, and every path is as it was.
 * An error thrown by a content function that is not the disk's is a bug and is thrown on.
 */
export async function writeWhole(
  files: readonly WholeFile[],
  { fileSystem = promises, stop }: WriteOptions = {},
): Promise<WriteProblem | null> {
  const placed: Placed[] = [];
  let current = files[0]?.path ?? "";
  try {
    for (const file of files) {
      current = file.path;
      const target = await targetOf(fileSystem, file.path);
      const temporary = temporaryName(target, "part");
      placed.push({ target, temporary, backup: null, moved: false });
      await sweepLeftovers(target, fileSystem);
      await writeFile(fileSystem, temporary, file.content, stop);
    }
    refuseWhenStopped(stop);
    for (const file of placed) {
      current = file.target;
      await moveInPlace(fileSystem, file, placed.length > 1);
    }
    for (const folder of new Set(placed.map((file) => dirname(file.target)))) await syncFolder(fileSystem, folder);
    for (const file of placed) if (file.backup) await quietly(fileSystem.unlink(file.backup));
    return null;
  } catch (error) {
    for (const file of placed.reverse()) await putBack(fileSystem, file);
    return problemOf(error, current);
  }
}

/** The path to replace: a link's own target, so that the link stays. Throws when it is a folder or may not be written. */
async function targetOf(fileSystem: FileSystem, path: string): Promise<string> {
  const full = resolve(path);
  let target: string;
  try {
    target = await fileSystem.realpath(full);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    await fileSystem.stat(dirname(full));
    return full;
  }
  if ((await fileSystem.stat(target)).isDirectory()) throw Object.assign(new Error("is a folder"), { code: "EISDIR" });
  await fileSystem.access(target, promises.constants.W_OK);
  return target;
}

async function writeFile(fileSystem: FileSystem, path: string, content: FileContent, stop: AbortSignal | undefined): Promise<void> {
  const handle = await fileSystem.open(path, "wx");
  const writeAll = async (bytes: Uint8Array): Promise<void> => {
    refuseWhenStopped(stop);
    for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten;
  };
  try {
    if (typeof content === "function") {
      const out = new Writable({
        write(chunk: Uint8Array, _encoding, done) {
          writeAll(chunk).then(() => done(), done);
        },
      });
      await content(out);
    } else await writeAll(typeof content === "string" ? new TextEncoder().encode(content) : content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function moveInPlace(fileSystem: FileSystem, file: Placed, withBackup: boolean): Promise<void> {
  if (withBackup) {
    const backup = temporaryName(file.target, "old");
    try {
      await fileSystem.link(file.target, backup);
      file.backup = backup;
    } catch (error) {
      // Where nothing stood there is nothing to keep; where the disk has no links, the file is moved aside instead.
      if (codeOf(error) !== "ENOENT") {
        await fileSystem.rename(file.target, backup);
        file.backup = backup;
      }
    }
  }
  await fileSystem.rename(file.temporary, file.target);
  file.moved = true;
}

async function putBack(fileSystem: FileSystem, file: Placed): Promise<void> {
  if (file.backup) await quietly(restore(fileSystem, file.backup, file.target));
  else if (file.moved) await quietly(fileSystem.unlink(file.target));
  await quietly(fileSystem.unlink(file.temporary));
}

async function restore(fileSystem: FileSystem, backup: string, target: string): Promise<void> {
  await fileSystem.rename(backup, target);
  // Where both were still names of one file, that renamed nothing and left both.
  await quietly(fileSystem.unlink(backup));
}

/** After a rename, the folder too must reach the disk, or a power cut may undo it. Not every system lets one do so. */
async function syncFolder(fileSystem: FileSystem, folder: string): Promise<void> {
  try {
    const handle = await fileSystem.open(folder, "r");
    await handle.sync().catch(() => undefined);
    await handle.close();
  } catch {
    // The file itself is whole and in place.
  }
}

function refuseWhenStopped(stop: AbortSignal | undefined): void {
  if (stop?.aborted) throw Object.assign(new Error("stopped"), { code: "ECANCELED" });
}

async function quietly(work: Promise<unknown>): Promise<void> {
  await work.catch(() => undefined);
}
