import { flatten } from "../../geometry/cubic.ts";
import type { Outline } from "../font.ts";
import { dotsOf } from "./dots.ts";
import { dropCovered } from "./drop-covered.ts";
import { fitStroke } from "./fit-stroke.ts";
import { medialAxis } from "./medial-axis.ts";
import { orderStrokes, type StrokeKind } from "./order-strokes.ts";
import { prune } from "./prune.ts";
import { reachTips } from "./reach-tips.ts";
import { gatherLimbs } from "./skeleton.ts";
import { traceStrokes } from "./trace-strokes.ts";
import { evenly, soften, uniteContours } from "./unite-contours.ts";

/** Bump when a rig of the same outline would come out differently: rigs kept on disk are made anew. */
export const RIG_VERSION = 5;

/** One rig unit is this share of the x-height. */
export const RIG_UNITS = 1000;

/** A pen stroke with the outline bound to it: at each node of the centre-line, how far the ink reaches to either side. */
export interface RigStroke {
  readonly kind: StrokeKind;
  /** Centre-line as a cubic chain in rig units, y down, origin on the baseline at the glyph's origin. */
  readonly path: readonly number[];
  /** Half the pen's width at each node, in rig units; one more than there are curves. */
  readonly radii: readonly number[];
}

/** One sample of a glyph: its strokes in writing order. Empty for a space. */
export type Rig = readonly RigStroke[];

/** Distance between the boundary points the axis is made from, in rig units: about a third of a fine pen's half width. */
const SPACING = 22;

/** An outline twice as rough as a pen's is softened this often. */
const SOFTENING = 8;

/**
 * A glyph's rig from its outline in font units (y up), `xHeight` in the same units; `rough` says how much rougher its edges are than a pen's, 1 for
 * a clean font. A pure function of its input.
 */
export function makeRig(outline: Outline, xHeight: number, rough = 1): Rig {
  const scale = RIG_UNITS / xHeight;
  const contours = outline.map((contour) => contour.map((v, i) => (i % 2 === 0 ? v * scale : -v * scale)));
  const polygons = uniteContours(contours.map((contour) => flatten(contour, SPACING, true))).map((p) =>
    soften(evenly(p, SPACING), Math.round(SOFTENING * (rough - 1))),
  );
  if (polygons.length === 0) return [];
  const limbs = prune(gatherLimbs(medialAxis(polygons)).limbs);
  const ways = [...dropCovered(traceStrokes(reachTips(limbs, polygons))), ...dotsOf(polygons, limbs)];
  return orderStrokes(ways).map(({ kind, points }) => ({ kind, ...fitStroke(points, rough) }));
}
