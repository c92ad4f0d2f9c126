import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { downloadArtifact } from "@electron/get";
import { findRuntime, wantedVersion } from "./runtime.ts";

/** How the runtime is fetched. */
export interface FetchOptions {
  /** The folder `node_modules`. */
  readonly modules: string;
  /** Told how many bytes have come, and of how many where that is known. */
  readonly onProgress: (bytes: number, total: number | null) => void;
  /** How long nothing may come before it is given up, in milliseconds. */
  readonly patience?: number;
  /** Where downloads are kept, and from where they come; Electron's own where absent. */
  readonly cache?: string;
  readonly mirror?: string;
  /** Checksums by file name; those that came with the package where absent. */
  readonly checksums?: Readonly<Record<string, string>>;
}

/** Null when the runtime is there; otherwise why it is not, in half a sentence. */
export type Fetched = string | null;

const PATIENCE = 5_000;

/**
 * Downloads Electron's runtime and has the electron package install it. Given up when no byte comes for a while, from the first moment on; a download
 * whose checksum is wrong is thrown away.
 */
export async function fetchRuntime(options: FetchOptions): Promise<Fetched> {
  const { modules, patience = PATIENCE, onProgress } = options;
  const silence = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const listen = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), patience);
  };
  listen();
  try {
    await downloadArtifact({
      version: wantedVersion(modules),
      artifactName: "electron",
      checksums: options.checksums ?? JSON.parse(readFileSync(join(modules, "electron", "checksums.json"), "utf8")),
      ...(options.cache ? { cacheRoot: options.cache } : {}),
      ...(options.mirror ? { mirrorOptions: { mirror: options.mirror } } : {}),
      downloadOptions: {
        quiet: true,
        signal: silence.signal,
        getProgressCallback: async ({ transferred, total }: { readonly transferred: number; readonly total: number | null }) => {
          listen();
          onProgress(transferred, total);
        },
      },
    });
  } catch (error) {
    if (silence.signal.aborted) return `nothing came for ${Math.round(patience / 1000)} seconds`;
    return /checksum/i.test(String(error)) ? "what came was damaged" : "it could not be reached";
  } finally {
    clearTimeout(timer);
  }
  return install(options);
}

/** The package's own installer, which finds the download and unpacks it. */
function install({ modules, cache }: FetchOptions): Promise<Fetched> {
  const env = { ...process.env, ...(cache ? { electron_config_cache: cache } : {}), ELECTRON_GET_NO_PROGRESS: "1" };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(modules, "electron", "install.js")], { stdio: "ignore", env });
    child.once("error", () => resolve("it could not be unpacked"));
    child.once("exit", () => resolve(findRuntime(modules) ? null : "it could not be unpacked"));
  });
}
