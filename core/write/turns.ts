/** A turn of this radius or less, in rig units, is a full turn: wider than the bowl of a small letter. */
const RADIUS = 700;

/** How sharply a stroke turns at each of its nodes, 0 to 1. `along` is the way to each node in rig units; ends turn as their neighbours do. */
export function turnsOf(path: ArrayLike<number>, along: ArrayLike<number>): Float64Array {
  const last = along.length - 1;
  const sharp = Float64Array.from(along, (_, k) => {
    const node = Math.max(1, Math.min(last - 1, k));
    if (last < 2) return 0;
    const turn = Math.abs(
      Math.atan2(Math.sin(heading(path, node + 1) - heading(path, node)), Math.cos(heading(path, node + 1) - heading(path, node))),
    );
    const way = ((along[node + 1] as number) - (along[node - 1] as number)) / 2;
    return way > 0 ? Math.min(1, (RADIUS * turn) / way) : 1;
  });
  // Nodes stand close: what one of them turns is shared with those beside it.
  return sharp.map((turn, k) => (k === 0 || k === last ? turn : ((sharp[k - 1] as number) + 2 * turn + (sharp[k + 1] as number)) / 4));
}

/** Direction of the chord that ends at node `k`. */
function heading(path: ArrayLike<number>, k: number): number {
  const i = 6 * k;
  return Math.atan2((path[i + 1] as number) - (path[i - 5] as number), (path[i] as number) - (path[i - 6] as number));
}
