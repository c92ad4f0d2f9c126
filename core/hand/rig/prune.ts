import type { AxisPoint } from "./medial-axis.ts";
import { degrees, distance, type Limb, limbLength, mergeThroughs, reversed } from "./skeleton.ts";

/** A point of a pen's way; `corner` where the pen turned without rounding. */
export interface PenPoint extends AxisPoint {
  readonly corner?: boolean;
}

/** Ends shorter than this many radii of the junction they hang from are the outline's roughness, not the pen's way. */
const SPUR = 1.2;
/** The end of a stroke that crosses another reaches at least this many of the junction's radii beyond the middle of it, the pen's own width included. */
const CROSSES = 1.25;
/** An end that runs to a point, or a blunt one between two arms that lie close, is within this many radii the outside of a turn (v, w, M). */
const TIP = 3.4;
const BLUNT_TIP = 2.4;
/** An axis that hangs together with nothing and is shorter than this many radii is a dot, or a splinter of a stroke's round end. */
const SPLINTER = 1;
/** Two junctions closer than this many radii are one crossing, seen twice; further, when the strokes pass straight through both. */
const BRIDGE = 1.35;
const LONG_BRIDGE = 4.5;

/** Removes spurs, turns sharp tips into corners and makes each crossing one junction. */
export function prune(limbs: readonly Limb[]): Limb[] {
  return dropSplinters(collapseBridges(dropSpurs(turnTips(mergeThroughs(limbs)))));
}

function dropSpurs(limbs: readonly Limb[]): Limb[] {
  let out = [...limbs];
  for (;;) {
    const count = degrees(out);
    const spurs = out
      .map((limb) => outward(limb, count))
      .filter((limb): limb is Limb => limb !== null && limbLength(limb) < SPUR * (limb.points[0] as AxisPoint).r && !goesOn(limb, out))
      .sort((a, b) => limbLength(a) - limbLength(b));
    const shortest = spurs[0];
    if (!shortest) return out;
    out = mergeThroughs(out.filter((l) => !(same(l, shortest) || same(reversed(l), shortest))));
  }
}

/** True for the short end of a stroke that crosses another: straight across the junction, or the one beside it, it goes on. */
function goesOn(end: Limb, limbs: readonly Limb[]): boolean {
  const knot = end.points[0] as AxisPoint;
  const tip = end.points[end.points.length - 1] as AxisPoint;
  const length = distance(knot, tip);
  if (length + tip.r < CROSSES * knot.r) return false;
  const out = { x: (tip.x - knot.x) / length, y: (tip.y - knot.y) / length };
  return limbs.some((limb) =>
    [limb, reversed(limb)].some((arm) => {
      const start = arm.points[0] as AxisPoint;
      if (same(arm, end) || same(reversed(arm), end) || distance(start, knot) > BRIDGE * knot.r) return false;
      const away = direction(arm.points, knot.r, 3 * knot.r);
      const across = { x: start.x - knot.x, y: start.y - knot.y };
      // On one line, and on the far side of the junction.
      return dot(out, away) < -0.8 && dot(out, across) < 0.2 * knot.r && limbLength(arm) > 2 * knot.r;
    }),
  );
}

/** The limb walked from its junction to its free end; null when it is not the end of a stroke that hangs from a junction. */
function outward(limb: Limb, count: ReadonlyMap<number, number>): Limb | null {
  const from = count.get(limb.from) as number;
  const to = count.get(limb.to) as number;
  if (from >= 3 && to === 1) return limb;
  if (to >= 3 && from === 1) return reversed(limb);
  return null;
}

function dropSplinters(limbs: readonly Limb[]): Limb[] {
  const count = degrees(limbs);
  return limbs.filter((l) => {
    const alone = l.from !== l.to && count.get(l.from) === 1 && count.get(l.to) === 1;
    return !alone || limbLength(l) >= SPLINTER * Math.max(...l.points.map((p) => p.r));
  });
}

function same(a: Limb, b: Limb): boolean {
  return a.from === b.from && a.to === b.to && a.points.length === b.points.length && a.points[0] === b.points[0];
}

function turnTips(limbs: readonly Limb[]): Limb[] {
  let out = [...limbs];
  for (;;) {
    const count = degrees(out);
    const turned = out.map((limb) => turnTip(limb, out, count)).find((result) => result !== null);
    if (!turned) return out;
    out = turned;
  }
}

