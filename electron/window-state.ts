import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { Rectangle } from "electron";
import { z } from "zod";
import { writeWhole } from "../services/files/write-whole.ts";

/** Where a window stood, and whether it filled the screen. */
export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximised: boolean;
}

const whole = z.number().int().min(-100_000).max(100_000);
const stateSchema = z.object({
  bounds: z.object({ x: whole, y: whole, width: whole.min(1), height: whole.min(1) }),
  maximised: z.boolean(),
});

/** How much of a window must be on a screen, in points, for it to be found and moved. */
const GRIP = 80;

/** The state kept in a file; null where there is none or it cannot be read. */
export function readWindowState(path: string): WindowState | null {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return null;
  }
}

/** Keeps the state; where that cannot be done the window opens in the middle the next time. */
export async function keepWindowState(path: string, state: WindowState): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeWhole([{ path, content: JSON.stringify(state) }]);
  } catch {
    // A window's place is no reason to complain.
  }
}

/** The kept bounds where they are on one of the screens there are now, and no larger than it; null when they are not. */
export function visibleBounds(bounds: Rectangle, screens: readonly Rectangle[]): Rectangle | null {
  for (const screen of screens) {
    const across = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
    const isTitleOn = bounds.y >= screen.y && bounds.y + GRIP <= screen.y + screen.height;
    if (across < GRIP || !isTitleOn) continue;
    return { ...bounds, width: Math.min(bounds.width, screen.width), height: Math.min(bounds.height, screen.height) };
  }
  return null;
}
