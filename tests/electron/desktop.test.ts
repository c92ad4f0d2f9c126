import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { createDesktop } from "../../electron/desktop.ts";
import { createPrinter } from "../../electron/printing.ts";
import { createWishes } from "../../electron/wishes.ts";
import { fakeServices } from "../support/fake-services.ts";
import { plainLetter } from "../support/letters.ts";
import { app, dialog, resetElectron, scratchFolder, shell } from "./electron-double.ts";

vi.mock("electron", () => import("./electron-double.ts"));

const letter = plainLetter(["Hello."]);
const desktopWith = (changes = {}) =>
  createDesktop({
    services: fakeServices(changes),
    printer: createPrinter(new Map()),
    wishes: createWishes(),
    window: () => null,
    letGo: () => undefined,
    choose: () => void chosen.push("a letter"),
    folder: "the folder of letters",
  });
const chosen: string[] = [];
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

test("a trace sheet is asked for as one", async () => {
  const asked: unknown[] = [];
  const refusal = { ok: false as const, refusal: { code: "x", message: "Not now." } };
  const makePdf = async (input: unknown) => {
    asked.push(input);
    return refusal;
  };
  await desktopWith({ makePdf }).savePdf({ letter, trace: true });
  expect(asked).toEqual([{ letter, trace: true }]);
});

test("a letter is chosen by the shell, and the folder of letters is shown by the system", async () => {
  chosen.length = 0;
  expect(await desktopWith().openLetter({})).toEqual({ ok: true, value: null });
  expect(chosen).toEqual(["a letter"]);
  expect(await desktopWith().showData({})).toEqual({ ok: true, value: null });
  expect(shell.openPath).toHaveBeenLastCalledWith("the folder of letters");
  shell.openPath.mockResolvedValueOnce("no such folder");
  expect(await desktopWith().showData({})).toMatchObject({ ok: false, refusal: { code: "unshown" } });
});
