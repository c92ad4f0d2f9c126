import { join } from "node:path";
import { expect, test } from "vitest";
import { phaseOrderProblems } from "../../scripts/checks/phase-order.ts";
import { readSourceFiles } from "../../scripts/checks/source-files.ts";

const problems = (path: string, text: string) => phaseOrderProblems([{ path, text }]);

test("core as it stands keeps the order of its phases", () => {
  const files = readSourceFiles(join(import.meta.dirname, "..", ".."));
  expect(files.filter(({ path }) => path.startsWith("core/")).length).toBeGreaterThan(20);
  expect(phaseOrderProblems(files)).toEqual([]);
});

test.each([
  ["core/geometry/a.ts", "../letter/letter.ts", "letter comes after geometry"],
  ["core/letter/a.ts", "../template/parse-template.ts", "template comes after letter"],
  ["core/hand/rig/a.ts", "../../layout/sizes.ts", "layout comes after hand"],
  ["core/layout/a.ts", "../write/write-line.ts", "write comes after layout"],
  ["core/write/a.ts", "../scene/build-scene.ts", "scene comes after write"],
  ["core/scene/a.ts", "../export/svg.ts", "export comes after scene"],
  ["core/geometry/a.ts", "../scene/inks.ts", "waist comes after geometry"],
  ["core/scene/scene.ts", "../letter/letter.ts", "letter comes after waist"],
  ["core/export/a.ts", "../typesetter.ts", "typesetter comes after export"],
])("%s may not import %s: %s", (path, target, reason) => {
  for (const text of [
    `import { a } from "${target}";`,
    `import type {\n  A,\n} from "${target}";`,
    `export { a } from "${target}";`,
    `await import("${target}");`,
    `import "${target}";`,
  ]) {
    expect(problems(path, text)).toEqual([expect.stringMatching(new RegExp(`^${path} imports core/.*: ${reason}$`))]);
  }
});

test("earlier phases, the same one, and the scene's plain types are free to be imported", () => {
  expect(problems("core/write/a.ts", 'import "../layout/b.ts"; import "./c.ts"; import "../scene/scene.ts"; import "zod";')).toEqual([]);
  expect(problems("core/typesetter.ts", 'import { a } from "./scene/build-scene.ts";')).toEqual([]);
});

test("a file of core that belongs to no phase is refused", () => {
  expect(problems("core/utils/a.ts", "")).toEqual([expect.stringMatching(/^core\/utils\/a\.ts belongs to no phase/)]);
  expect(problems("core/write/a.ts", 'import "../utils/b.ts";')).toEqual([
    "core/write/a.ts imports core/utils/b.ts, which belongs to no phase",
  ]);
});
