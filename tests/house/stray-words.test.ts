import { expect, test } from "vitest";
import { strayWords } from "../../scripts/checks/stray-words.ts";

const strays = (text: string) => strayWords([{ path: "docs/a.md", text }]);

test.each([
  ["see /home/eleanor/letters", "a path of one machine: /home/eleanor"],
  ['const folder = "/Users/eleanor";', "a path of one machine: /Users/eleanor"],
  ['"resolved": "https://registry.example.org/zod"', "the host of a package registry: //registry.example.org/"],
  ["see https://npm.example.org/zod", "the host of a package registry: //npm.example.org/"],
  ["<<<<<<< HEAD", "the mark of an unfinished merge: <<<<<<<"],
  ["// TODO later", "unfinished work: TODO"],
  ['test.only("x", () => {});', "unfinished work: test.only("],
])("%j is told with its line", (text, found) => {
  expect(strays(`one\n${text}`)).toEqual([`docs/a.md:2 holds ${found}`]);
});

test.each(["https://example.org/home/page", "}/tmp/a", "./work/a.ts", "at home / at work", "=== heading", "/usr/bin/chromium"])(
  "%j is let be",
  (text) => {
    expect(strays(text)).toEqual([]);
  },
);
