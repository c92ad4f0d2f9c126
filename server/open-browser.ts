import { spawn } from "node:child_process";

/** Program and arguments that open an address on a system; null where there is no screen to open it on. */
export function openerFor(address: string, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly [string, ...string[]] | null {
  if (platform === "darwin") return ["open", address];
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", address];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ["xdg-open", address] : null;
}

/** Opens the person's browser at an address. False when that could not be tried; the address is then to be opened by hand. */
export function openBrowser(address: string): Promise<boolean> {
  const opener = openerFor(address, process.platform, process.env);
  if (!opener) return Promise.resolve(false);
  const [program, ...options] = opener;
  return new Promise((resolve) => {
    const child = spawn(program, options, { detached: true, stdio: "ignore" });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}
