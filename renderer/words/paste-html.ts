import { withoutUnseen } from "./paste.ts";
import { createPasteLines, type PastedMark, type PasteLines } from "./paste-lines.ts";

/** What a piece of foreign HTML comes to. */
export interface Pasted {
  /** Paragraphs, hard breaks and the pen's marks, and nothing else. */
  readonly html: string;
  /** Pictures that were in it and are left out. */
  readonly pictures: number;
}

/** Elements whose content no reader sees. */
const UNSEEN = new Set(
  "STYLE SCRIPT TITLE META LINK XML TEMPLATE NOSCRIPT OBJECT EMBED IFRAME SVG MATH AUDIO VIDEO CANVAS INPUT SELECT HEAD".split(" "),
);
/** Elements that stand by themselves. */
const BLOCKS = new Set(
  "P DIV TR TD TH H1 H2 H3 H4 H5 H6 UL OL DL DT DD TABLE BLOCKQUOTE SECTION ARTICLE HEADER FOOTER MAIN ASIDE NAV PRE HR FIGURE FIGCAPTION ADDRESS FORM FIELDSET CENTER".split(
    " ",
  ),
);
const NONE: ReadonlySet<PastedMark> = new Set();
/** A cell of more characters than this holds text, not an entry: its table was made for its looks. */
const LONGEST_ENTRY = 80;

/** What mail programs put into the text of a picture that stands for one emoji. */
const EMOJI = /^\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)*$/u;

interface Reading {
  readonly lines: PasteLines;
  /** Whether a `div` is a line rather than a paragraph, as mail programs write them. */
  readonly isLined: boolean;
  pictures: number;
}

/** The words of HTML from Word, a web page or mail, with nothing of its looks but the pen's marks. No word that can be seen is lost, however broken it is. */
export function cleanHtml(html: string): Pasted {
  const { body } = new DOMParser().parseFromString(withoutLooks(html), "text/html");
  const isLined = [...body.querySelectorAll("div")].some(isEmptyLine);
  const reading: Reading = { lines: createPasteLines(), isLined, pictures: 0 };
  readAll(body, NONE, reading);
  return { html: reading.lines.html(), pictures: reading.pictures };
}

/** What HTML looks like put where it is read but never applied, which this window's policy forbids and would complain of. */
function withoutLooks(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="));
}

function readAll(parent: Node, marks: ReadonlySet<PastedMark>, reading: Reading): void {
  for (const node of parent.childNodes) read(node, marks, reading);
}

function read(node: Node, marks: ReadonlySet<PastedMark>, reading: Reading): void {
  if (node.nodeType === Node.TEXT_NODE) readText(node, marks, reading);
  else if (node instanceof HTMLElement && !isUnseen(node)) readElement(node, marks, reading);
}

function readElement(node: HTMLElement, marks: ReadonlySet<PastedMark>, reading: Reading): void {
  const { lines, isLined } = reading;
  const { tagName, className } = node;
  const within = marksOf(node, marks);
  const inside = () => readAll(node, within, reading);
  if (tagName === "BR") {
    if (className !== "Apple-interchange-newline") lines.breakLine();
  } else if (tagName === "IMG") readPicture(node, marks, reading);
  else if (tagName === "LI") readItem(node, within, reading);
  else if (tagName === "TABLE" && isOfEntries(node)) readRows(node, within, reading);
  else if (tagName === "DIV" && isLined) between(inside, lines.endLine);
  else if (/mso-list:\s*ignore/i.test(styleOf(node))) lines.add(marker(node.textContent), marks);
  else if (className.startsWith("MsoListParagraph")) between(inside, endOfListLine(node, lines));
  else if (BLOCKS.has(tagName)) between(inside, lines.endParagraph);
  else inside();
}

function between(inside: () => void, end: () => void): void {
  end();
  inside();
  end();
}

function readText(node: Node, marks: ReadonlySet<PastedMark>, { lines }: Reading): void {
  const text = withoutUnseen(node.textContent ?? "");
  if (node.parentElement?.closest("pre, [data-style*='white-space: pre'], [data-style*='white-space:pre']") == null) {
    lines.add(text.replace(/[ \t\r\n]+/g, " "), marks);
    return;
  }
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (i > 0) lines.breakLine();
    lines.add(line, marks);
  }
}

function readPicture(node: HTMLElement, marks: ReadonlySet<PastedMark>, reading: Reading): void {
  const alt = node.getAttribute("alt") ?? "";
  if (EMOJI.test(alt)) reading.lines.add(alt, marks);
  // A picture of one pixel tells a sender that a mail was opened.
  else if (node.getAttribute("width") !== "1" && node.getAttribute("height") !== "1") reading.pictures++;
}

