import type { Outcome } from "../../core/letter/diagnostic.ts";
import { DEFAULT_STYLE, type Person, type Style } from "../../core/letter/letter.ts";
import { readLetter } from "../../core/letter/migrate.ts";
import { fillTemplate } from "../../core/template/fill-template.ts";
import { letterFromText } from "../../core/template/letter-from-text.ts";
import { parseTemplate } from "../../core/template/parse-template.ts";
import { today } from "../gallery/begin-letter.ts";
import type { Brought } from "../stores/drop-store.ts";

/** The letter in a file's text: a kept letter, a template to begin from, or plain words; else why it is none. `style` is of the letter before it, `sender` who new letters are from. */
export function readBrought(fileName: string, text: string, style: Style | null, sender: Person): Outcome<Brought> {
  const name = fileName.toLowerCase();
  if (name.endsWith(".json")) {
    const { value, diagnostics } = readLetter(parseJson(text));
    return value === null ? { value, diagnostics } : { value: { letter: value, fileName, touched: true }, diagnostics };
  }
  if (name.endsWith(".letter.md") || /^\ufeff?---[ \t]*\r?\n/.test(text)) {
    const { value: template, diagnostics } = parseTemplate(text);
    if (template === null) return { value: null, diagnostics };
    const details = { recipient: {}, sender, date: today(), fields: {} };
    const { letter } = fillTemplate(template, details, { template: null, style: style ?? { ...DEFAULT_STYLE, ...template.style } });
    return { value: { letter, fileName, touched: false }, diagnostics: [] };
  }
  if (text.trim() === "") return { value: null, diagnostics: [{ code: "no-text", message: "There are no words in it." }] };
  const options = { title: titleOf(fileName), language: navigator.language, date: today(), style: style ?? DEFAULT_STYLE };
  return { value: { letter: letterFromText(text, options), fileName, touched: true }, diagnostics: [] };
}

function titleOf(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, "").slice(0, 80) || "A letter";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
