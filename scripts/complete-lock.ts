import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { completeLock, type LockFile, missingFromLock } from "./checks/lock-file.ts";

const path = join(import.meta.dirname, "..", "package-lock.json");
const lock: LockFile = JSON.parse(readFileSync(path, "utf8"));
const count = Object.keys(missingFromLock(lock)).length;
if (count > 0) writeFileSync(path, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
console.log(
  count === 0 ? "package-lock.json names the parts of every system" : `package-lock.json now names ${count} more parts for other systems`,
);
