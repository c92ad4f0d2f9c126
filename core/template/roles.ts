import { ROLES, type Role } from "../letter/letter.ts";
import { fieldsOf, outline, type RawBlock, type RawInline, type RawParagraph } from "./raw.ts";

/** A paragraph's role; a closing may have the signature under it in the same paragraph. */
export type FoundRole = Role | "closing-and-signature";

const POSTSCRIPT = /^P\.?\s?(?:P\.?\s?)*S\.?(?:[\s:,–-]|$)/;
const SHORT = 60;

/** Which role each paragraph has: the one it names, else the one its place and its words give it. */
export function findRoles(blocks: readonly RawBlock[]): ReadonlyMap<RawParagraph, FoundRole> {
  const roles = new Map<RawParagraph, FoundRole>();
  // A letter is read once for every arm its conditions have, so that alternatives stand in the same place.
  const arms = mostArms(blocks);
  for (let arm = 0; arm < arms; arm++) {
    const path = pathThrough(blocks, arm);
    const found = rolesOnPath(path);
    for (const [index, paragraph] of path.entries()) if (!roles.has(paragraph)) roles.set(paragraph, found[index] ?? "body");
  }
  return roles;
}

/** True for a role's name as it is written in `{.closing}`. */
export function isRole(name: string): name is Role {
  return (ROLES as readonly string[]).includes(name);
}

/** Where a new line in a paragraph is a new line on the page. */
export function keepsLines(role: FoundRole): boolean {
  return role !== "body" && role !== "postscript" && role !== "subject";
}

function rolesOnPath(path: readonly RawParagraph[]): readonly FoundRole[] {
  const found = path.map((paragraph): FoundRole | null => (paragraph.role !== null && isRole(paragraph.role) ? paragraph.role : null));
  let top = 0;
  while (top < path.length) {
    const role = found[top] ?? headRole(path[top]);
    if (role === null) break;
    found[top] = role;
    top++;
    if (role === "salutation") break;
  }
  let end = path.length;
  while (
    end > top &&
    (found[end - 1] === "postscript" || (found[end - 1] === null && POSTSCRIPT.test(outline(path[end - 1]?.content ?? [])[0] ?? "")))
  )
    found[--end] ??= "postscript";
  const last = end - 1;
  if (
    last > top &&
    found[last] !== "body" &&
    signs(path[last]) &&
    (found[last - 1] === "closing" || (found[last - 1] === null && closes(path[last - 1])))
  ) {
    found[last] ??= "signature";
    found[last - 1] = "closing";
  } else if (last >= top && found[last] === null) {
    if (closesAndSigns(path[last])) found[last] = "closing-and-signature";
    else if (last > top && closes(path[last])) found[last] = "closing";
    else if (onlySender(path[last])) found[last] = "signature";
  }
  return found.map((role, index) => (role === "closing" && closesAndSigns(path[index]) ? "closing-and-signature" : (role ?? "body")));
}

function headRole(paragraph: RawParagraph | undefined): FoundRole | null {
  if (!paragraph) return null;
  const fields = fieldsOf(paragraph.content);
  const lines = outline(paragraph.content);
  const first = lines[0] ?? "";
  if (fields.some((source) => source.startsWith("sender.address"))) return "sender-address";
  if (fields.some((source) => source.startsWith("recipient.address."))) return "recipient-address";
  if (lines.length === 1 && first.length <= SHORT && fields.length === 1 && /^date\b/.test(fields[0] ?? "") && !/[.!?,]$/.test(first))
    return "date";
  return lines.length === 1 && first.length <= SHORT && /[,:!，]$/.test(first) ? "salutation" : null;
}

/** "With love," on a line of its own. */
function closes(paragraph: RawParagraph | undefined): boolean {
  const lines = outline(paragraph?.content ?? []);
  return lines.length === 1 && isClose(lines[0] ?? "");
}

function isClose(line: string): boolean {
  return line.length <= SHORT && /[,，]$/.test(line);
}

/** Ends like a sentence, and is no initial. */
function isSentence(line: string): boolean {
  return /[.!?:;,]$/.test(line) && !/^(?:\p{L}\.\s?){1,3}$/u.test(line);
}

/** A short line or two that is no sentence. */
function signs(paragraph: RawParagraph | undefined): boolean {
  const lines = outline(paragraph?.content ?? []);
  return lines.length > 0 && lines.length <= 3 && lines.every((line) => line.length <= SHORT && !isSentence(line));
}

function closesAndSigns(paragraph: RawParagraph | undefined): boolean {
  const content = paragraph?.content ?? [];
  const cut = lineBreakAt(content);
  if (cut === -1) return false;
  const head = outline(content.slice(0, cut));
  const tail = outline(content.slice(cut + 1));
  if (head.length !== 1 || tail.length === 0 || tail.length > 3) return false;
  const [close = ""] = head;
  const named = fieldsOf(content.slice(cut + 1)).some((source) => /^sender\.(name|address_as)\b/.test(source));
  const short = tail.every((line) => line.length <= SHORT && !isSentence(line));
  return short && (isClose(close) || (named && close.length <= SHORT && tail[0]?.length === 1));
}

function onlySender(paragraph: RawParagraph | undefined): boolean {
  const content = paragraph?.content ?? [];
  return outline(content).join("") === "\ufffc" && fieldsOf(content).every((source) => source.startsWith("sender."));
}

/** Index of the first line break of a paragraph outside its conditions; -1 when it has none. */
export function lineBreakAt(content: readonly RawInline[]): number {
  return content.findIndex((node) => node.type === "newline" || node.type === "break");
}

function mostArms(blocks: readonly RawBlock[]): number {
  return blocks.reduce((most, block) => {
    if (block.type === "paragraph") return most;
    return block.branches.reduce((inner, branch) => Math.max(inner, mostArms(branch.content)), Math.max(most, block.branches.length));
  }, 1);
}

function pathThrough(blocks: readonly RawBlock[], arm: number): readonly RawParagraph[] {
  return blocks.flatMap((block) => {
    if (block.type === "paragraph") return [block];
    return pathThrough(block.branches[Math.min(arm, block.branches.length - 1)]?.content ?? [], arm);
  });
}
