import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createRigCache } from "../../../services/hands/rig-cache.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "longhand-rigs-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const font = new TextEncoder().encode("a font");
const kept = () => join(folder, "rigs", readdirSync(join(folder, "rigs"))[0] ?? "");

test("rigs come back for the font they were kept for, and for no other", async () => {
  const cache = createRigCache(folder);
  expect(cache.read(font)).toBe("");
  await cache.keep(font, "rigs\nof it");
  expect(createRigCache(folder).read(font)).toBe("rigs\nof it");
  expect(cache.read(new TextEncoder().encode("another"))).toBe("");
});

test.each([
  ["one letter changed", (text: string) => text.replace("rigs", "rigz")],
  ["cut short", (text: string) => text.slice(0, -3)],
  ["emptied", () => ""],
  ["overwritten", () => "\u0000\u0000"],
])("a file with %s is as good as none", async (_, damage) => {
  const cache = createRigCache(folder);
  await cache.keep(font, "rigs of it");
  writeFileSync(kept(), damage(readFileSync(kept(), "utf8")));
  expect(cache.read(font)).toBe("");
});

test("rigs that are kept do not give way to fewer", async () => {
  const [window, another] = [createRigCache(folder), createRigCache(folder)];
  await window.keep(font, "rigs of many letters");
  await another.keep(font, "rigs of few");
  expect(window.read(font)).toBe("rigs of many letters");
  await another.keep(font, "rigs of many letters more");
  expect(window.read(font)).toBe("rigs of many letters more");
});

test("a cache that cannot be written is passed over", async () => {
  writeFileSync(join(folder, "file"), "");
  const cache = createRigCache(join(folder, "file"));
  await cache.keep(font, "rigs");
  expect(cache.read(font)).toBe("");
});
