import { undoInputRule } from "prosemirror-inputrules";
import { expect, test } from "vitest";
import { quotesOf } from "../../../renderer/words/quotes-table.ts";
import { typeInto } from "./type-into.ts";

const N = "\u202f";

test.each([
  ["en", `"Don't," he said. 'It's "so."'`, "“Don’t,” he said. ‘It’s “so.”’"],
  ["en", `the '90s`, "the ’90s"],
  ["de", `Sie rief: "Wie geht's dir?" und "'Nein', sagt er"`, "Sie rief: „Wie geht’s dir?“ und „‚Nein‘, sagt er“"],
  ["de", `"'Wie geht's?'"`, "„‚Wie geht’s?‘“"],
  ["de-CH", `"Hoi 'Ueli'"`, "«Hoi ‹Ueli›»"],
  ["fr", `"Oui, c'est l'heure !" dit-il : quoi ?`, `«${N}Oui, c’est l’heure${N}!${N}» dit-il\u00a0: quoi${N}?`],
  ["fr-CA", `"Non" ;`, `«${N}Non${N}»${N};`],
  ["es", `"Hola"`, "«Hola»"],
  ["pl", `"Cześć"`, "„Cześć”"],
  ["nl", `"Dag," zei hij, 's avonds`, "“Dag,” zei hij, ’s avonds"],
  ["sv", `"Hej"`, "”Hej”"],
  ["da", `"Hej"`, "“Hej”"],
  ["cs", `"Ahoj"`, "„Ahoj“"],
  ["hu", `"Szia"`, "„Szia”"],
  ["el", `"Γεια"`, "«Γεια»"],
  ["uk", `"Привіт"`, "«Привіт»"],
  ["uk", `п'ять`, "п’ять"],
])("%s: %s", (language, typed, expected) => {
  expect(typeInto(typed, language).doc.textContent).toBe(expected);
});

test.each([
  ["en-US", "yes--no... a---b", "yes—no… a—-b"],
  ["en-GB", "yes -- no", "yes – no"],
  ["en-GB", "yes---no", "yes—no"],
  ["de", "ja -- nein...", "ja – nein…"],
])("dashes and ellipses in %s: %s", (language, typed, expected) => {
  expect(typeInto(typed, language).doc.textContent).toBe(expected);
});

test("undo right after brings the typed mark back", () => {
  let state = typeInto('a "', "de");
  undoInputRule(state, (transaction) => {
    state = state.apply(transaction);
  });
  expect(state.doc.textContent).toBe('a "');
});

test("after a chip a mark closes, after a hard break it opens", () => {
  const chip = { type: "field", source: "gift", value: "x", marks: [] } as const;
  const start = { type: "text", text: "“", marks: [] } as const;
  const after = typeInto('"', "en", [{ type: "paragraph", id: "p", role: "body", content: [start, chip] }]);
  expect(after.doc.textContent.endsWith("”")).toBe(true);
  const broken = typeInto('"', "en", [{ type: "paragraph", id: "p", role: "body", content: [chip, { type: "break" }] }]);
  expect(broken.doc.textContent.endsWith("“")).toBe(true);
});

test("a language nobody listed has curly marks", () => {
  expect(quotesOf("xx-YY").double).toEqual(["“", "”"]);
});
