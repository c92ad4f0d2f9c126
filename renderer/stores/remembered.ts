import { z } from "zod";
import { COMMAND_IDS, type CommandId } from "../../contract/commands.ts";
import { keep, kept } from "./kept.ts";

/** A column that can be folded away and made wider. */
export type Column = "details" | "words";
/** Light, dark, or as the machine has it. */
export type Light = "light" | "dark" | "system";

/** How wide a column may be, in CSS pixels. */
export const COLUMN_WIDTHS = { details: { least: 200, most: 420 }, words: { least: 260, most: 640 } } as const;

/** The most commands that are remembered as used lately. */
const MOST_LATELY = 6;

const width = ({ least, most }: { readonly least: number; readonly most: number }) => z.int().min(least).max(most).nullable().catch(null);
const schema = z.object({
  folded: z.array(z.enum(["details", "words"])).catch([]),
  light: z.enum(["light", "dark", "system"]).catch("system"),
  /** High contrast always, or as the machine has it. */
  contrast: z.enum(["more", "system"]).catch("system"),
  /** Nothing moves, or as the machine has it. */
  motion: z.enum(["less", "system"]).catch("system"),
  /** Whether the paper is dimmed a little in the dark. */
  isDimmed: z.boolean().catch(false),
  /** How one writes: with all but one paragraph dimmed, with the line at the caret in the middle. */
  writing: z.object({ focus: z.boolean(), typewriter: z.boolean() }).catch({ focus: false, typewriter: false }),
  /** In CSS pixels; null as the window has it. */
  widths: z.object({ details: width(COLUMN_WIDTHS.details), words: width(COLUMN_WIDTHS.words) }).catch({ details: null, words: null }),
  /** Commands used lately, the last one first. */
  lately: z
    .array(z.enum(COMMAND_IDS as readonly [CommandId, ...CommandId[]]))
    .max(MOST_LATELY)
    .catch([]),
});

/** How the window is kept between visits, none of which belongs to a letter. */
export type Remembered = Readonly<z.infer<typeof schema>>;

/** See {@link Remembered}. */
export type Writing = Remembered["writing"];

const KEY = "longhand-window";

/** What was remembered; the plain window where nothing was, part by part. */
export function recall(): Remembered {
  return read(kept(KEY) ?? "{}");
}

/** Keeps it for the next visit; where nothing can be kept the window is simply plain again. */
export function remember(window: Remembered): void {
  keep(KEY, JSON.stringify(schema.parse(window)));
}

/** `used` as the command used last. */
export function usedLately(lately: readonly CommandId[], used: CommandId): CommandId[] {
  return [used, ...lately.filter((id) => id !== used)].slice(0, MOST_LATELY);
}

function read(text: string): Remembered {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return schema.parse({});
  }
}
