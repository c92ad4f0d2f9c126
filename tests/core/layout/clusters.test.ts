import fc from "fast-check";
import { expect, test } from "vitest";
import { clusters } from "../../../core/layout/clusters.ts";

test.each([
  ["tea", "t|e|a"],
  ["cafe\u0301!", "c|a|f|e\u0301|!"],
  ["q\u0303\u0323z", "q\u0303\u0323|z"],
  ["\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u{1f468}", "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}|\u{1f468}"],
  ["\u{1f1e9}\u{1f1ea}\u{1f1eb}\u{1f1f7}\u{1f1eb}", "\u{1f1e9}\u{1f1ea}|\u{1f1eb}\u{1f1f7}|\u{1f1eb}"],
  ["\u2764\ufe0f\u2764", "\u2764\ufe0f|\u2764"],
  ["\u2764\ufe0f\u200d\u{1f525}", "\u2764\ufe0f\u200d\u{1f525}"],
  ["\u{1f44d}\u{1f3fd}\u{1f44d}", "\u{1f44d}\u{1f3fd}|\u{1f44d}"],
  ["1\ufe0f\u20e32", "1\ufe0f\u20e3|2"],
  ["\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}x", "\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}|x"],
  ["a\u200db", "a\u200d|b"],
  ["\u0301a", "\u0301|a"],
  ["a\ud800\udc00\ud800", "a|\ud800\udc00|\ud800"],
  ["", ""],
])("%j", (text, expected) => expect(clusters(text).join("|")).toBe(expected));

test("clusters joined are the text, and none is empty", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(clusters(text).join("")).toBe(text);
      expect(clusters(text)).not.toContain("");
    }),
  );
});

test("a hundred thousand marks on one letter are one cluster, and soon found", () =>
  expect(clusters(`a${"\u0301".repeat(100_000)}b`).length).toBe(2));
