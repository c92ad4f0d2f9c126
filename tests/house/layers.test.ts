import { expect, test } from "vitest";
import { scratchHouse } from "./scratch-house.ts";

const FOLDERS = ["core", "contract", "services", "server", "electron", "cli", "renderer"] as const;
const MAY: Readonly<Record<(typeof FOLDERS)[number], readonly string[]>> = {
  core: [],
  contract: ["core"],
  services: ["contract", "core"],
  server: ["services", "contract", "core"],
  electron: ["server", "services", "contract", "core"],
  cli: ["server", "services", "contract", "core"],
  renderer: ["contract", "core"],
};
const plainOf = (folder: string) => (folder === "core" ? "core/letter/plain.ts" : `${folder}/plain.ts`);

test("what a folder may import compiles and passes the linter", () => {
  const files = FOLDERS.map((from) => {
    const imports = MAY[from].map((to, i) => `import { plain as p${i} } from "../${plainOf(to)}";\n`).join("");
    return [`${from}/good.ts`, `${imports}\nexport const good = [${MAY[from].map((_, i) => `p${i}`).join(", ")}];\n`];
  });
  const house = scratchHouse(Object.fromEntries(files));
  expect(FOLDERS.map((folder) => house.types(folder)).join("")).toBe("");
  expect(house.lint()).not.toMatch(/good\.ts/);
}, 60_000);

test("every other import between folders is refused twice: by the compiler and by the linter", () => {
  const wrong = FOLDERS.flatMap((from) =>
    [...FOLDERS, "scripts", "tests"].filter((to) => to !== from && !MAY[from].includes(to)).map((to) => [from, to] as const),
  );
  const files = wrong.map(([from, to]) => [
    `${from}/to-${to}.ts`,
    `import { plain } from "../${plainOf(to)}";\n\nexport const wrong = plain;\n`,
  ]);
  const house = scratchHouse(Object.fromEntries(files));
  const types = FOLDERS.map((folder) => house.types(folder)).join("");
  const lint = house.lint();
  for (const [from, to] of wrong) {
    expect(types).toMatch(new RegExp(`${from}/to-${to}\\.ts\\(1,\\d+\\): error TS6307: File '[^']*/${plainOf(to)}' is not listed`));
    expect(lint).toMatch(new RegExp(`${from}/to-${to}\\.ts:1:\\d+: lint/style/noRestrictedImports: ${from}/ may not import ${to}/`));
  }
}, 60_000);

test("core has no Node, no browser and no clock, even beside a dependency that brings Node's types", () => {
  const house = scratchHouse({
    "core/letter/wrong.ts": [
      'import { readFileSync } from "node:fs";',
      'import { Liquid } from "liquidjs";',
      "export const wrong = [Liquid, readFileSync, Buffer, process, document, localStorage];",
      "export const times = [Math.random(), Date.now(), new Date(), performance.now(), setTimeout, fetch];",
      "",
    ].join("\n"),
    "core/letter/right.ts": 'export const right = [new Date("2026-11-22"), new TextEncoder(), WebAssembly.compile, Math.round(1)];\n',
  });
  const types = house.types("core");
  for (const name of ["node:fs", "Buffer", "process", "document", "localStorage", "performance", "setTimeout", "fetch"]) {
    expect(types).toMatch(new RegExp(`wrong\\.ts\\(\\d,\\d+\\): error TS\\d+: Cannot find name '${name}'`));
  }
  expect(types).not.toMatch(/right\.ts/);
  const lint = house.lint();
  expect(lint).toMatch(/wrong\.ts:1:\d+: lint\/correctness\/noNodejsModules/);
  for (const name of ["Buffer", "process", "document", "localStorage", "performance", "setTimeout", "fetch"]) {
    expect(lint).toMatch(new RegExp(`wrong\\.ts:\\d:\\d+: lint/style/noRestrictedGlobals: Do not use the global variable ${name}`));
  }
  expect(lint).toMatch(/wrong\.ts:4:\d+: plugin: core is repeatable: take a seed/);
  for (const clock of ["Date.now", "new Date()"])
    expect(lint).toContain(`core has no clock: take the date as an argument instead of ${clock}.`);
  expect(lint).not.toMatch(/right\.ts/);
}, 60_000);

test("the renderer has no Node, and services have no browser", () => {
  const house = scratchHouse({
    "renderer/wrong.ts":
      'import { join } from "node:path";\nimport { Liquid } from "liquidjs";\n\nexport const wrong = [Liquid, join, Buffer, process, document.title];\n',
    "services/wrong.ts": "export const wrong = [window, document, localStorage];\n",
    "contract/wrong.ts": "export const wrong = [window, process];\n",
  });
  const renderer = house.types("renderer");
  for (const name of ["node:path", "Buffer", "process"]) expect(renderer).toContain(`Cannot find name '${name}'`);
  expect(renderer).not.toContain("'document'");
  for (const name of ["window", "document"]) expect(house.types("services")).toContain(`Cannot find name '${name}'`);
  for (const name of ["window", "process"]) expect(house.types("contract")).toContain(`Cannot find name '${name}'`);
  const lint = house.lint();
  expect(lint).toMatch(/renderer\/wrong\.ts:1:\d+: lint\/correctness\/noNodejsModules/);
  expect(lint).toMatch(/services\/wrong\.ts:1:\d+: lint\/style\/noRestrictedGlobals: Do not use the global variable localStorage/);
}, 60_000);

test("a folder does not use another's packages", () => {
  const house = scratchHouse({
    "core/letter/ui.ts": 'export { useState } from "react";\n',
    "contract/web.ts": 'export { Hono } from "hono";\n',
    "services/web.ts": 'export { Hono } from "hono";\n',
    "renderer/pdf.ts": 'export { default as pdf } from "pdfkit";\n',
  });
  const lint = house.lint();
  for (const [file, folder] of [
    ["core/letter/ui", "core"],
    ["contract/web", "contract"],
    ["services/web", "services"],
    ["renderer/pdf", "renderer"],
  ]) {
    expect(lint).toMatch(new RegExp(`${file}\\.ts:1:\\d+: lint/style/noRestrictedImports: ${folder}/ does not use this package`));
  }
}, 60_000);
