import { join } from "node:path";
import { build } from "electron-builder";
import { packConfig } from "./electron/pack-config.ts";
import { stageApp } from "./electron/stage-app.ts";
import { wantedVersion } from "./start/runtime.ts";

/** Packs the desktop app for this system into dist/packed; `--dir` leaves out the installers. An Electron folder named by ELECTRON_OVERRIDE_DIST_PATH is used as it is. */
const root = join(import.meta.dirname, "..");
const { app, resources } = await stageApp(join(root, "dist", "stage"));
const electronDist = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
const config = packConfig({
  app,
  resources,
  output: join(root, "dist", "packed"),
  electronVersion: wantedVersion(join(root, "node_modules")),
  ...(electronDist ? { electronDist } : {}),
});
const made = await build({ projectDir: root, config, publish: "never", dir: process.argv.includes("--dir") });
for (const path of made) console.log(path);
