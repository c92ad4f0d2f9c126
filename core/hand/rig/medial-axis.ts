import { Delaunay } from "d3-delaunay";

/** A point of a glyph's medial axis: the centre and radius of the largest disc that fits there. */
export interface AxisPoint {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** The medial axis as a graph: points, and the pairs of points that are joined. */
export interface MedialAxis {
  readonly points: readonly AxisPoint[];
  readonly links: readonly (readonly [number, number])[];
}

/** Closed polygons, each flat `[x, y, x, y...]`, first point not repeated. */
export type Polygons = readonly (readonly number[])[];

/**
 * A branch of the axis is kept while the boundary between the two points its disc touches is longer than their distance by this many
 * radii (the chord residual of Ogniewicz and Kuebler 1995). A half-round pen end gives 1.14, the corner of a square end .59.
 */
const RESIDUAL = 0.85;

/**
 * Medial axis of a filled shape (non-zero winding) from the Voronoi diagram of points on its boundary: the Voronoi vertices inside the
 * shape, joined where their cells meet, without the branches that only answer to the boundary's sampling.
 */
export function medialAxis(polygons: Polygons): MedialAxis {
  const site = sites(polygons);
  if (site.count < 3) return { points: [], links: [] };
  const { triangles, halfedges } = new Delaunay(site.xy);
  const points: AxisPoint[] = [];
  // Index into `points` of each triangle whose circumcentre is inside the shape; -1 for the others.
  const pointOf = new Int32Array(triangles.length / 3).fill(-1);
  for (let t = 0; t < pointOf.length; t++) {
    const centre = circumcentre(site.xy, triangles[3 * t] as number, triangles[3 * t + 1] as number, triangles[3 * t + 2] as number);
    if (centre && inside(polygons, centre.x, centre.y)) {
      pointOf[t] = points.length;
      points.push(centre);
    }
  }
  const links: [number, number][] = [];
  for (let e = 0; e < halfedges.length; e++) {
    const f = halfedges[e] as number;
    if (f < e) continue;
    const a = pointOf[Math.floor(e / 3)] as number;
    const b = pointOf[Math.floor(f / 3)] as number;
    if (a < 0 || b < 0) continue;
    const i = triangles[e] as number;
    const j = triangles[e % 3 === 2 ? e - 2 : e + 1] as number;
    const radius = Math.min((points[a] as AxisPoint).r, (points[b] as AxisPoint).r);
    if (residual(site, i, j) > RESIDUAL * radius) links.push([a, b]);
  }
  return { points, links };
}

interface Sites {
  readonly count: number;
  readonly xy: Float64Array;
  readonly contour: Int32Array;
  /** Distance along the contour from its start, and the contour's whole length. */
  readonly along: Float64Array;
  readonly lengths: readonly number[];
}

function sites(polygons: Polygons): Sites {
  const count = polygons.reduce((n, p) => n + p.length / 2, 0);
  const xy = new Float64Array(2 * count);
  const contour = new Int32Array(count);
  const along = new Float64Array(count);
  const lengths: number[] = [];
  let k = 0;
  polygons.forEach((polygon, c) => {
    let length = 0;
    for (let i = 0; i < polygon.length; i += 2) {
      const x = polygon[i] as number;
      const y = polygon[i + 1] as number;
      // A hair's breadth off the grid: four points on one circle make a Voronoi vertex ambiguous.
      xy[2 * k] = x + ((k * 7919) % 97) * 1e-4;
      xy[2 * k + 1] = y + ((k * 104729) % 89) * 1e-4;
      contour[k] = c;
      along[k] = length;
      k++;
      const next = (i + 2) % polygon.length;
      length += Math.hypot((polygon[next] as number) - x, (polygon[next + 1] as number) - y);
    }
    lengths.push(length);
  });
  return { count, xy, contour, along, lengths };
}

/** By how much the way along the boundary from site i to j is longer than the straight one; infinite between two contours. */
function residual(site: Sites, i: number, j: number): number {
  if (site.contour[i] !== site.contour[j]) return Number.POSITIVE_INFINITY;
  const way = Math.abs((site.along[i] as number) - (site.along[j] as number));
  const around = Math.min(way, (site.lengths[site.contour[i] as number] as number) - way);
  const dx = (site.xy[2 * i] as number) - (site.xy[2 * j] as number);
  const dy = (site.xy[2 * i + 1] as number) - (site.xy[2 * j + 1] as number);
  return around - Math.hypot(dx, dy);
}

function circumcentre(xy: Float64Array, i: number, j: number, k: number): AxisPoint | null {
  const ax = xy[2 * i] as number;
  const ay = xy[2 * i + 1] as number;
  const bx = (xy[2 * j] as number) - ax;
  const by = (xy[2 * j + 1] as number) - ay;
  const cx = (xy[2 * k] as number) - ax;
  const cy = (xy[2 * k + 1] as number) - ay;
  const d = 2 * (bx * cy - by * cx);
  if (Math.abs(d) < 1e-9) return null;
  const b2 = bx * bx + by * by;
  const c2 = cx * cx + cy * cy;
  const x = (cy * b2 - by * c2) / d;
  const y = (bx * c2 - cx * b2) / d;
  return { x: ax + x, y: ay + y, r: Math.hypot(x, y) };
}

/** True when the point is inside the filled shape, by non-zero winding. */
export function inside(polygons: Polygons, x: number, y: number): boolean {
  let winding = 0;
  for (const p of polygons) {
    let x0 = p[p.length - 2] as number;
    let y0 = p[p.length - 1] as number;
    for (let i = 0; i < p.length; i += 2) {
      const x1 = p[i] as number;
      const y1 = p[i + 1] as number;
      if (y0 <= y !== y1 <= y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) winding += y1 > y0 ? 1 : -1;
      x0 = x1;
      y0 = y1;
    }
  }
  return winding !== 0;
}
