import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { showList } from "../../../cli/lists.ts";
import { UsageError } from "../../../cli/terminal.ts";
import { write } from "../../../cli/write.ts";
import { DEFAULT_STYLE } from "../../../core/letter/letter.ts";
import { createHandShelf } from "../../../services/hands/hand-shelf.ts";
import { servicesOf } from "../../../services/services.ts";
import { handFolder, handText } from "../../support/hand-folder.ts";
import { handSource } from "../../support/hands.ts";
import { plainLetter } from "../../support/letters.ts";

const FONT = "NothingYouCouldDo_400Regular.ttf";
const font = handSource("eleanor")?.font ?? new Uint8Array();
const utf16 = new Uint8Array(Buffer.from(`\ufeff${handText("bad")}`, "utf16le"));

test.each([
  ["broken YAML", "longhand: 1\nid: [", "its file is not YAML that can be read."],
  [
    "YAML of aliases without end",
    `a: &a [x]\n${"b: [*a, *a, *a, *a, *a, *a, *a, *a]\n".repeat(20)}`,
    "its file is not YAML that can be read.",
  ],
  ["brackets within brackets", "[".repeat(30_000), "its file is not YAML that can be read."],
  ["nothing", "", "the file is wrong"],
  ["a list", "- longhand\n- 1\n", "the file is wrong"],
  ["UTF-16", utf16, "its file is not text in UTF-8."],
  ["random bytes", new Uint8Array(4000).map((_, i) => (i * 197 + 91) % 256), "its file is not text in UTF-8."],
  ["a file without end", `# ${"x".repeat(3_000_000)}`, "its file is far too large."],
  ["another version", handText("bad", (text) => text.replace("longhand: 1", "longhand: 9")), "“longhand” is wrong"],
  ["another id", handText("worse"), "its id is “worse”; it has to be the name of its file."],
  ["a trait there is not", `${handText("bad")}  slnt: 3\n`, "“habits” is wrong"],
  ["a trait in words", handText("bad", (text) => text.replace(/ slant: .*/, " slant: much")), "“habits.slant” is wrong"],
  ["a size nobody writes in", handText("bad", (text) => text.replace("xHeight: 2", "xHeight: 900")), "“xHeight” is wrong"],
  ["a font that is not there", handText("bad", (text) => text.replace(FONT, "Gone.ttf")), "Gone.ttf” is not there."],
  ["a font that is none", handText("bad", (text) => text.replace(FONT, "text.ttf")), "text.ttf” is not a whole TrueType or OpenType font."],
  ["a font cut off", handText("bad", (text) => text.replace(FONT, "half.ttf")), "half.ttf” is not a whole TrueType or OpenType font."],
  ["a font that is a folder", handText("bad", (text) => text.replace(FONT, "folder.ttf")), "folder.ttf” is no file."],
])("%s: the hand is left out and told, the others stay, and no letter is lost", async (_, content, why) => {
  const { hands, put, putFont, workshop } = handFolder();
  put("bad", content);
  putFont("text.ttf", new TextEncoder().encode("This is a note about a font, not a font.".repeat(99)));
  putFont("half.ttf", font.subarray(0, font.length >> 1));
  mkdirSync(join(hands, "..", "fonts", "folder.ttf"));
  const shop = workshop();
  expect(shop.hands.list().map(({ id }) => id)).toEqual(["eleanor", "thomas"]);
  const [problem, ...more] = shop.hands.problems();
  expect(problem).toMatchObject({ code: "not-a-hand", hand: "bad", file: join(hands, "bad.yaml"), leftOut: true });
  expect(problem?.message).toMatch(/^The hand “bad” cannot be used: /);
  expect([problem, ...more].map((one) => one?.message).join(" ")).toContain(why);

  const services = servicesOf(shop);
  expect(await services.listHands({})).toMatchObject({ ok: true, value: { notes: [problem?.message, ...more.map((one) => one.message)] } });
  expect(await services.readHand({ id: "bad" })).toMatchObject({ ok: false, refusal: { message: problem?.message } });
  expect(await services.readHand({ id: "thomas" })).toMatchObject({ ok: true });
  const letter = plainLetter(["Dear you"], { style: { ...DEFAULT_STYLE, hand: "bad" } });
  expect(await shop.typeset(letter)).toEqual({ scene: null, diagnostics: [{ code: "not-a-hand", message: problem?.message }] });
  expect(await services.makePdf({ letter })).toMatchObject({ ok: false, refusal: { details: [problem?.message] } });
  expect((await shop.typeset(plainLetter(["Dear you"]))).diagnostics).toEqual([]);
  await shop.rigsKept();
});

/** A terminal that remembers what it was told. */
function listener() {
  const [out, err]: [string[], string[]] = [[], []];
  return { out, err, terminal: { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) } };
}

