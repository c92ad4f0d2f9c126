/** How the pen marks a stretch of pasted words. */
export type PastedMark = "underlined" | "doubly-underlined" | "struck";

interface Piece {
  readonly text: string;
  readonly marks: ReadonlySet<PastedMark>;
}

/** Gathers pasted words into paragraphs of lines and gives them as plain HTML. */
export interface PasteLines {
  readonly add: (text: string, marks: ReadonlySet<PastedMark>) => void;
  /** Ends the line, or the paragraph; nothing where nothing was begun. */
  readonly endLine: () => void;
  readonly endParagraph: () => void;
  /** Ends the line for a `<br>`, which also stands for an empty one. */
  readonly breakLine: () => void;
  /** Whether the line has words already. */
  readonly isBegun: () => boolean;
  readonly html: () => string;
}

/** Tags that write a mark. */
const TAGS: Readonly<Record<PastedMark, readonly [string, string]>> = {
  underlined: ["<u>", "</u>"],
  "doubly-underlined": ['<u class="double">', "</u>"],
  struck: ["<s>", "</s>"],
};

/** Signs that a no-break space may rightly stand beside. */
const KEEPS_NO_BREAK = "«»;:!?%–—0123456789";

/** An empty gathering. */
export function createPasteLines(): PasteLines {
  const paragraphs: string[][] = [];
  let lines: string[] = [];
  let line: Piece[] = [];
  const endLine = () => {
    const written = lineHtml(line);
    if (written !== "") lines.push(written);
    line = [];
  };
  const endParagraph = () => {
    endLine();
    if (lines.length > 0) paragraphs.push(lines);
    lines = [];
  };
  const isBegun = () => line.some(({ text }) => text.trim() !== "");
  return {
    add: (text, marks) => {
      if (text !== "") line.push({ text, marks: new Set(marks) });
    },
    endLine,
    endParagraph,
    breakLine: () => (isBegun() ? endLine() : endParagraph()),
    isBegun,
    html: () => {
      endParagraph();
      return paragraphs.map((one) => `<p>${one.join("<br>")}</p>`).join("");
    },
  };
}

function lineHtml(pieces: readonly Piece[]): string {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && alike(last.marks, piece.marks)) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  const all = joined.map(({ text, marks }) => ({ marks, text: withPlainSpaces(text) }));
  const first = all.findIndex(({ text }) => text.trim() !== "");
  const last = all.findLastIndex(({ text }) => text.trim() !== "");
  if (first === -1) return "";
  return all
    .slice(first, last + 1)
    .map(({ text, marks }, i, { length }) => marked(i === 0 ? text.trimStart() : text, i === length - 1, marks))
    .join("");
}

function marked(text: string, isLast: boolean, marks: ReadonlySet<PastedMark>): string {
  const words = (isLast ? text.trimEnd() : text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return [...marks].reduce((inner, mark) => `${TAGS[mark][0]}${inner}${TAGS[mark][1]}`, words);
}

/** Word processors and mail hold words apart with runs of no-break spaces: one space is meant. */
function withPlainSpaces(text: string): string {
  return text.replace(/[ \u00a0\t]*(?:[ \t][ \u00a0\t]+|\u00a0[ \u00a0\t]+)/g, " ").replace(/\u00a0/g, (space, at: number) => {
    const beside = `${text.charAt(at - 1)}${text.charAt(at + 1)}`;
    return [...beside].some((character) => KEEPS_NO_BREAK.includes(character)) ? space : " ";
  });
}

function alike(a: ReadonlySet<PastedMark>, b: ReadonlySet<PastedMark>): boolean {
  return a.size === b.size && [...a].every((mark) => b.has(mark));
}
