import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { createDesktop } from "../../electron/desktop.ts";
import { createPrinter } from "../../electron/printing.ts";
import { createWishes } from "../../electron/wishes.ts";
import { fakeServices } from "../support/fake-services.ts";
import { plainLetter } from "../support/letters.ts";
import { app, dialog, resetElectron, scratchFolder } from "./electron-double.ts";

vi.mock("electron", () => import("./electron-double.ts"));

const letter = plainLetter(["Hello."]);
const desktopWith = (changes = {}) =>
  createDesktop({
    services: fakeServices(changes),
    printer: createPrinter(new Map()),
    wishes: createWishes(),
    window: () => null,
    letGo: () => undefined,
  });
const chooses = (filePath: string) => dialog.showSaveDialog.mockImplementation(async () => ({ canceled: filePath === "", filePath }));

beforeEach(resetElectron);

test("the letter's own PDF is saved where the person says, and only its name goes back", async () => {
  const path = join(scratchFolder(), "Für Ada.pdf");
  chooses(path);
  expect(await desktopWith().savePdf({ letter })).toEqual({ ok: true, value: { fileName: "Für Ada.pdf" } });
  expect([...readFileSync(path)]).toEqual([37, 80]);
});

test("the dialog suggests the letter's name in the documents, then the folder saved in last", async () => {
  const folder = scratchFolder();
  const desktop = desktopWith();
  const suggested = () => (dialog.showSaveDialog.mock.lastCall as unknown as [{ readonly defaultPath: string }])[0].defaultPath;
  chooses(join(folder, "other"));
  await desktop.savePdf({ letter });
  expect(suggested()).toBe(join(app.getPath("documents"), "a.pdf"));
  expect([...readFileSync(join(folder, "other.pdf"))]).toEqual([37, 80]);
  await desktop.savePdf({ letter });
  expect(suggested()).toBe(join(folder, "a.pdf"));
});

test("a person who thinks better of it has saved nothing, and nothing is wrong", async () => {
  chooses("");
  expect(await desktopWith().savePdf({ letter })).toEqual({ ok: true, value: null });
});

test("a place that cannot be written is refused in a plain sentence", async () => {
  chooses(join(scratchFolder(), "no such folder", "a.pdf"));
  expect(await desktopWith().savePdf({ letter })).toMatchObject({ ok: false, refusal: { code: "no-folder" } });
});

test("a letter that cannot become a PDF is refused before anything is asked", async () => {
  const refusal = { ok: false as const, refusal: { code: "missing-detail", message: "Not yet." } };
  const desktop = desktopWith({ makePdf: async () => refusal });
  expect(await desktop.savePdf({ letter })).toEqual(refusal);
  expect(await desktop.printPdf({ letter })).toEqual(refusal);
  expect(dialog.showSaveDialog).not.toHaveBeenCalled();
});
