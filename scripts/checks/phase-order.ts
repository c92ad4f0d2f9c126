import { posix } from "node:path";
import type { SourceFile } from "./source-files.ts";

/** The phases of core in order: each imports only what stands before it. */
export const PHASES = [
  "geometry",
  "waist",
  "letter",
  "template",
  "hand",
  "layout",
  "write",
  "scene",
  "imposition",
  "export",
  "realism",
  "typesetter",
] as const;

/** Plain types and data of the scene: the waist, which every phase after geometry may know. */
const WAIST = ["core/scene/scene.ts", "core/scene/inks.ts"];

function phaseOf(path: string): (typeof PHASES)[number] | null {
  if (WAIST.includes(path)) return "waist";
  const name = path.split("/")[1]?.replace(/\.ts$/, "");
  return PHASES.find((phase) => phase === name && phase !== "waist") ?? null;
}

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g;

/** Every import inside core that goes against the order, and every file that belongs to no phase; one sentence each. */
export function phaseOrderProblems(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ path }) => /^core\/.*\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
    .flatMap(({ path, text }) => {
      const from = phaseOf(path);
      if (from === null) return [`${path} belongs to no phase; the phases are ${PHASES.filter((phase) => phase !== "waist").join(", ")}`];
      return [...text.matchAll(IMPORT)].flatMap(([, target = ""]) => {
        const to = posix.join(posix.dirname(path), target);
        const phase = phaseOf(to);
        if (phase === null) return to.startsWith("core/") ? [`${path} imports ${to}, which belongs to no phase`] : [];
        if (PHASES.indexOf(phase) <= PHASES.indexOf(from)) return [];
        return [`${path} imports ${to}: ${phase} comes after ${from}`];
      });
    });
}
