import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sceneJson, sceneJsonSchema, sceneSchema } from "../../../core/scene/scene-json.ts";
import { boxScene } from "../../support/box-scene.ts";

test("a scene comes back from its JSON, curves as plain numbers", () => {
  const scene = boxScene({ paragraphs: ["Dear Eleanor,\nthank you"], missing: "you" });
  const read = sceneSchema.parse(JSON.parse(sceneJson(scene)));
  expect(read.pages[0]?.lines[0]?.words[0]?.ink[0]).toEqual([...(scene.pages[0]?.lines[0]?.words[0]?.ink[0] ?? [])]);
  expect(read.text).toEqual(scene.text);
});

test("the same scene is the same text, whatever order its keys were made in", () => {
  const scene = boxScene({ paragraphs: ["Dear Eleanor"] });
  const turned = Object.fromEntries(Object.entries(scene).reverse()) as unknown as typeof scene;
  expect(sceneJson(turned)).toBe(sceneJson(scene));
});

test("a scene that is not in whole micrometres is a bug and is not written", () => {
  const scene = boxScene({ paragraphs: ["Dear"] });
  expect(() => sceneJson({ ...scene, pages: scene.pages.map((page) => ({ ...page, xHeight: 0.5 })) })).toThrow();
});

test("the schema lets new keys be added later", () => {
  expect(sceneJsonSchema()).not.toContain("additionalProperties");
});

test("docs/scene.schema.json is the schema the program uses", () => {
  expect(readFileSync(new URL("../../../docs/scene.schema.json", import.meta.url), "utf8")).toBe(sceneJsonSchema());
});
