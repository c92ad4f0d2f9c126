import { z } from "zod";
import type { Diagnostic, Outcome } from "../letter/diagnostic.ts";
import { correctionSchema } from "./rig/correct-rig.ts";
import { type Habits, TRAIT_NAMES, TRAITS, withinBounds } from "./traits.ts";

export type { Habits } from "./traits.ts";

const habitsSchema = z
  .strictObject(
    Object.fromEntries(TRAIT_NAMES.map((trait) => [trait, z.number().optional()])) as Record<keyof Habits, z.ZodOptional<z.ZodNumber>>,
  )
  .prefault({})
  .transform((wanted) => Object.fromEntries(TRAIT_NAMES.map((trait) => [trait, withinBounds(trait, wanted[trait])])) as Habits);

/** Validates `hands/<id>.yaml`. A trait out of bounds is taken as the nearest bound; {@link readHand} says so. */
export const handSchema = z.object({
  longhand: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string(),
  /** One line about its character, for people. */
  character: z.string(),
  /** Where its letters come from: one font file of a package. */
  source: z.object({
    package: z.string(),
    file: z.string(),
    license: z.string(),
    /** How much rougher the edges of its letters are than a pen's: what is smoothed off them, times the usual. */
    rough: z.number().min(1).max(3).default(1),
  }),
  languages: z.array(z.string()),
  joined: z.boolean(),
  /** In millimetres, as it would be written on a full page. */
  xHeight: z.number().min(1).max(6),
  /** Other hands that write what this one cannot, best first. */
  companions: z.array(z.string()),
  /** OpenType features to turn on or off beyond the font's defaults. */
  features: z.record(z.string(), z.number()).default({}),
  /** Glyphs that are better written as another one, by name: forms of the font that read as another letter in running words. */
  substitutes: z.record(z.string(), z.string()).default({}),
  /** Glyphs whose strokes a hand makes in another order or direction than their outline tells: by the letter, or by the glyph's name for another form of it. */
  corrections: z.record(z.string(), correctionSchema).default({}),
  habits: habitsSchema,
});

/** A hand: whose letters, in which languages, how large, and its habits, trait by trait. */
export type Hand = z.infer<typeof handSchema>;

/**
 * A hand from the data of its file. Null, with every reason, when it is none. Traits out of bounds are set to the nearest bound and told of: the hand
 * can be written with all the same. `called` is how its sentences begin.
 */
export function readHand(data: unknown, called = "This hand"): Outcome<Hand> {
  const read = handSchema.safeParse(data);
  if (!read.success) {
    const diagnostics = read.error.issues.map(
      ({ path, message }): Diagnostic => ({
        code: "not-a-hand",
        message: `${called} cannot be used: ${path.length === 0 ? "the file" : `“${path.map(String).join(".")}”`} is wrong (${message}).`,
        field: path.map(String).join("."),
      }),
    );
    return { value: null, diagnostics };
  }
  const wanted = (data as { readonly habits?: Readonly<Record<string, number>> }).habits ?? {};
  const diagnostics = TRAIT_NAMES.flatMap((trait): Diagnostic[] => {
    const value = wanted[trait];
    const taken = read.data.habits[trait];
    if (value === undefined || value === taken) return [];
    const { least, most } = TRAITS[trait];
    const message = `${read.data.name}’s ${trait} is ${value}; it can be ${least} to ${most}, and is taken as ${taken}.`;
    return [{ code: "trait-out-of-bounds", message, field: `habits.${trait}` }];
  });
  return { value: read.data, diagnostics };
}
