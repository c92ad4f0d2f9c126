import { Buffer } from "node:buffer";
import { isUtf8 } from "../files/decode-text.ts";

/** One property of a card, such as `item1.ADR;TYPE=home:;;3 Mill Lane;Ely`. */
export interface ContentLine {
  /** In capitals: `ADR`. */
  readonly name: string;
  /** What it is grouped under, such as `item1`; "" for none. */
  readonly group: string;
  /** Parameters by name in capitals, each with its values as written. A bare `HOME` of vCard 2.1 is a TYPE. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  /** As it is written, with its backslashes; quoted-printable is undone and the characters are right. */
  readonly value: string;
  /** 1-based line in the file. */
  readonly line: number;
}

/** The lines of one card as they stand in the file, one byte a character, from after BEGIN:VCARD to before END:VCARD. */
export interface RawCard {
  /** 1-based line of its BEGIN:VCARD. */
  readonly line: number;
  readonly lines: readonly string[];
  /** False where the file, or the next card, comes before its END:VCARD. */
  readonly ended: boolean;
}

/** A card's properties, and the lines that are none. */
export interface CardLines {
  readonly version: "2.1" | "3.0" | "4.0";
  readonly properties: readonly ContentLine[];
  readonly unreadable: readonly number[];
}

// Without a blank before it: with one it goes on with the line above.
const BEGIN = /^(?:[\w-]+\.)?BEGIN\s*:\s*VCARD\s*$/i;
const END = /^(?:[\w-]+\.)?END\s*:\s*VCARD\s*$/i;
const AGENT = /^\s*(?:[\w-]+\.)?AGENT\b[^:]*:\s*$/i;
const PROPERTY = /^(?:([\w-]+)\.)?([\w-]+)$/;
const BASE64_LINE = /^[\w+/=]+$/;

/** The cards of a file, a byte a character. A card inside another one (AGENT) is left out of it. */
export function splitCards(text: string): readonly RawCard[] {
  const cards: RawCard[] = [];
  let open: { line: number; lines: string[]; inner: boolean; last: string } | null = null;
  const close = (ended: boolean) => {
    if (open) cards.push({ line: open.line, lines: open.lines, ended });
    open = null;
  };
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (BEGIN.test(line)) {
      if (open && AGENT.test(open.last)) open.inner = true;
      else {
        close(false);
        open = { line: index + 1, lines: [], inner: false, last: "" };
      }
    } else if (open && END.test(line) && !open.inner) close(true);
    else if (open) {
      if (END.test(line)) {
        open.inner = false;
        open.last = "";
      } else if (!open.inner && line !== "") open.last = line;
      open.lines.push(open.inner || END.test(line) ? "" : line);
    }
  }
  close(false);
  return cards;
}

/** The properties of a card, with folded lines put together again. */
export function readCardLines(card: RawCard): CardLines {
  const stated = card.lines.map((line) => /^\s*VERSION\s*(?:;[^:]*)?:\s*([\d.]+)/i.exec(line)?.[1]).find(Boolean);
  const version = stated === "2.1" || stated === "4.0" ? stated : "3.0";
  const unreadable: number[] = [];
  const properties: ContentLine[] = [];
  for (const { text, line } of unfold(card, version === "2.1")) {
    const property = readProperty(text, line);
    if (property) properties.push(property);
    else unreadable.push(line);
  }
  return { version, properties, unreadable };
}

interface LogicalLine {
  readonly text: string;
  readonly line: number;
}

/**
 * Lines put together again: what is folded goes on with a blank, of which vCard 2.1 keeps the blank; a quoted-printable line that ends in = goes on in
 * the next one; base64 goes on until a property comes.
 */
