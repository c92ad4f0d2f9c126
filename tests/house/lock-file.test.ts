import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { completeLock, type LockFile, missingFromLock } from "../../scripts/checks/lock-file.ts";

const root = join(import.meta.dirname, "..", "..");
const lock: LockFile = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));

test("a part for another system that the lock file lacks is named as npm would name it", () => {
  const owner = {
    version: "1.2.0",
    dev: true,
    optionalDependencies: { "@tool/cli-linux-arm64-musl": "1.2.0", "tool-win32-x64-msvc": "1.2.0", anything: "^1.0.0" },
  };
  const incomplete = { packages: { "": {}, "node_modules/tool": owner, "node_modules/tool-win32-x64-msvc": { version: "1.2.0" } } };
  expect(missingFromLock(incomplete)).toEqual({
    "node_modules/@tool/cli-linux-arm64-musl": {
      version: "1.2.0",
      dev: true,
      optional: true,
      os: ["linux"],
      cpu: ["arm64"],
      libc: ["musl"],
    },
  });
  expect(Object.keys(completeLock(incomplete).packages)[1]).toBe("node_modules/@tool/cli-linux-arm64-musl");
  expect(missingFromLock(completeLock(incomplete))).toEqual({});
});

test("the same rules give what npm itself wrote for the parts it knew", () => {
  const known = Object.entries(lock.packages).filter(
    ([path]) => /^node_modules\/(@oxc-resolver\/binding|@rolldown\/binding|lightningcss)-\w+-/.test(path) && !path.includes("wasm"),
  );
  expect(known.length).toBeGreaterThan(20);
  for (const [path, entry] of known) {
    const packages = {
      "node_modules/owner": {
        ...(entry.dev ? { dev: true } : {}),
        optionalDependencies: { [path.slice("node_modules/".length)]: entry.version ?? "" },
      },
    };
    const { os, cpu } = entry;
    expect(missingFromLock({ packages })[path]).toMatchObject({ version: entry.version, os, cpu });
  }
});

test("every dependency is pinned to one version", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const versions: [string, string][] = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(missingFromLock(lock)).toEqual({});
});
