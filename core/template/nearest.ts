import { distance } from "fastest-levenshtein";

/** The name a person most likely meant, or null when none is near: at most a third of the letters may differ. */
export function nearest(name: string, known: Iterable<string>): string | null {
  if (name.length > 80) return null;
  let best: string | null = null;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const far = distance(name.toLowerCase(), candidate.toLowerCase());
    if (far < least && far < Math.max(candidate.length, 2)) {
      least = far;
      best = candidate;
    }
  }
  return best;
}

/** " Did you mean X?" with its leading space, or "" when nothing is near. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const near = nearest(name, known);
  return near === null ? "" : ` Did you mean ${near}?`;
}
