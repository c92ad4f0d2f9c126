import { createRequire } from "node:module";
import { FuseV1Options } from "@electron/fuses";
import { expect, test } from "vitest";
import { fusesFor } from "../../../scripts/electron/fuses.ts";
import { packConfig } from "../../../scripts/electron/pack-config.ts";

const require = createRequire(import.meta.url);
const packer = createRequire(require.resolve("electron-builder"));
const { validateConfiguration } = packer("app-builder-lib/out/util/config/config");
const { DebugLogger } = packer("builder-util");

const config = packConfig({ app: "app", resources: "resources", output: "output", electronVersion: "45.4.1" });

test("the packer takes the configuration, and would not take one with a mistake in it", async () => {
  await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined();
  await expect(validateConfiguration({ ...config, asarr: true }, new DebugLogger(false))).rejects.toThrow(/asarr/);
});

test("the code is in an archive, nothing is rebuilt and nothing is published", () => {
  expect(config).toMatchObject({ asar: true, npmRebuild: false, nodeGypRebuild: false, publish: null });
  expect(config).not.toHaveProperty("asarUnpack");
  expect(config).not.toHaveProperty("disableAsarIntegrity");
});

test("the archive is checked where the system can, and every other fuse is the same everywhere", () => {
  const integrity = FuseV1Options.EnableEmbeddedAsarIntegrityValidation;
  const on = (system: string) => (fusesFor(system) as unknown as Record<number, boolean>)[integrity];
  expect(["darwin", "win32", "linux"].map(on)).toEqual([true, true, false]);
  for (const system of ["darwin", "win32"]) expect({ ...fusesFor(system), [integrity]: false }).toEqual(fusesFor("linux"));
  expect(fusesFor("linux").strictlyRequireAllFuses).toBe(true);
});
