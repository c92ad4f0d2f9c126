import { isAbsolute, resolve } from "node:path";
import { parseArgs } from "node:util";

/** How Longhand is to be started. */
export interface StartOptions {
  /** Which shell was asked for; null leaves it to Longhand. */
  readonly shell: "electron" | "browser" | null;
  /** 0 is any that is free. */
  readonly port: number;
  /** Whether a browser is to be opened at the address. */
  readonly open: boolean;
  /** Letter files to be opened, as absolute paths. */
  readonly letters: readonly string[];
}

/** The options of a command line; null when it cannot be understood. A port or `--no-open` is only of use to a browser, and so asks for one. */
export function readStartOptions(words: readonly string[], folder: string): StartOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        electron: { type: "boolean", default: false },
        browser: { type: "boolean", default: false },
        port: { type: "string" },
        "no-open": { type: "boolean", default: false },
      },
    });
    if (values.electron && (values.browser || values.port !== undefined || values["no-open"])) return null;
    const browser = values.browser || values.port !== undefined || values["no-open"];
    const letters = positionals.map((path) => (isAbsolute(path) ? path : resolve(folder, path)));
    return {
      shell: values.electron ? "electron" : browser ? "browser" : null,
      port: Number(values.port ?? 0),
      open: !values["no-open"],
      letters,
    };
  } catch {
    return null;
  }
}
