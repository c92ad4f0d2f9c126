import { SIZES } from "../core/layout/sizes.ts";
import { STOCKS } from "../core/layout/stocks.ts";
import type { Diagnostic } from "../core/letter/diagnostic.ts";
import { DEFAULT_STYLE, MOODS, type Style } from "../core/letter/letter.ts";
import { INKS } from "../core/scene/inks.ts";
import { didYouMean } from "../core/template/nearest.ts";
import type { HandShelf } from "../services/hands/hand-shelf.ts";

/** The kinds of thing a style names, as a person calls them. */
const KINDS = { hand: "hand", mood: "mood", size: "size", stock: "stock", ink: "ink" } as const satisfies Record<keyof Style, string>;

/** Hand, mood, size, stock and ink, each from the command line, else from the template, else the usual one. */
export function chooseStyle(asked: Partial<Style>, template: Readonly<Partial<Style>>): Style {
  return { ...DEFAULT_STYLE, ...template, ...asked };
}

/** One diagnostic for each id in a style that names nothing, with the nearest name, or with what is wrong with its file. */
export function unknownIds(style: Readonly<Partial<Style>>, hands: HandShelf): readonly Diagnostic[] {
  const known: Readonly<Record<keyof Style, readonly string[]>> = {
    hand: hands.list().map(({ id }) => id),
    mood: MOODS,
    size: SIZES.map(({ id }) => id),
    stock: STOCKS.map(({ id }) => id),
    ink: INKS.map(({ id }) => id),
  };
  return (Object.keys(KINDS) as (keyof Style)[]).flatMap((kind) => {
    const id = style[kind];
    if (id === undefined || known[kind].includes(id)) return [];
    const leftOut = kind === "hand" ? hands.leftOut(id) : null;
    if (leftOut) return [{ code: leftOut.code, message: leftOut.message, field: kind }];
    const near = didYouMean(id, known[kind]) || ` There are ${known[kind].join(", ")}.`;
    return [{ code: `unknown-${kind}`, message: `There is no ${KINDS[kind]} called "${id}".${near}`, field: kind }];
  });
}

/** One diagnostic for each id under a template's `layout` that names nothing, where it stands in the template's source. */
export function unknownLayout(style: Readonly<Partial<Style>>, source: string, hands: HandShelf): readonly Diagnostic[] {
  const lines = source.split(/\r\n?|\n/);
  const end = lines.findIndex((line, i) => i > 0 && /^---[ \t]*$/.test(line));
  return unknownIds(style, hands).map((diagnostic) => {
    const at = lines.findIndex((line, i) => i < end && new RegExp(`^[ \\t]+${diagnostic.field}[ \\t]*:`).test(line));
    if (at === -1) return diagnostic;
    return { ...diagnostic, line: at + 1, column: (lines[at]?.search(/\S/) ?? 0) + 1 };
  });
}
