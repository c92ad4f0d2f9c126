import type { Rig } from "../hand/rig/rig.ts";

/** A pen stroke where it rests in its word before any variation, with what writing needs to know of it. */
export interface RestStroke {
  /** Index of the glyph in the word and of the stroke in the glyph's rig. */
  readonly glyph: number;
  readonly stroke: number;
  readonly kind: Rig[number]["kind"];
  /** False for stops, figures and signs: they join nothing but themselves. */
  readonly letter: boolean;
  /** Cubic chain in rig units from the word's start. */
  readonly path: Float64Array;
  readonly radii: readonly number[];
  /** Way along the stroke at each node, in rig units. */
  readonly along: Float64Array;
  /** How sharply the pen turns at each node: 0 where it runs straight on, 1 where it turns as in a small letter. */
  readonly turns: Float64Array;
  /** Distance of its ends as a share of its length: 1 for a straight stroke. */
  readonly straight: number;
  /** A stem that is a letter by itself, or a ring: an affine map takes most of what strays in either. Null for any other stroke. */
  readonly plain: "stem" | "ring" | null;
  /** How freely a stem bows, and its ends land and lift, as a share: a capital's and a figure's less than a small letter's. */
  readonly freedom: number;
  /** Index of the stroke that it strays like: the stem of the letter before where both letters stand on one, as in "ll" and "tl"; itself elsewhere. */
  readonly like: number;
  /** How far left of its place a bar may begin, in rig units: less where it would run through a letter before that is a stem alone, and "It" be "H". */
  readonly back: number;
  /** How far its letter stands from the one before and from the next, in rig units; without end where there is none. */
  readonly room: readonly [number, number];
  /** Index of its first node among all nodes of the word. */
  readonly first: number;
}

/** The end of one stroke that lies on another, or further along on itself: when they are written, it must still lie there. */
export interface Contact {
  /** Index of the stroke whose end touches, and 0 for its start, 1 for its end. */
  readonly stroke: number;
  readonly end: 0 | 1;
  /** The stroke it lies on, how far along, and the way from the end to that place at rest, in rig units. */
  readonly on: number;
  readonly at: number;
  readonly dx: number;
  readonly dy: number;
}

/** An end this many pen widths from another stroke's centre-line is joined to it. */
const REACH = 1;
/** A stroke's end touches the stroke itself only where that is this far along from the end, in rig units: beyond what an end is eased over. */
const COMES_BACK = 1000;
/** Points looked at on each curve of the stroke that may be touched. */
const LOOKS = 6;

/** All contacts among the strokes of a word: within a letter, and with the letter before and after. Dots touch nothing. */
export function findContacts(strokes: readonly RestStroke[]): Contact[] {
  const contacts: Contact[] = [];
  strokes.forEach((stroke, s) => {
    if (stroke.kind !== "main") return;
    for (const end of [0, 1] as const) {
      let best: Contact | null = null;
      // Strokes never wait for each other in a ring: one that hangs from this one cannot hold it.
      // A stroke that comes back to itself, as the bowl of a b does, holds its own end.
      for (const on of [s, ...neighbours(strokes, s)]) {
        if (on !== s && hangsFrom(contacts, on, s)) continue;
        const found = touch(strokes, s, end, on);
        if (found && (!best || reach(found) < reach(best))) best = found;
      }
      if (best) contacts.push(best);
    }
  });
  return contacts;
}

/** True when stroke `a` hangs from stroke `b`, itself or through others. */
function hangsFrom(contacts: readonly Contact[], a: number, b: number): boolean {
  return contacts.some((c) => c.stroke === a && c.on !== a && (c.on === b || hangsFrom(contacts, c.on, b)));
}

/** Strokes of the same letter and of those beside it, but dots. */
function neighbours(strokes: readonly RestStroke[], s: number): number[] {
  const { glyph, letter } = strokes[s] as RestStroke;
  const near: number[] = [];
  for (let o = s - 1; o >= 0 && glyph - (strokes[o] as RestStroke).glyph <= 1; o--) near.push(o);
  for (let o = s + 1; o < strokes.length && (strokes[o] as RestStroke).glyph - glyph <= 1; o++) near.push(o);
  return near.filter((o) => {
    const other = strokes[o] as RestStroke;
    return other.kind !== "dot" && (other.glyph === glyph || (letter && other.letter));
  });
}

/** The nearest place of stroke `on` that an end of stroke `s` touches; null when it touches none. */
function touch(strokes: readonly RestStroke[], s: number, end: 0 | 1, on: number): Contact | null {
  const own = strokes[s] as RestStroke;
  const { path, along, radii } = strokes[on] as RestStroke;
  const x = own.path[end === 0 ? 0 : own.path.length - 2] as number;
  const y = own.path[end === 0 ? 1 : own.path.length - 1] as number;
  const r = own.radii[end === 0 ? 0 : own.radii.length - 1] as number;
  const fromEnd = (node: number): number => Math.abs((along[node] as number) - (end === 0 ? 0 : (along[along.length - 1] as number)));
  let nearest: Contact | null = null;
  for (let c = 0; c < radii.length - 1; c++) {
    if (on === s && Math.min(fromEnd(c), fromEnd(c + 1)) < COMES_BACK) continue;
    const i = 6 * c;
    for (let k = 0; k <= LOOKS; k++) {
      const t = k / LOOKS;
      const u = 1 - t;
      const b0 = u * u * u;
      const b1 = 3 * u * u * t;
      const b2 = 3 * u * t * t;
      const b3 = t * t * t;
      const dx = b0 * (path[i] as number) + b1 * (path[i + 2] as number) + b2 * (path[i + 4] as number) + b3 * (path[i + 6] as number) - x;
      const dy =
        b0 * (path[i + 1] as number) + b1 * (path[i + 3] as number) + b2 * (path[i + 5] as number) + b3 * (path[i + 7] as number) - y;
      const distance = Math.hypot(dx, dy);
      if (distance >= REACH * (r + (radii[c] as number)) || (nearest && distance >= reach(nearest))) continue;
      nearest = { stroke: s, end, on, at: (along[c] as number) + t * ((along[c + 1] as number) - (along[c] as number)), dx, dy };
    }
  }
  return nearest;
}

function reach(contact: Contact): number {
  return Math.hypot(contact.dx, contact.dy);
}
