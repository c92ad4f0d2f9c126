/** What of a machine decides whether a desktop window can be opened on it. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Number of the user on systems that have one. */
  readonly uid: number | undefined;
}

/** True where there is a screen to open a window on, as far as can be told. */
export function hasDisplay({ platform, env }: Pick<Machine, "platform" | "env">): boolean {
  if (platform === "darwin" || platform === "win32") return true;
  return Boolean(env["DISPLAY"] || env["WAYLAND_DISPLAY"]);
}

/** Why no desktop window can be opened on a machine whatever is installed, in half a sentence; null when nothing stands against it. */
export function noDesktop(machine: Machine): string | null {
  if (!hasDisplay(machine)) return "there is no display here";
  // Chromium does not run as root inside its sandbox, and Longhand does not run outside it.
  if (machine.platform === "linux" && machine.uid === 0) return "it does not run as root";
  return null;
}
