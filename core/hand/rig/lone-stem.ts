import { curveLength } from "../../geometry/cubic.ts";
import type { Rig } from "./rig.ts";

/** A stroke whose ends are more than this share of its length apart is a stem. */
const STEM = 0.8;

/** True for the only stroke of a letter but dots and bars, when it is about straight. */
export function isLoneStem(rig: Rig, stroke: number): boolean {
  const { path, radii } = rig[stroke] as Rig[number];
  let way = 0;
  for (let c = 0; c < radii.length - 1; c++) way += curveLength(path, c);
  const chord = Math.hypot((path.at(-2) as number) - (path[0] as number), (path.at(-1) as number) - (path[1] as number));
  return rig.every(({ kind }, s) => (s === stroke) === (kind === "main")) && chord > STEM * way;
}
