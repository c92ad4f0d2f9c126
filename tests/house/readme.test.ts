import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const ids = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
const NUMBERS =
  "Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty".split(
    " ",
  );

test("the README counts the letters and the hands there are", () => {
  expect(read("README.md")).toContain(`**${NUMBERS[ids("templates", ".letter.md").length]} letters**`);
  expect(read("README.md")).toContain(`**${NUMBERS[ids("hands", ".yaml").length]} hands**`);
});

test("every letter that ships stands in the list of letters, and nothing else does", () => {
  const listed = [...read("templates/README.md").matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]);
  expect(listed).toEqual(ids("templates", ".letter.md").toSorted());
});

test.each([
  "README.md",
  "templates/README.md",
  "docs/architecture.md",
  "docs/cli.md",
  "docs/template-format.md",
  "docs/scene-format.md",
  "docs/tour.md",
])("%s leads nowhere that is not there", (page) => {
  const links = [...read(page).matchAll(/\]\(([^)#]+)[^)]*\)|src="([^"]+)"/g)].map((match) => match[1] ?? match[2] ?? "");
  const own = links.filter((link) => !/^https?:/.test(link));
  expect(own.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
});

test("the README's pictures are small", () => {
  expect(statSync(join(root, "docs/pictures/page.png")).size).toBeLessThan(200_000);
  expect(statSync(join(root, "docs/pictures/app.png")).size).toBeLessThan(250_000);
});

test("the pictures of the tour are small, and every one of them is shown", () => {
  const shown = [...read("docs/tour.md").matchAll(/pictures\/tour\/([\w-]+\.webp)/g)].map((match) => match[1] ?? "");
  const kept = readdirSync(join(root, "docs/pictures/tour"));
  expect(shown.toSorted()).toEqual(kept.toSorted());
  for (const name of kept) expect(statSync(join(root, "docs/pictures/tour", name)).size, name).toBeLessThan(100_000);
});
