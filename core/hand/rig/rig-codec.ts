import { z } from "zod";
import { RIG_VERSION, type Rig } from "./rig.ts";

const strokeSchema = z.object({
  kind: z.enum(["main", "bar", "dot"]),
  path: z.array(z.number()),
  radii: z.array(z.number()),
});
const packSchema = z.object({ version: z.literal(RIG_VERSION), glyphs: z.record(z.string(), z.array(strokeSchema)) });

/** Rigs by glyph number as text, to be kept on disk or sent to a worker; glyphs in order, so that equal rigs are equal bytes; "" for none. */
export function encodeRigs(rigs: ReadonlyMap<number, Rig>): string {
  if (rigs.size === 0) return "";
  const glyphs = Object.fromEntries([...rigs].sort(([a], [b]) => a - b));
  return JSON.stringify({ version: RIG_VERSION, glyphs });
}

/** The rigs of {@link encodeRigs}; empty for text that is damaged or of another version: rigs can always be made anew. */
export function decodeRigs(text: string): Map<number, Rig> {
  if (text === "") return new Map();
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return new Map();
  }
  const pack = packSchema.safeParse(data);
  if (!pack.success) return new Map();
  return new Map(Object.entries(pack.data.glyphs).map(([glyph, rig]) => [Number(glyph), rig]));
}
