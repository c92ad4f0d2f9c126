import { existsSync } from "node:fs";
import { posix, win32 } from "node:path";

/** Browsers that can show a page in a window without a bar, in the order in which they are tried. */
const LINUX = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge-stable", "microsoft-edge"];
const MAC = ["Google Chrome", "Chromium", "Microsoft Edge"];
const WINDOWS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** Path of a Chrome, Chromium or Edge on this system, by where each system keeps them; null when none is found. */
export function findAppBrowser(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  exists: (path: string) => boolean = existsSync,
): string | null {
  return placesOf(platform, env).find(exists) ?? null;
}

function placesOf(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] {
  if (platform === "darwin") {
    const folders = ["/Applications", ...(env["HOME"] ? [posix.join(env["HOME"], "Applications")] : [])];
    return MAC.flatMap((name) => folders.map((folder) => posix.join(folder, `${name}.app`, "Contents", "MacOS", name)));
  }
  if (platform === "win32") {
    const folders = [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]].filter((folder) => folder !== undefined);
    return WINDOWS.flatMap((name) => folders.map((folder) => win32.join(folder, name)));
  }
  const folders = (env["PATH"] ?? "").split(":").filter((folder) => folder.startsWith("/"));
  return LINUX.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}
