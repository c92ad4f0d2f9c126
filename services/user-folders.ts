import { homedir } from "node:os";
import { join } from "node:path";

/** Where this person's things are kept. */
export interface UserFolders {
  /** What can be made again at any time. */
  readonly cache: string;
  /** What is theirs: the open letter. */
  readonly data: string;
}

/**
 * The folders of this system: XDG on Linux, Library on a Mac, LOCALAPPDATA and APPDATA on Windows.
 * `LONGHAND_CACHE` and `LONGHAND_DATA` name others. Nothing is made here.
 */
export function userFolders(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home = homedir(),
): UserFolders {
  const system = systemFolders(env, platform, home);
  return { cache: env["LONGHAND_CACHE"] || system.cache, data: env["LONGHAND_DATA"] || system.data };
}

function systemFolders(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): UserFolders {
  if (platform === "win32") {
    const local = env["LOCALAPPDATA"] || join(home, "AppData", "Local");
    return { cache: join(local, "Longhand", "Cache"), data: join(env["APPDATA"] || join(home, "AppData", "Roaming"), "Longhand") };
  }
  if (platform === "darwin") {
    return { cache: join(home, "Library", "Caches", "Longhand"), data: join(home, "Library", "Application Support", "Longhand") };
  }
  return {
    cache: join(env["XDG_CACHE_HOME"] || join(home, ".cache"), "longhand"),
    data: join(env["XDG_DATA_HOME"] || join(home, ".local", "share"), "longhand"),
  };
}
