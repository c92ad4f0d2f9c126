import type { Rig } from "../hand/rig/rig.ts";

/** A pen stroke where it rests in its word before any variation, with what writing needs to know of it. */
export interface RestStroke {
  /** Index of the glyph in the word and of the stroke in the glyph's rig. */
  readonly glyph: number;
  readonly stroke: number;
  readonly kind: Rig[number]["kind"];
  /** Cubic chain in rig units from the word's start. */
  readonly path: Float64Array;
  readonly radii: readonly number[];
  /** Way along the stroke at each node, in rig units. */
  readonly along: Float64Array;
}

/** The end of one stroke that lies on another: when they are written, it must still lie there. */
export interface Contact {
  /** Index of the stroke whose end touches, and 0 for its start, 1 for its end. */
  readonly stroke: number;
  readonly end: 0 | 1;
  /** The stroke it lies on, and how far along. */
  readonly on: number;
  readonly at: number;
}

/** An end this many pen widths from another stroke's centre-line is joined to it. */
const REACH = 1;
/** Points looked at on each curve of the stroke that may be touched. */
const LOOKS = 6;

/** All contacts among the strokes of a word: within a letter, and with the letter before and after. Dots touch nothing. */
export function findContacts(strokes: readonly RestStroke[]): Contact[] {
  const contacts: Contact[] = [];
  strokes.forEach((stroke, s) => {
    if (stroke.kind !== "main") return;
    for (const end of [0, 1] as const) {
      const x = stroke.path[end === 0 ? 0 : stroke.path.length - 2] as number;
      const y = stroke.path[end === 0 ? 1 : stroke.path.length - 1] as number;
      const r = stroke.radii[end === 0 ? 0 : stroke.radii.length - 1] as number;
      let best: { on: number; at: number; distance: number } | null = null;
      for (let o = s - 1; o >= 0 && stroke.glyph - (strokes[o] as RestStroke).glyph <= 1; o--) best = closer(best, strokes, o, x, y, r);
      // Onto a later stroke only where that one does not already hang from this: no two strokes wait for each other.
      for (let o = s + 1; o < strokes.length && (strokes[o] as RestStroke).glyph - stroke.glyph <= 1; o++)
        best = closer(best, strokes, o, x, y, r);
      if (best && !contacts.some((c) => c.stroke === best.on && c.on === s)) contacts.push({ stroke: s, end, on: best.on, at: best.at });
    }
  });
  return contacts;
}

function closer<T extends { on: number; at: number; distance: number }>(
  best: T | null,
  strokes: readonly RestStroke[],
  on: number,
  x: number,
  y: number,
  r: number,
): T | { on: number; at: number; distance: number } | null {
  const other = strokes[on] as RestStroke;
  if (other.kind === "dot") return best;
  let nearest: T | { on: number; at: number; distance: number } | null = best;
  const { path, along, radii } = other;
  for (let c = 0; c < radii.length - 1; c++) {
    const i = 6 * c;
    for (let k = 0; k <= LOOKS; k++) {
      const t = k / LOOKS;
      const u = 1 - t;
      const b0 = u * u * u;
      const b1 = 3 * u * u * t;
      const b2 = 3 * u * t * t;
      const b3 = t * t * t;
      const px = b0 * (path[i] as number) + b1 * (path[i + 2] as number) + b2 * (path[i + 4] as number) + b3 * (path[i + 6] as number);
      const py = b0 * (path[i + 1] as number) + b1 * (path[i + 3] as number) + b2 * (path[i + 5] as number) + b3 * (path[i + 7] as number);
      const distance = Math.hypot(px - x, py - y);
      if (distance < REACH * (r + (radii[c] as number)) && (!nearest || distance < nearest.distance)) {
        nearest = { on, at: (along[c] as number) + t * ((along[c + 1] as number) - (along[c] as number)), distance };
      }
    }
  }
  return nearest;
}