function unfold(card: RawCard, keepsBlank: boolean): readonly LogicalLine[] {
  const found: { parts: string[]; line: number; quoted: boolean; base64: boolean }[] = [];
  for (const [index, text] of card.lines.entries()) {
    const last = found.at(-1);
    if (last?.quoted && last.parts.at(-1)?.endsWith("=")) last.parts.push(text);
    else if (/^[ \t]/.test(text) && last) last.parts.push(keepsBlank && !last.base64 ? text : text.slice(1));
    else if (text.trim() === "") continue;
    else if (last?.base64 && BASE64_LINE.test(text.trim())) last.parts.push(text.trim());
    else {
      const head = text.slice(0, text.indexOf(":") + 1);
      const quoted = /QUOTED-PRINTABLE/i.test(head);
      found.push({ parts: [text], line: card.line + 1 + index, quoted, base64: /;(?:ENCODING=)?(?:BASE64|B)[;:]/i.test(head) });
    }
  }
  return found.map(({ parts, line, quoted }) => ({
    text: quoted ? parts.map((part, at) => (at < parts.length - 1 ? part.replace(/=$/, "") : part)).join("") : parts.join(""),
    line,
  }));
}

/** One whole line as a property; null where it is none. */
function readProperty(text: string, line: number): ContentLine | null {
  const pieces = splitHead(text);
  if (!pieces) return null;
  const [, group = "", name = ""] = PROPERTY.exec(pieces.head[0]?.trim() ?? "") ?? [];
  if (name === "") return null;
  const parameters = readParameters(pieces.head.slice(1));
  const quoted = parameters.get("ENCODING")?.some((one) => /^quoted-printable$/i.test(one)) === true;
  const bytes = Buffer.from(quoted ? undoQuotedPrintable(pieces.value) : pieces.value, "latin1");
  const value = decode(bytes, parameters.get("CHARSET")?.[0]);
  return { name: name.toUpperCase(), group: group.toLowerCase(), parameters, value: value.toWellFormed(), line };
}

/** What stands before the first colon outside quotation marks, parted at semicolons, and what stands after it. */
function splitHead(text: string): { readonly head: readonly string[]; readonly value: string } | null {
  const head: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === ";" || char === ":")) {
      head.push(text.slice(from, at));
      from = at + 1;
      if (char === ":") return { head, value: text.slice(from) };
    }
  }
  return null;
}

function readParameters(pieces: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const parameters = new Map<string, string[]>();
  for (const piece of pieces) {
    const equals = piece.indexOf("=");
    const name = equals === -1 ? bareName(piece) : piece.slice(0, equals).trim().toUpperCase();
    const values = splitQuoted(piece.slice(equals + 1)).map((value) => decode(Buffer.from(value, "latin1"), undefined).toWellFormed());
    const all = parameters.get(name) ?? [];
    for (const value of values) all.push(value);
    parameters.set(name, all);
  }
  return parameters;
}

/** What a parameter without a name is about, as vCard 2.1 has them. */
function bareName(piece: string): string {
  return /^\s*(?:quoted-printable|base64|[78]bit|b)\s*$/i.test(piece) ? "ENCODING" : "TYPE";
}

/** Values parted by commas outside quotation marks, without those; RFC 6868's `^n`, `^'` and `^^` are undone. */
function splitQuoted(text: string): string[] {
  return (text.match(/"[^"]*"?|[^,"]+/g) ?? []).map((value) =>
    value
      .replace(/^"|"$/g, "")
      .replace(/\^([n'^])/g, (_, char: string) => (char === "n" ? "\n" : char === "'" ? '"' : "^"))
      .trim(),
  );
}

/** Quoted-printable undone, a byte a character; an = that begins no byte stays. A semicolon that was encoded parts no values. */
function undoQuotedPrintable(text: string): string {
  return text.replace(/=([\dA-Fa-f]{2})/g, (_, hex: string) => (/3b/i.test(hex) ? "\\;" : String.fromCharCode(Number.parseInt(hex, 16))));
}

/** Bytes as text in the charset that is named; else, or where it is not known or wrong, as UTF-8 or Windows-1252. */
function decode(bytes: Uint8Array, charset: string | undefined): string {
  if (charset && !/^utf-?8$/i.test(charset)) {
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return new TextDecoder(isUtf8(bytes) ? "utf-8" : "windows-1252").decode(bytes);
}