/** Replaces a tip and the two limbs it hangs from by one limb with a corner; null when the limb is no tip. */
function turnTip(limb: Limb, limbs: readonly Limb[], count: ReadonlyMap<number, number>): Limb[] | null {
  const tip = outward(limb, count);
  if (!tip || count.get(tip.from) !== 3) return null;
  const knot = tip.points[0] as AxisPoint;
  const end = tip.points[tip.points.length - 1] as AxisPoint;
  const length = limbLength(tip);
  const sharp = end.r < 0.6 * knot.r && length < TIP * knot.r;
  if (!sharp && length > BLUNT_TIP * knot.r) return null;
  const arms = limbs
    .filter((l) => l !== limb && (l.from === tip.from || l.to === tip.from))
    .map((l) => (l.from === tip.from ? l : reversed(l)));
  const [a, b] = arms;
  if (!a || !b || arms.length !== 2) return null;
  const out = direction(tip.points, 0, length);
  const da = direction(a.points, knot.r, 3 * knot.r);
  const db = direction(b.points, knot.r, 3 * knot.r);
  // Both arms lead away from the tip, and they are not one straight stroke.
  if (dot(out, da) > -0.3 || dot(out, db) > -0.3 || dot(da, db) < (sharp ? -0.5 : 0.25)) return null;
  const pen = Math.min(radiusAt(a.points, 2 * knot.r), radiusAt(b.points, 2 * knot.r));
  const reach = Math.max(0, distance(knot, end) + end.r - pen);
  const corner: PenPoint = { x: knot.x + out.x * reach, y: knot.y + out.y * reach, r: pen, corner: true };
  const joined: Limb = {
    from: a.to,
    to: b.to,
    points: [...cutStart(a.points, 1.2 * knot.r).toReversed(), corner, ...cutStart(b.points, 1.2 * knot.r)],
  };
  return [...limbs.filter((l) => l !== limb && !arms.some((arm) => same(arm, l) || same(arm, reversed(l)))), joined];
}

function collapseBridges(limbs: readonly Limb[]): Limb[] {
  let out = [...limbs];
  for (;;) {
    const count = degrees(out);
    const bridge = out
      .filter((l) => l.from !== l.to && count.get(l.from) === 3 && count.get(l.to) === 3)
      .sort((a, b) => limbLength(a) - limbLength(b))
      .find((l) => isBridge(l, out));
    if (!bridge) return out;
    out = collapse(bridge, out);
  }
}

function isBridge(bridge: Limb, limbs: readonly Limb[]): boolean {
  const length = limbLength(bridge);
  const r = Math.max((bridge.points[0] as AxisPoint).r, (bridge.points[bridge.points.length - 1] as AxisPoint).r);
  if (length < BRIDGE * r) return true;
  if (length > LONG_BRIDGE * r) return false;
  const at = (knot: number): { x: number; y: number }[] =>
    limbs.flatMap((l) => {
      if (l === bridge) return [];
      const arms: Limb[] = [];
      if (l.from === knot) arms.push(l);
      if (l.to === knot) arms.push(reversed(l));
      return arms.map((arm) => direction(arm.points, r, 3 * r));
    });
  const [a, b] = at(bridge.from);
  const [c, d] = at(bridge.to);
  if (!a || !b || !c || !d) return false;
  // A crossing: each arm on one side continues an arm on the other, better than the two on its own side continue each other.
  const crossed = Math.max(-dot(a, c) - dot(b, d), -dot(a, d) - dot(b, c)) / 2;
  const kissing = (-dot(a, b) - dot(c, d)) / 2;
  return crossed > 0.85 && crossed > kissing + 0.1;
}

function collapse(bridge: Limb, limbs: readonly Limb[]): Limb[] {
  const middle = bridge.points[Math.floor(bridge.points.length / 2)] as AxisPoint;
  return limbs
    .filter((l) => l !== bridge)
    .map((l) => {
      const points = [...l.points];
      if (l.from === bridge.to || l.from === bridge.from) points[0] = middle;
      if (l.to === bridge.to || l.to === bridge.from) points[points.length - 1] = middle;
      const move = (knot: number): number => (knot === bridge.to ? bridge.from : knot);
      return { from: move(l.from), to: move(l.to), points };
    });
}

/** Unit vector from the point `near` along the way to the point `far` along it. */
export function direction(points: readonly AxisPoint[], near: number, far: number): { x: number; y: number } {
  const a = pointAt(points, near);
  const b = pointAt(points, far);
  const d = distance(a, b);
  if (d > 1e-6) return { x: (b.x - a.x) / d, y: (b.y - a.y) / d };
  const first = points[0] as AxisPoint;
  const last = points[points.length - 1] as AxisPoint;
  const whole = distance(first, last) || 1;
  return { x: (last.x - first.x) / whole, y: (last.y - first.y) / whole };
}

/** The points after the first `length` of the way; always at least the last one. */
export function cutStart(points: readonly PenPoint[], length: number): PenPoint[] {
  let sum = 0;
  for (let i = 1; i < points.length; i++) {
    sum += distance(points[i - 1] as PenPoint, points[i] as PenPoint);
    if (sum >= length) return points.slice(i);
  }
  return points.slice(-1);
}

function pointAt(points: readonly AxisPoint[], length: number): AxisPoint {
  return cutStart(points, length)[0] as AxisPoint;
}

function radiusAt(points: readonly AxisPoint[], length: number): number {
  return pointAt(points, length).r;
}

function dot(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return a.x * b.x + a.y * b.y;
}
