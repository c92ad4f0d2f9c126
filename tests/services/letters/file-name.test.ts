import { expect, test } from "vitest";
import { fileName } from "../../../services/letters/file-name.ts";
import { fileKind, pagePaths } from "../../../services/letters/letter-files.ts";
import { plainLetter } from "../../support/letters.ts";

const named = (title: string, name?: string) => {
  const letter = plainLetter([]);
  return fileName({ ...letter, title, details: { ...letter.details, recipient: name === undefined ? {} : { name } } }, "pdf");
};

test.each([
  ["Thanks", "Zoë Ørsted", "Thanks, Zoë Ørsted.pdf"],
  ["Thanks", undefined, "Thanks.pdf"],
  ["../../etc/passwd", "a\\b:c", "etc passwd, a b c.pdf"],
  ["con", undefined, "Letter.pdf"],
  [" . ", undefined, "Letter.pdf"],
  ["A\u202Ecod\ud800", "\u0000", "A cod\ufffd.pdf"],
])("a letter titled %j to %j is %s", (title, name, expected) => {
  expect(named(title, name)).toBe(expected);
});

test("a long title is cut to a name any disk takes", () => {
  expect([...named("ä".repeat(500))].length).toBeLessThan(90);
});

test("the kind is in the ending, whatever its case", () => {
  expect(["a.PDF", "b.svg", "c.d.png", "e", "f.doc", ".pdf"].map(fileKind)).toEqual(["pdf", "svg", "png", null, null, null]);
});

test("several pages are numbered before the ending, one is not", () => {
  expect(pagePaths("/a.b/letter.svg", 2)).toEqual(["/a.b/letter-1.svg", "/a.b/letter-2.svg"]);
  expect(pagePaths("letter.svg", 1)).toEqual(["letter.svg"]);
});
