/** A centre-line and half the pen's width at each of its nodes, in rig units. */
export interface Centre {
  readonly path: readonly number[];
  readonly radii: readonly number[];
}

/** The same line with every curve halved until none reaches further than `most`, so that it can bend between. */
export function halveCurves({ path, radii }: Centre, most: number): Centre {
  const out = { path: path.slice(0, 2), radii: radii.slice(0, 1) };
  for (let k = 0; k < radii.length - 1; k++) {
    halve(out, path.slice(6 * k, 6 * k + 8), radii[k] as number, radii[k + 1] as number, most);
  }
  return out;
}

function halve(out: { path: number[]; radii: number[] }, curve: readonly number[], from: number, to: number, most: number): void {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = curve as [number, number, number, number, number, number, number, number];
  if (Math.hypot(x3 - x0, y3 - y0) <= most) {
    out.path.push(...curve.slice(2));
    out.radii.push(to);
    return;
  }
  const between = (a: readonly number[], b: readonly number[]) => a.map((value, axis) => (value + (b[axis] as number)) / 2);
  const [first, second, third] = [between([x0, y0], [x1, y1]), between([x1, y1], [x2, y2]), between([x2, y2], [x3, y3])];
  const [before, after] = [between(first, second), between(second, third)];
  const middle = between(before, after);
  const radius = (from + to) / 2;
  halve(out, [x0, y0, ...first, ...before, ...middle], from, radius, most);
  halve(out, [...middle, ...after, ...third, x3, y3], radius, to, most);
}
