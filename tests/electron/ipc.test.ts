import { beforeEach, expect, test, vi } from "vitest";
import { CHANNEL } from "../../contract/bridge.ts";
import { contract } from "../../contract/contract.ts";
import { desktopContract, shellContract } from "../../contract/desktop.ts";
import { answerCalls } from "../../electron/ipc.ts";
import { fakeServices } from "../support/fake-services.ts";
import { ContentsDouble, callChannel, channels, type FrameDouble, resetElectron } from "./electron-double.ts";

vi.mock("electron", () => import("./electron-double.ts"));

const REFUSED = { ok: false, refusal: { code: "not-let-in", message: "Only Longhand's own window may ask for this." } };
const ours = new ContentsDouble();
const listTemplates = vi.fn(async () => ({ ok: true as const, value: [] }));
const bugs: unknown[] = [];
const done = async () => ({ ok: true as const, value: null });

beforeEach(() => {
  resetElectron();
  bugs.length = 0;
  const desktop = { savePdf: done, printPdf: done, nextWish: done, letGo: done, openLetter: done, showData: done };
  const broken = async () => {
    throw new Error("Dear Margaret");
  };
  const services = { ...fakeServices({ listTemplates, listHands: broken }), ...desktop };
  answerCalls({ services, isOurs: (contents) => Object.is(contents, ours), onBug: (bug) => void bugs.push(bug) });
});

const call = (...words: unknown[]) => callChannel(CHANNEL, ours, ours.mainFrame, ...words);
const frame = (changes: Partial<FrameDouble>): FrameDouble => ({ ...ours.mainFrame, ...changes });

test("the interface's own frame is answered, over one channel", async () => {
  expect(channels()).toEqual([CHANNEL]);
  expect(await call("listTemplates", {})).toEqual({ ok: true, value: [] });
  expect(await call("makePdf", { letter: {} })).toMatchObject({ ok: false, refusal: { code: "bad-input" } });
});

test.each<readonly [string, () => readonly [unknown, unknown]]>([
  ["no frame any more", () => [ours, null]],
  ["a detached frame", () => [ours, Object.assign(ours.mainFrame, { detached: true })]],
  ["a frame inside the page", () => [ours, frame({ parent: ours.mainFrame })]],
  ["a frame that looks like the main one", () => [ours, frame({})]],
  ["a window that is not ours", () => [new ContentsDouble(), new ContentsDouble().mainFrame]],
  ["a print window", () => [ours, Object.assign(ours.mainFrame, { url: "app://print/secret/letter.pdf" })]],
  ["a page of the network", () => [ours, Object.assign(ours.mainFrame, { url: "https://longhand/index.html" })]],
  ["another host", () => [ours, Object.assign(ours.mainFrame, { url: "app://longhand.evil/index.html" })]],
  ["a file", () => [ours, Object.assign(ours.mainFrame, { url: "file:///longhand/index.html" })]],
  ["a blank page", () => [ours, Object.assign(ours.mainFrame, { url: "about:blank" })]],
  ["no address", () => [ours, Object.assign(ours.mainFrame, { url: "" })]],
])("a call from %s is refused before anything is done", async (_what, sender) => {
  ours.mainFrame = { url: "app://longhand/index.html", parent: null, detached: false };
  const [contents, from] = sender();
  expect(await callChannel(CHANNEL, contents, from, "listTemplates", {})).toEqual(REFUSED);
  expect(listTemplates).not.toHaveBeenCalled();
  ours.mainFrame = { url: "app://longhand/index.html", parent: null, detached: false };
});

test.each([
  ["no operation", []],
  ["an unknown operation", ["readFile", { path: "a" }]],
  ["a name every object has", ["constructor", {}]],
  ["__proto__", ["__proto__", {}]],
  ["a number", [1, {}]],
  ["an object that pretends to be a name", [{ toString: () => "listTemplates" }, {}]],
  ["a list", [["listTemplates"], {}]],
])("%s is no operation", async (_what, words) => {
  expect(await call(...words)).toMatchObject({ ok: false, refusal: { code: "unknown-operation" } });
  expect(listTemplates).not.toHaveBeenCalled();
});

test.each([
  ["nothing", "readTemplate", undefined],
  ["null", "readTemplate", null],
  ["a path for an id", "readTemplate", { id: "../../secret" }],
  ["a number for an id", "readTemplate", { id: 1 }],
  ["text for a letter", "keepDraft", { letter: "Dear" }],
  ["a place to save in", "savePdf", { path: "anywhere.pdf" }],
  ["half a letter to print", "printPdf", { letter: { longhand: 1 } }],
  ["a template of a million and one characters", "addTemplate", { id: "a", source: "a".repeat(1_000_001) }],
])("%s is refused as input", async (_what, operation, input) => {
  expect(await call(operation, input)).toMatchObject({ ok: false, refusal: { code: "bad-input" } });
});

test("a service that breaks is told to the log, and its words stay here", async () => {
  const reply = await call("listHands", {});
  expect(reply).toMatchObject({ ok: false, refusal: { code: "failed" } });
  expect(JSON.stringify(reply)).not.toContain("Margaret");
  expect(bugs).toHaveLength(1);
});

test("no operation takes or gives a path, and the two tables share no name", () => {
  expect(Object.keys(shellContract)).toHaveLength(Object.keys(contract).length + Object.keys(desktopContract).length);
  for (const { input } of Object.values(shellContract))
    expect(Object.keys(input.shape)).not.toContainEqual(expect.stringMatching(/path|file|folder/i));
});
