import { DRAWING_NAMES } from "../letter/drawings.ts";
import type { Inline, Mark } from "../letter/letter.ts";
import type { RawInline } from "./raw.ts";

const DELIMITERS: ReadonlyMap<string, Mark> = new Map([
  ["_", "underlined"],
  ["__", "doubly-underlined"],
  ["~~", "struck"],
]);

/** Delimiters, and drawings by their names. */
const SIGNS = new RegExp(`~+|_+|:(?<drawing>${DRAWING_NAMES.join("|")}):`, "g");

/** A node, or a delimiter that may open or close a mark. */
type Item = { readonly node: Inline } | { readonly delimiter: string; readonly opens: boolean; readonly closes: boolean };

/** The content of a paragraph with its marks and small drawings read, and its new lines made hard breaks or spaces. */
export function readMarks(content: readonly RawInline[], newLines: "break" | "space"): readonly Inline[] {
  const items = content.flatMap((node, index): readonly Item[] => {
    switch (node.type) {
      case "text":
        return node.active
          ? readText(node.text, edge(content[index - 1], "end"), edge(content[index + 1], "start"))
          : [{ node: words(node.text) }];
      case "newline":
        return [{ node: newLines === "break" ? { type: "break" } : words(" ") }];
      case "condition": {
        const branches = node.branches.map((branch) => ({ ...branch, content: readMarks(branch.content, newLines) }));
        return [{ node: { type: "condition", branches } }];
      }
      default:
        return [{ node }];
    }
  });
  return joinText(applyMarks(items));
}

function readText(text: string, before: string, after: string): readonly Item[] {
  const items: Item[] = [];
  let from = 0;
  for (const match of text.matchAll(SIGNS)) {
    const [mark] = match;
    const end = match.index + mark.length;
    const previous = match.index === 0 ? before : (text[match.index - 1] ?? " ");
    const next = end === text.length ? after : (text[end] ?? " ");
    const drawing = match.groups?.["drawing"];
    if (!drawing && !DELIMITERS.has(mark)) continue;
    if (match.index > from) items.push({ node: words(text.slice(from, match.index)) });
    from = end;
    const opens = !isWord(previous) && !/\s/.test(next);
    const closes = !/\s/.test(previous) && !isWord(next);
    items.push(drawing ? { node: { type: "drawing", name: drawing } } : { delimiter: mark, opens, closes });
  }
  if (from < text.length) items.push({ node: words(text.slice(from)) });
  return items;
}

/** Pairs delimiters of one kind, the first that opens with the next that closes; what finds no partner is text. */
function applyMarks(items: readonly Item[]): readonly Inline[] {
  const open = new Map<string, number>();
  const ends = new Map<number, number>();
  for (const [index, item] of items.entries()) {
    if (!("delimiter" in item)) continue;
    const start = open.get(item.delimiter);
    if (start !== undefined && item.closes && index > start + 1) {
      ends.set(start, index);
      // What opened in between and did not close would cross this pair.
      for (const [delimiter, at] of open) if (at >= start) open.delete(delimiter);
    } else if (item.opens && start === undefined) open.set(item.delimiter, index);
  }
  const closing = new Set(ends.values());
  const active: Mark[] = [];
  const result: Inline[] = [];
  for (const [index, item] of items.entries()) {
    if (!("delimiter" in item)) result.push(active.length > 0 ? mark(item.node, active) : item.node);
    else if (ends.has(index)) active.push(DELIMITERS.get(item.delimiter) ?? "underlined");
    else if (closing.has(index)) active.pop();
    else result.push({ type: "text", text: item.delimiter, marks: [...active] });
  }
  return result;
}

function mark(node: Inline, marks: readonly Mark[]): Inline {
  if (node.type === "text" || node.type === "field") return { ...node, marks: [...marks, ...node.marks] };
  if (node.type !== "condition") return node;
  return { ...node, branches: node.branches.map((branch) => ({ ...branch, content: branch.content.map((inner) => mark(inner, marks)) })) };
}

/** Joins texts that are marked alike, with one space where there were several. */
function joinText(nodes: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  let run: string[] = [];
  let marks: readonly Mark[] = [];
  const flush = () => {
    const text = run.join("").replace(/[ \t]+/g, " ");
    if (text !== "") result.push({ type: "text", text, marks });
    run = [];
  };
  for (const node of nodes) {
    if (node.type === "text") {
      if (run.length > 0 && node.marks.join() !== marks.join()) flush();
      marks = node.marks;
      run.push(node.text);
    } else {
      flush();
      result.push(node);
    }
  }
  flush();
  return result;
}

/** The character a neighbour shows to a delimiter: a field counts as a word, a break as a space. */
function edge(node: RawInline | undefined, side: "start" | "end"): string {
  if (node === undefined || node.type === "newline" || node.type === "break") return " ";
  if (node.type === "text") return (side === "start" ? node.text[0] : node.text.at(-1)) ?? " ";
  return node.type === "field" ? "x" : ".";
}

function isWord(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}

function words(text: string): Inline {
  return { type: "text", text, marks: [] };
}
