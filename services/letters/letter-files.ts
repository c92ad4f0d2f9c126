import { extname } from "node:path";
import type { Writable } from "node:stream";
import { pageSvg } from "../../core/export/svg.ts";
import type { Scene } from "../../core/scene/scene.ts";
import { sceneJson } from "../../core/scene/scene-json.ts";
import type { WholeFile } from "../files/write-whole.ts";

/** What a letter can be saved as. The text needs no ink; the others are made from its scene. */
export const FILE_KINDS = ["pdf", "svg", "png", "json", "txt"] as const;
/** One of {@link FILE_KINDS}. */
export type FileKind = (typeof FILE_KINDS)[number];

/** The kind a file's name asks for by its ending, in whatever case; null for any other ending. */
export function fileKind(path: string): FileKind | null {
  const ending = extname(path).slice(1).toLowerCase();
  return FILE_KINDS.find((kind) => kind === ending) ?? null;
}

/** The files of a scene in a kind that has a file a page where there are several: `letter.svg`, or `letter-1.svg`, `letter-2.svg`. */
export function pagePaths(path: string, pages: number): readonly string[] {
  if (pages <= 1) return [path];
  const ending = extname(path);
  const stem = path.slice(0, path.length - ending.length);
  return Array.from({ length: pages }, (_, i) => `${stem}-${i + 1}${ending}`);
}

/** The files a scene becomes. `pdf` streams the PDF, which needs fonts beside the scene. */
export async function sceneFiles(
  scene: Scene,
  path: string,
  kind: Exclude<FileKind, "txt">,
  pdf: (out: Writable) => Promise<void>,
): Promise<readonly WholeFile[]> {
  if (kind === "pdf") return [{ path, content: pdf }];
  if (kind === "json") return [{ path, content: sceneJson(scene) }];
  const paths = pagePaths(path, scene.pages.length);
  if (kind === "svg") return paths.map((page, i) => ({ path: page, content: pageSvg(scene, i) }));
  const { pagePng } = await import("../png/scene-png.ts");
  return Promise.all(paths.map(async (page, i) => ({ path: page, content: await pagePng(scene, i) })));
}
