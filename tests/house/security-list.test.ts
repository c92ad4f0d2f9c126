import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const rows = [...read("docs/security.md").matchAll(/^\| (\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)];

/** The tests' own words of a file of tests/electron, or of every file of another folder of tests. */
function wordsOf(place: string): string {
  const files = place.includes("/") ? globSync(`${place}/*.test.ts`, { cwd: ROOT }) : [`tests/electron/${place}.test.ts`];
  expect(files.length).toBeGreaterThan(0);
  return files.map(read).join("\n");
}

test("each of the twenty items of Electron's list is there once", () => {
  expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
});

test.each(rows.map(([, number, item, , guard = ""]) => [number, item, guard] as const))(
  "item %s, %s, is guarded by a test there is",
  (_number, _item, guard) => {
    if (guard === "the same") return;
    let place = "";
    for (const part of guard.split("; ")) {
      const [, named, title = part] = /^`([^`]+)`: (.+)$/.exec(part) ?? [];
      place = named ?? place;
      const words = wordsOf(place);
      for (const piece of title.split("...").map((text) => text.trim())) expect(words).toContain(piece);
    }
  },
);

test("every file the list names is there", () => {
  const named = rows.flatMap(([, , , here = ""]) =>
    [...here.matchAll(/`((?:electron|contract|scripts)\/[\w/-]+\.ts)`/g)].map(([, path = ""]) => path),
  );
  expect(named.length).toBeGreaterThan(8);
  for (const path of named) expect(read(path).length).toBeGreaterThan(0);
});