test("the command line lists the good hands, tells of the bad one where its mistake is, and ends with 1", async () => {
  const { hands, put, workshop } = handFolder();
  put("bad", 'longhand: 1\nname: "Bad\n');
  const { out, err, terminal } = listener();
  expect(await showList("hands", false, terminal, workshop())).toBe(1);
  expect(out.join("").match(/^\w+/gm)).toEqual(["eleanor", "thomas"]);
  expect(err).toEqual([expect.stringMatching(/bad\.yaml:3:1: The hand “bad” cannot be used: its file is not YAML that can be read\.\n$/)]);
  expect(err[0]?.startsWith(hands)).toBe(true);
  const json = listener();
  expect(await showList("hands", true, json.terminal, workshop())).toBe(1);
  expect(JSON.parse(json.out.join(""))).toHaveLength(2);
  expect(await showList("templates", false, terminal, workshop())).toBe(0);
});

test("a letter that is asked for in a hand left out is refused with what is wrong with it", async () => {
  const { hands, put, workshop } = handFolder();
  put(
    "bad",
    handText("bad", (text) => text.replace(FONT, "Gone.ttf")),
  );
  const silent = { out: () => undefined, err: () => undefined };
  const options = { sample: true, hand: "bad", out: join(hands, "letter.pdf") } as const;
  const written = write("birthday", options, silent, workshop());
  await expect(written).rejects.toThrow(new UsageError("The hand “bad” cannot be used: its font “400Regular/Gone.ttf” is not there."));
});

test("traits out of bounds are told, to the command line and the app, and the hand is used", async () => {
  const { put, workshop } = handFolder();
  put(
    "bad",
    handText("bad", (text) => text.replace(/ slant: .*/, " slant: 80").replace(/wander: .*/, "wander: .inf")),
  );
  expect(workshop().hands.list()).toHaveLength(2);
  put(
    "bad",
    handText("bad", (text) => text.replace(/ slant: .*/, " slant: 80")),
  );
  const shop = workshop();
  const note = "Bad’s slant is 80; it can be 0 to 5, and is taken as 5.";
  expect(shop.hands.list().map(({ id }) => id)).toEqual(["eleanor", "bad", "thomas"]);
  expect(shop.hands.source("bad")?.hand.habits.slant).toBe(5);
  expect(await servicesOf(shop).listHands({})).toMatchObject({ ok: true, value: { notes: [note] } });
  const { err, terminal } = listener();
  expect(await showList("hands", false, terminal, shop)).toBe(0);
  expect(err).toEqual([expect.stringContaining(note)]);
});

test("features and substitutes that mean nothing do no harm", async () => {
  const { put, workshop } = handFolder();
  put(
    "bad",
    `${handText("bad")}features: { "": 1, toolong: -5, "é": 1e99, liga: .nan }\nsubstitutes: { a: "", b: nothing, __proto__: x }\n`,
  );
  put("odd", `${handText("odd")}features: { "": 1, toolong: -5, "é": 1e99, liga: 0.5 }\nsubstitutes: { a: "", b: nothing, x: x }\n`);
  const shop = workshop();
  expect(shop.hands.problems().map(({ hand }) => hand)).toEqual(["bad"]);
  const { scene, diagnostics } = await shop.typeset(plainLetter(["baffle"], { style: { ...DEFAULT_STYLE, hand: "odd" } }));
  expect(diagnostics).toEqual([]);
  expect(scene?.pages[0]?.lines[0]?.words[0]?.glyphs.map(({ char }) => char).join("")).toBe("baffle");
  await shop.rigsKept();
});

test("a hand whose companion is left out still writes, and tells what it lacks", async () => {
  const { put, workshop } = handFolder();
  put("thomas", "longhand: 1");
  const shop = workshop();
  expect((await shop.typeset(plainLetter(["Dear you"]))).diagnostics).toEqual([]);
  expect((await shop.typeset(plainLetter(["mąka"]))).diagnostics.map(({ character }) => character)).toEqual(["ą"]);
  await shop.rigsKept();
});

test.each(["../../package", "/etc", "..", "node:fs", "constructor", "@expo-google-fonts/none"])("a font out of %j is none", (name) => {
  const { hands, put } = handFolder();
  put(
    "bad",
    handText("bad", (text) => text.replace("@expo-google-fonts/nothing-you-could-do", name)),
  );
  const shelf = createHandShelf({ read: () => "", keep: async () => undefined }, hands);
  expect(shelf.list().map(({ id }) => id)).toEqual(["eleanor", "thomas"]);
  expect(shelf.leftOut("bad")?.message).toMatch(/package/);
});

test("a font outside its package is none", () => {
  const { hands, put } = handFolder();
  put(
    "bad",
    handText("bad", (text) => text.replace("400Regular/NothingYouCouldDo_400Regular.ttf", `../mynerve/400Regular/Mynerve_400Regular.ttf`)),
  );
  const shelf = createHandShelf({ read: () => "", keep: async () => undefined }, hands);
  expect(shelf.leftOut("bad")?.message).toMatch(/is not in the package/);
});

test("nothing is wrong with the hands that ship", () => {
  expect(createHandShelf({ read: () => "", keep: async () => undefined }).problems()).toEqual([]);
});
