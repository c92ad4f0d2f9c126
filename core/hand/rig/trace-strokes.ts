import { cutStart, direction, type PenPoint } from "./prune.ts";
import { degrees, distance, type Limb, limbLength, reversed } from "./skeleton.ts";

/** Two limbs are one stroke when the pen turns by less than this at the junction, in degrees. */
const STRAIGHT = 62;
/** Within this many radii of a junction the axis answers to the crossing stroke too; the pen's way is drawn anew there. */
const BLURRED = 1.3;
/** And within this many where four ways meet: two strokes cross there, straight on. */
const CROSSED = 1.74;

/** A branch may begin this many of the junction's radii away from it, in the direction of this many radii of its clear part. */
const ROOT = 2.5;
const LEAD = 1.5;

/** One end of a limb: the limb's index, and 0 for its `from`, 1 for its `to`. */
interface Tip {
  readonly limb: number;
  readonly end: 0 | 1;
}

/** Pen strokes as ways of points, from limbs paired at each junction by the continuity of their tangents. */
export function traceStrokes(limbs: readonly Limb[]): PenPoint[][] {
  const partner = pairTips(limbs);
  const meeting = degrees(limbs);
  const used = new Set<number>();
  const strokes: PenPoint[][] = [];
  const follow = (start: Tip): void => {
    const way: Limb[] = [];
    for (let tip: Tip | undefined = start; tip && !used.has(tip.limb); ) {
      used.add(tip.limb);
      const limb = limbs[tip.limb] as Limb;
      way.push(tip.end === 0 ? limb : reversed(limb));
      tip = partner.get(tipKey({ limb: tip.limb, end: tip.end === 0 ? 1 : 0 }));
    }
    strokes.push(joinLimbs(way, limbs, meeting));
  };
  limbs.forEach((_, limb) => {
    for (const end of [0, 1] as const) if (!used.has(limb) && !partner.has(tipKey({ limb, end }))) follow({ limb, end });
  });
  limbs.forEach((_, limb) => {
    if (!used.has(limb)) follow({ limb, end: 0 });
  });
  return strokes;
}

function tipKey(tip: Tip): number {
  return 2 * tip.limb + tip.end;
}

/** For each limb end that goes on in another limb, that other limb's end. */
function pairTips(limbs: readonly Limb[]): Map<number, Tip> {
  const knots = new Map<number, Tip[]>();
  limbs.forEach(({ from, to }, limb) => {
    if (from === to && limbs.every((l, i) => i === limb || (l.from !== from && l.to !== from))) return;
    knots.set(from, [...(knots.get(from) ?? []), { limb, end: 0 }]);
    knots.set(to, [...(knots.get(to) ?? []), { limb, end: 1 }]);
  });
  const partner = new Map<number, Tip>();
  for (const tips of knots.values()) {
    const away = tips.map((tip) => {
      const limb = limbs[tip.limb] as Limb;
      const points = tip.end === 0 ? limb.points : limb.points.toReversed();
      const r = (points[0] as PenPoint).r;
      return direction(points, BLURRED * r, 3.2 * r);
    });
    const pairs: { turn: number; a: Tip; b: Tip }[] = [];
    for (let i = 0; i < tips.length; i++) {
      for (let j = i + 1; j < tips.length; j++) {
        const a = away[i] as { x: number; y: number };
        const b = away[j] as { x: number; y: number };
        const turn = (Math.acos(Math.max(-1, Math.min(1, -(a.x * b.x + a.y * b.y)))) * 180) / Math.PI;
        pairs.push({ turn, a: tips[i] as Tip, b: tips[j] as Tip });
      }
    }
    pairs.sort((p, q) => p.turn - q.turn);
    for (const { turn, a, b } of pairs) {
      if (turn > STRAIGHT || partner.has(tipKey(a)) || partner.has(tipKey(b))) continue;
      partner.set(tipKey(a), b);
      partner.set(tipKey(b), a);
    }
  }
  return partner;
}

/** One stroke from limbs in the order the pen takes them; crossings and branchings are drawn anew from the clear parts on both sides. */
function joinLimbs(way: readonly Limb[], limbs: readonly Limb[], meeting: ReadonlyMap<number, number>): PenPoint[] {
  const ring = way.length === 1 && way[0]?.from === way[0]?.to;
  const joins = (knot: number): boolean => (meeting.get(knot) ?? 0) > (ring ? 2 : 1);
  const blurred = (knot: number): number => ((meeting.get(knot) ?? 0) > 3 ? CROSSED : BLURRED);
  let points: PenPoint[] = [];
  way.forEach((limb, i) => {
    const room = 0.4 * limbLength(limb);
    const start = limb.points[0] as PenPoint;
    const end = limb.points[limb.points.length - 1] as PenPoint;
    let clear: readonly PenPoint[] = limb.points;
    if (joins(limb.from)) clear = cutStart(clear, Math.min(room, blurred(limb.from) * start.r));
    if (joins(limb.to)) clear = cutStart(clear.toReversed(), Math.min(room, blurred(limb.to) * end.r)).toReversed();
    if (i === 0 && joins(limb.from)) points.push(rootOf(clear, stemAt(limb.from, start, way, limbs), start));
    points = points.concat(clear);
    if (i === way.length - 1 && joins(limb.to)) points.push(rootOf(clear.toReversed(), stemAt(limb.to, end, way, limbs), end));
  });
  if (ring && points[0] !== points[points.length - 1]) points.push(points[0] as PenPoint);
  return points;
}

/** The points near a knot of the limbs that meet there and are not of this way. */
function stemAt(knot: number, at: PenPoint, way: readonly Limb[], limbs: readonly Limb[]): PenPoint[] {
  const others = limbs.filter((l) => (l.from === knot || l.to === knot) && !way.some((w) => w.points.includes(l.points[1] as PenPoint)));
  return others.flatMap((l) => l.points.filter((p) => distance(p, at) < ROOT * at.r));
}

/**
 * Where a branch begins (or ends): on the centre-line of the stroke it leaves, where the clear part of the branch points to; in the junction itself when it
 * points nowhere near. With the pen's own width.
 */
function rootOf(clear: readonly PenPoint[], stem: readonly PenPoint[], knot: PenPoint): PenPoint {
  const first = clear[0] as PenPoint;
  const on = direction(clear, 0, LEAD * first.r);
  let root = knot;
  let nearest = 0.25 * first.r;
  for (const p of stem) {
    const back = (first.x - p.x) * on.x + (first.y - p.y) * on.y;
    const aside = Math.abs((first.x - p.x) * on.y - (first.y - p.y) * on.x);
    if (back <= 0 || aside >= nearest) continue;
    nearest = aside;
    root = p;
  }
  return { x: root.x, y: root.y, r: first.r };
}