function readItem(item: HTMLElement, marks: ReadonlySet<PastedMark>, reading: Reading): void {
  const { lines } = reading;
  const list = item.parentElement;
  const number =
    [...(list?.children ?? [])].filter(({ tagName }) => tagName === "LI").indexOf(item) + Number(list?.getAttribute("start") ?? 1);
  lines.endLine();
  lines.add(list?.tagName === "OL" ? `${number}. ` : "– ", NONE);
  // The paragraphs of an item are its lines, so that the sign stays with its words.
  for (const child of item.childNodes) {
    if (child instanceof HTMLElement && (child.tagName === "P" || child.tagName === "DIV")) {
      readAll(child, marksOf(child, marks), reading);
      lines.endLine();
    } else if (child instanceof HTMLElement && (child.tagName === "UL" || child.tagName === "OL")) readAll(child, marks, reading);
    else read(child, marks, reading);
  }
  lines.endLine();
}

function readRows(table: HTMLElement, marks: ReadonlySet<PastedMark>, reading: Reading): void {
  const { lines } = reading;
  lines.endParagraph();
  for (const caption of table.querySelectorAll("caption")) between(() => readAll(caption, marks, reading), lines.endLine);
  for (const row of table.querySelectorAll("tr")) {
    for (const cell of row.querySelectorAll("td, th")) {
      const hasWords = cell.textContent?.trim() !== "";
      if (hasWords && lines.isBegun()) lines.add(", ", NONE);
      if (hasWords) readAll(onlyChild(cell), marks, reading);
      else for (const picture of cell.querySelectorAll("img")) read(picture, marks, reading);
    }
    lines.endLine();
  }
  lines.endParagraph();
}

/** Word puts a paragraph into each cell. */
function onlyChild(cell: Element): Element {
  const only = [...cell.children].find(({ tagName }) => tagName === "P" || tagName === "DIV");
  return only !== undefined && only.textContent?.trim() === cell.textContent?.trim() ? only : cell;
}

function isOfEntries(table: Element): boolean {
  if (table.getAttribute("role") === "presentation" || table.querySelector("table") !== null) return false;
  const cells = [...table.querySelectorAll("td, th")];
  return cells.every((cell) => (cell.textContent ?? "").trim().length <= LONGEST_ENTRY && cell.querySelectorAll("p, div, li").length <= 1);
}

function isUnseen(node: HTMLElement): boolean {
  return (
    UNSEEN.has(node.tagName) || node.hasAttribute("hidden") || /display:\s*none|mso-hide:\s*all|mso-element:\s*comment/i.test(styleOf(node))
  );
}

function isEmptyLine(div: Element): boolean {
  return div.children.length === 1 && div.firstElementChild?.tagName === "BR" && div.textContent?.trim() === "";
}

function endOfListLine(node: HTMLElement, lines: PasteLines): () => void {
  let begun = false;
  return () => {
    const neighbour = begun ? node.nextElementSibling : node.previousElementSibling;
    begun = true;
    if (/^MsoListParagraph/.test(neighbour?.className ?? "")) lines.endLine();
    else lines.endParagraph();
  };
}

/** The sign before an item of a list in Word: a number or letter stays, a bullet of a symbol font becomes a dash. */
function marker(text: string | null): string {
  const sign = (text ?? "").replace(/[\s\u00a0]+/g, "");
  return /^\(?[\p{L}\p{N}]{1,5}[.)]$/u.test(sign) ? `${sign} ` : "– ";
}

function marksOf(node: HTMLElement, marks: ReadonlySet<PastedMark>): ReadonlySet<PastedMark> {
  const style = styleOf(node);
  const line = /text-decoration(?:-line)?:([^;]*)/i.exec(style)?.[1] ?? "";
  const isDouble = /text-underline:\s*double|text-decoration[^;]*double/i.test(style);
  const isUnder = node.tagName === "U" || node.tagName === "INS" || /underline/i.test(line) || isDouble;
  const isStruck = ["S", "STRIKE", "DEL"].includes(node.tagName) || /line-through/i.test(line);
  const next = new Set(marks);
  // A link is underlined to be clicked, which ink cannot be.
  if (isUnder && node.closest("a[href]") === null) {
    next.delete("underlined");
    next.add(isDouble || marks.has("doubly-underlined") ? "doubly-underlined" : "underlined");
  }
  if (isStruck) next.add("struck");
  return next;
}

function styleOf(node: HTMLElement): string {
  return node.dataset["style"] ?? "";
}
