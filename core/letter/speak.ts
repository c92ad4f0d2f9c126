import { detailPath, detailWords } from "./detail-path.ts";
import { drawingCharacter } from "./drawings.ts";
import type { Block, FieldNode, Inline, Letter, Mark, Paragraph } from "./letter.ts";
import type { Run, SpokenBlock } from "./spoken.ts";

/** A piece of a line on its way to being spoken. `fixed` words are a person's own answer: their spaces stay as they are. */
type Piece = (Run & { readonly kind: "run"; readonly fixed: boolean }) | { readonly kind: "break" } | { readonly kind: "left-out" };

/** The paragraphs of a letter as they will stand on the page, in order. Paragraphs and hard lines without words are dropped. */
export function speak(letter: Letter): readonly SpokenBlock[] {
  return standing(letter.blocks).flatMap((paragraph) => speakParagraph(paragraph) ?? []);
}

/** One paragraph as it will stand on the page, whether or not a condition leaves it out; null when it has no words. Of its text only spaces are changed. */
export function speakParagraph({ id, role, content }: Paragraph): SpokenBlock | null {
  const lines = speakLines(content);
  return lines.length > 0 ? { id, role, lines } : null;
}

/** The paragraphs that stand in the letter once its conditions are settled, in order. */
export function standing(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.type === "paragraph") return [block];
    return standing(block.branches.find((branch) => branch.applies)?.content ?? []);
  });
}

function speakLines(content: readonly Inline[]): readonly (readonly Run[])[] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces(content)) {
    if (piece.kind === "break") lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines.map(tidyLine).filter((line) => line.length > 0);
}

function pieces(content: readonly Inline[]): readonly Piece[] {
  return content.flatMap(piecesOf);
}

function piecesOf(node: Inline): readonly Piece[] {
  switch (node.type) {
    case "text":
      return hardLines(node.text, (line) => [run(line, node.marks, false, node.take)]);
    case "break":
      return [{ kind: "break" }];
    case "drawing":
      // One that is not known stands as it was asked for, so that it is not lost.
      return [{ kind: "run", text: drawingCharacter(node.name) ?? `:${node.name}:`, marks: [], missing: false, fixed: true }];
    case "field":
      if (node.value === null) {
        const text = detailWords(detailPath(node.source) ?? "detail");
        return [{ kind: "run", text, marks: node.marks, missing: true, fixed: true }];
      }
      return node.value === "" ? [{ kind: "left-out" }] : hardLines(node.value, answerRuns(node));
    case "condition": {
      const branch = node.branches.find((one) => one.applies);
      return branch ? pieces(branch.content) : [{ kind: "left-out" }];
    }
  }
}

function hardLines(text: string, runsOf: (line: string) => readonly Piece[]): readonly Piece[] {
  return text.split(/\r\n|[\n\r]/).flatMap((line, index): readonly Piece[] => {
    return index === 0 ? runsOf(line) : [{ kind: "break" }, ...runsOf(line)];
  });
}

/** Tells an answer line by line; its words apart where some were written again. */
function answerRuns({ marks, takes = [] }: FieldNode): (line: string) => readonly Piece[] {
  let word = 0;
  return (line) => {
    if (takes.length === 0) return [run(line, marks, true)];
    return line.split(/(\s+)/).map((part) => run(part, marks, true, part.trim() === "" ? undefined : takes[word++] || undefined));
  };
}

function run(text: string, marks: readonly Mark[], fixed: boolean, take?: number | undefined): Piece {
  return { kind: "run", text, marks, missing: false, fixed, ...(take === undefined ? {} : { take }) };
}

/** One space between words, none at the ends of a line, none before a comma where something was left out. */
function tidyLine(line: readonly Piece[]): readonly Run[] {
  const runs: Run[] = [];
  let spaced = true;
  let gap = false;
  for (const piece of line) {
    if (piece.kind === "break") continue;
    if (piece.kind === "left-out") {
      gap = true;
      continue;
    }
    let text = piece.fixed ? piece.text : piece.text.replace(/[ \t]+/g, " ");
    if (spaced && !piece.fixed) text = text.replace(/^ /, "");
    if (text === "") continue;
    if (gap && spaced && /^[,.;:!?)]/.test(text)) trimEnd(runs);
    spaced = piece.fixed ? false : text.endsWith(" ");
    gap = false;
    const { marks, missing, take } = piece;
    append(runs, { text, marks, missing, ...(take === undefined ? {} : { take }) });
  }
  if (spaced) trimEnd(runs);
  return runs.some((run) => run.text.trim() !== "") ? runs : [];
}

/** Joins words that are marked alike, so that a line is told in as few runs as may be. */
function append(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  const alike = last !== undefined && !last.missing && !run.missing && last.take === run.take && last.marks.join() === run.marks.join();
  if (alike) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}

function trimEnd(runs: Run[]): void {
  const last = runs.at(-1);
  if (!last || last.missing) return;
  const text = last.text.replace(/ $/, "");
  if (text === "") runs.pop();
  else runs[runs.length - 1] = { ...last, text };
}
