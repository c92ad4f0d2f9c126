import { type Document, isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Report } from "./report.ts";

/** Offset in the file of what stands at a path of the YAML, or of the nearest thing around it. */
export type OffsetOf = (path: readonly PropertyKey[]) => number;

/** Longer than any front matter; the YAML reader's time grows with the square of the entries. */
const LONGEST = 32_000;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** The entries of the YAML that stands at offset `from` of its file; null, with every reason reported, when it cannot be read. */
export function readYaml(
  yaml: string,
  from: number,
  report: Report,
): { readonly data: Readonly<Record<string, unknown>>; readonly offsetOf: OffsetOf } | null {
  if (yaml.length > LONGEST) {
    report("front-matter-too-long", "What stands between the lines of dashes is far too long for a letter.", from);
    return null;
  }
  const document = attempt(() => parseDocument(yaml, { version: "1.2", prettyErrors: false, logLevel: "silent", stringKeys: true }));
  // One slip makes several errors on its line: the first says enough.
  const lines = new Set<number>();
  for (const error of document?.errors.toSorted((a, b) => a.pos[0] - b.pos[0]) ?? []) {
    const at = Math.min(error.pos[0], yaml.length);
    const line = yaml.slice(0, at).lastIndexOf("\n");
    if (!lines.has(line)) report("yaml", yamlSentence(error), from + at);
    lines.add(line);
  }
  if (document && document.errors.length > 0) return null;
  if (document && !isMap(document.contents)) {
    report("yaml", "Between the lines of dashes there have to be entries such as title: and language:.", from);
    return null;
  }
  if (document) takeForbiddenNames(document.contents, from, report);
  const data: unknown = document && attempt(() => document.toJS());
  if (!document || data === null) {
    report("yaml", "What stands between the lines of dashes cannot be read.", from);
    return null;
  }
  return { data: data as Readonly<Record<string, unknown>>, offsetOf: (path) => from + offsetIn(document, path) };
}

/** Null where the reader gives up, on hostile nesting or aliases, by throwing. */
function attempt<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Names that reach into the language this program is written in are refused wherever they stand, and taken out, so that the rest can be told too. */
function takeForbiddenNames(node: unknown, from: number, report: Report): void {
  if (isSeq(node)) for (const item of node.items) takeForbiddenNames(item, from, report);
  if (!isMap(node)) return;
  node.items = node.items.filter(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : "";
    if (FORBIDDEN.has(name)) {
      const at = from + (isScalar(key) ? (key.range?.[0] ?? 0) : 0);
      report("field-name", `Nothing can be called ${name}. Choose another name.`, at, name);
      return false;
    }
    takeForbiddenNames(value, from, report);
    return true;
  });
}

function offsetIn(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      const range = typeof node === "object" && node !== null && "range" in node ? node.range : null;
      offset = Array.isArray(range) ? Number(range[0]) : offset;
    } else break;
  }
  return offset;
}

function yamlSentence({ code, message }: { readonly code: string; readonly message: string }): string {
  const sentences: Readonly<Record<string, string>> = {
    DUPLICATE_KEY: "This name is given twice.",
    TAB_AS_INDENT: "Indent with spaces here, not with a tab.",
    BAD_INDENT: "This line is not indented like the ones around it.",
    MISSING_CHAR: "A quotation mark, a bracket or a colon is missing here or above.",
    NON_STRING_KEY: "This name cannot be read. A name is a plain word, followed by a colon.",
  };
  // A bracket that is not closed is told as an indent by the reader.
  const kind = code === "BAD_INDENT" && message.startsWith("Flow ") ? "MISSING_CHAR" : code;
  const known = Object.hasOwn(sentences, kind) ? sentences[kind] : undefined;
  return known ?? "This line cannot be read. Write name: value, with quotation marks around a value that has a colon in it.";
}
