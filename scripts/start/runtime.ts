import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where Electron's program is inside its folder, by system. */
export function programIn(platform: NodeJS.Platform): string {
  if (platform === "darwin") return join("Electron.app", "Contents", "MacOS", "Electron");
  return platform === "win32" ? "electron.exe" : "electron";
}

/**
 * Path of an Electron that can be started: the one `ELECTRON_OVERRIDE_DIST_PATH` names, else the one its package has downloaded when it is of the
 * version the package asks for. Null when there is none.
 */
export function findRuntime(modules: string, env: NodeJS.ProcessEnv = process.env, platform = process.platform): string | null {
  const named = env["ELECTRON_OVERRIDE_DIST_PATH"];
  const folder = named || join(modules, "electron", "dist");
  const program = join(folder, programIn(platform));
  if (!existsSync(program)) return null;
  return named || installedVersion(folder) === wantedVersion(modules) ? program : null;
}

/** Version of Electron that Longhand is made for. */
export function wantedVersion(modules: string): string {
  return JSON.parse(readFileSync(join(modules, "electron", "package.json"), "utf8")).version;
}

function installedVersion(folder: string): string | null {
  try {
    return readFileSync(join(folder, "version"), "utf8").trim().replace(/^v/, "");
  } catch {
    return null;
  }
}
