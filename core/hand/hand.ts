import { z } from "zod";

/** How much a trait varies, as found on real pages (facts of the hand's writer, not of fonts). All in x-heights or degrees unless said. */
const habitsSchema = z
  .object({
    /** How letters are told apart from their own repeats: rms of the stroke's wander, in x-heights. */
    wander: z.number().min(0).max(0.12).default(0.055),
    /** Slant of single letters and of whole words about the hand's own, degrees. */
    slant: z.number().min(0).max(5).default(3),
    wordSlant: z.number().min(0).max(4).default(2.2),
    /** Height of single letters and its slow change along the line, as shares. */
    height: z.number().min(0).max(0.1).default(0.05),
    size: z.number().min(0).max(0.1).default(0.035),
    /** How far letters and words stray from the line, x-heights. */
    baseline: z.number().min(0).max(0.2).default(0.09),
    wordBaseline: z.number().min(0).max(0.15).default(0.06),
    /** Mean rise of a line and how much lines differ, degrees; positive rises. */
    slope: z.number().min(-3).max(3).default(0.35),
    slopeSpread: z.number().min(0).max(1.5).default(0.4),
    /** How far line starts stray and how the margin drifts down the page (degrees; positive drifts right). */
    margin: z.number().min(0).max(1.5).default(0.5),
    marginDrift: z.number().min(-3).max(3).default(-0.4),
    /** Line spacing: pitch in x-heights, and its coefficient of variation on unruled paper. */
    pitch: z.number().min(3).max(6).default(3.95),
    lineGap: z.number().min(0).max(0.2).default(0.06),
    /** Gap between words: median in x-heights, sigma of its logarithm. */
    wordGap: z.number().min(0.6).max(2.5).default(1.35),
    wordGapSpread: z.number().min(0).max(0.5).default(0.27),
    /** Width of letters along the line, as a share. */
    width: z.number().min(0).max(0.15).default(0.095),
    /** Width of the pen's mark in x-heights; 0 keeps the width the letters were drawn with. */
    pen: z.number().min(0).max(0.4).default(0),
    /** Change of that width along the stroke and from word to word, and how much paler words may be, as shares. */
    pressure: z.number().min(0).max(0.4).default(0.12),
    wordPressure: z.number().min(0).max(0.2).default(0.05),
    darkness: z.number().min(0).max(0.2).default(0.05),
    /** Dots and bars: how far they stray across and up (x-heights). */
    dots: z.number().min(0).max(0.25).default(0.1),
    /** First line of a body paragraph is set in by this much, in x-heights; 0 leaves a gap between paragraphs instead. */
    indent: z.number().min(0).max(12).default(5),
  })
  .prefault({});

/** Validates `hands/<id>.yaml`. */
export const handSchema = z.object({
  longhand: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string(),
  /** One line about its character, for people. */
  character: z.string(),
  /** Where its letters come from: one font file of a package. */
  source: z.object({ package: z.string(), file: z.string(), license: z.string() }),
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
  habits: habitsSchema,
});

/** A hand: whose letters, in which languages, how large, and its habits, trait by trait. */
export type Hand = z.infer<typeof handSchema>;
/** See {@link handSchema}; every trait has its own value, since traits do not go together across writers. */
export type Habits = z.infer<typeof habitsSchema>;
