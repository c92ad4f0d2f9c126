import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createServices } from "../../services/services.ts";

const NOTE = "---\nlonghand: 1\ntitle: A note\nlanguage: en\n---\n\nDear {{ recipient.name }},\n\nHello.\n";

function scratch() {
  const folder = mkdtempSync(join(tmpdir(), "longhand own "));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const services = createServices({ folders: { cache: join(folder, "cache"), data: join(folder, "data") } });
  return { services, folder: join(folder, "data", "templates"), data: join(folder, "data") };
}

test("a template of one's own is on the shelf beside those that ship, and reads back as it was", async () => {
  const { services } = scratch();
  const before = await services.listTemplates({});
  expect(await services.addTemplate({ id: "note", source: NOTE })).toEqual({ ok: true, value: { id: "note" } });
  expect(await services.readTemplate({ id: "note" })).toEqual({ ok: true, value: { id: "note", source: NOTE } });
  const after = await services.listTemplates({});
  expect(after.ok && before.ok && after.value.length - before.value.length).toBe(1);
});

test("nothing is written over: the same text is kept once, another text gets another id, and what ships stays as it is", async () => {
  const { services, folder } = scratch();
  await services.addTemplate({ id: "note", source: NOTE });
  expect(await services.addTemplate({ id: "note", source: NOTE })).toMatchObject({ value: { id: "note" } });
  expect(await services.addTemplate({ id: "note", source: `${NOTE}\nMore.\n` })).toMatchObject({ value: { id: "note-2" } });
  expect(await services.addTemplate({ id: "birthday", source: NOTE })).toMatchObject({ value: { id: "birthday-2" } });
  expect(readdirSync(folder).sort()).toEqual(["birthday-2.letter.md", "note-2.letter.md", "note.letter.md"]);
  const long = "a".repeat(64);
  await services.addTemplate({ id: long, source: NOTE });
  expect(await services.addTemplate({ id: long, source: `${NOTE}\n` })).toMatchObject({ value: { id: `${"a".repeat(62)}-2` } });
});

test("what is no template is refused with every reason, and nothing is kept", async () => {
  const { services, folder } = scratch();
  const reply = await services.addTemplate({ id: "bad", source: "---\nlonghand: 1\n---\n\n{% include 'package.json' %}\n" });
  expect(reply).toMatchObject({
    ok: false,
    refusal: { code: "template", message: "This file is not a letter Longhand can read. Nothing was added." },
  });
  expect(!reply.ok && reply.refusal.details?.length).toBeGreaterThan(1);
  expect(() => readdirSync(folder)).toThrow();
});

test("one that was damaged since is left out of the shelf, and the others are still there", async () => {
  const { services, folder } = scratch();
  await services.addTemplate({ id: "note", source: NOTE });
  writeFileSync(join(folder, "note.letter.md"), "\0\0\0");
  const shelf = await services.listTemplates({});
  expect(shelf.ok && shelf.value.length).toBeGreaterThan(3);
  expect(shelf.ok && shelf.value.some(({ id }) => id === "note")).toBe(false);
});

test("a folder that cannot be written is told", async () => {
  const { services, data } = scratch();
  writeFileSync(data, "a file where the folder should be");
  expect(await services.addTemplate({ id: "note", source: NOTE })).toMatchObject({
    ok: false,
    refusal: { code: expect.stringMatching(/^(no-folder|failed)$/) },
  });
});
