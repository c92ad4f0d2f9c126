import type { SourceFile } from "./source-files.ts";

/** What belongs to one machine or to unfinished work, and so to no file that is kept. */
const STRAYS: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /(?<![\w.~}])\/(?:work|tmp|root|home|Users)\/[\w.-]+/, what: "a path of one machine" },
  { pattern: /\/\/(?:[\w-]+\.)*(?:registry|npm|packages|mirror|mirrors)[\w-]*(?:\.[\w-]+)*\//i, what: "the host of a package registry" },
  { pattern: /^(?:<{7}|={7}|>{7})(?: |$)/m, what: "the mark of an unfinished merge" },
  { pattern: /\b(?:TODO|FIXME|XXX)\b|\b(?:test|describe|it)\.only\(/, what: "unfinished work" },
];

/** Every file with something stray in it, with the line it is on. */
export function strayWords(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) => {
    if (path === "scripts/checks/stray-words.ts" || path === "tests/house/stray-words.test.ts") return [];
    return STRAYS.flatMap(({ pattern, what }) => {
      const found = pattern.exec(text);
      if (!found) return [];
      return [`${path}:${text.slice(0, found.index).split("\n").length} holds ${what}: ${found[0].trim()}`];
    });
  });
}
