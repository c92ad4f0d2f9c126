import type { Chain } from "../geometry/cubic.ts";
import type { SceneGlyph, SceneLine, ScenePage } from "../scene/scene.ts";
import type { GlyphStrokes, PageStrokes } from "./page-strokes.ts";
import { polyline } from "./polyline.ts";

/** What is needed of a page of a scene, whether it comes from the typesetter or out of its JSON. */
export interface StrokedPage extends Pick<ScenePage, "xHeight" | "linePitch"> {
  readonly lines: readonly (Pick<SceneLine, "role" | "index"> & {
    readonly words: readonly {
      readonly glyphs: readonly (Pick<SceneGlyph, "char" | "glyph" | "baseline" | "width"> & {
        readonly strokes: readonly { readonly path: Chain }[];
      })[];
    }[];
  })[];
}

/** Roles whose lines do not begin at the left margin. */
const SET_APART = ["sender-address", "date", "closing", "signature"];

/** A scene's page as the pen wrote it, in micrometres; a paragraph's first line and what is set apart are known. */
export function sceneStrokes(page: StrokedPage): PageStrokes {
  let word = -1;
  const glyphs = page.lines.flatMap(({ words }, line) =>
    words.flatMap((one) => {
      word += 1;
      return one.glyphs.map(
        ({ char, glyph, baseline, width, strokes }): GlyphStrokes => ({
          char,
          glyph,
          strokes: strokes.filter(({ path }) => path.length >= 2).map(({ path }) => polyline(path, page.xHeight)),
          baseline,
          width,
          line,
          word,
        }),
      );
    }),
  );
  const running = page.lines.flatMap(({ role, index }, line) => (index > 0 && !SET_APART.includes(role) ? [line] : []));
  return { xHeight: page.xHeight, pitch: page.linePitch, glyphs, running: new Set(running) };
}
