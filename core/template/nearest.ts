import { distance } from "fastest-levenshtein";

/** The name a person most likely meant, or null when none is near: a slip or two, more in long names, seldom in the first letter. */
export function nearest(name: string, known: Iterable<string>): string | null {
  if (name.length > 80) return null;
  const meant = name.toLowerCase();
  let best: string | null = null;
  let least = Math.max(2, Math.floor(name.length / 4)) + 1;
  for (const candidate of known) {
    const far = distance(meant, candidate.toLowerCase());
    if (far >= least || far >= candidate.length || (far > 1 && candidate[0] !== meant[0])) continue;
    least = far;
    best = candidate;
  }
  return best;
}

/** " Did you mean X?" with its leading space, or "" when nothing is near. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const near = nearest(name, known);
  return near === null ? "" : ` Did you mean ${near}?`;
}
