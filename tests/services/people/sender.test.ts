import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSenderKeeper } from "../../../services/people/sender.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "longhand-sender-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const eleanor = { name: "Eleanor Vance", address: { lines: ["3 Mill Lane", "Ely"] } };

test("nobody is the sender until it is said, and then it is kept, the last word last", async () => {
  const keeper = createSenderKeeper(join(folder, "made"));
  expect(await keeper.read()).toEqual({ ok: true, value: {} });
  await Promise.all([keeper.keep({ name: "E" }), keeper.keep({ name: "El" }), keeper.keep(eleanor)]);
  expect(await createSenderKeeper(join(folder, "made")).read()).toEqual({ ok: true, value: eleanor });
});

test.each(["", "{", "[1]", '{"name":7}'])("a file of %j is told of and never written over", async (text) => {
  const path = join(folder, "sender.json");
  writeFileSync(path, text);
  const keeper = createSenderKeeper(folder);
  expect(await keeper.read()).toMatchObject({ ok: false, refusal: { code: "unreadable-sender" } });
  expect(await keeper.keep(eleanor)).toMatchObject({ ok: false, refusal: { code: "unreadable-sender" } });
  expect(readFileSync(path, "utf8")).toBe(text);
});
