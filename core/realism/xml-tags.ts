/** An opening tag: its name and attributes, entities resolved. Closing tags are not told. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const ATTRIBUTE = /([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The opening tags of an XML text, in order, in one pass over it; comments, declarations and all text are passed over. What is cut off in a tag ends there. */
export function* xmlTags(text: string): Generator<Tag> {
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    const end = endOf(text, at);
    if (end < 0) return;
    const name = /^<([A-Za-z][\w:.-]*)/.exec(text.slice(at, at + 80))?.[1];
    if (name) yield { name, attributes: attributesOf(text.slice(at + 1 + name.length, end)) };
    at = end;
  }
}

/** Index after what begins at `at`; -1 where it never ends. A ">" inside quotes is text. */
function endOf(text: string, at: number): number {
  for (const [open, close] of PASSED_OVER) {
    if (!text.startsWith(open, at)) continue;
    const end = text.indexOf(close, at + open.length);
    return end < 0 ? -1 : end + close.length;
  }
  for (let i = at + 1; i < text.length; i++) {
    const char = text[i];
    if (char === ">") return i + 1;
    if (char !== '"' && char !== "'") continue;
    i = text.indexOf(char, i + 1);
    if (i < 0) return -1;
  }
  return -1;
}

const PASSED_OVER = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(ATTRIBUTE)].map(([, name = "", double, single]) => [name, withoutEntities(double ?? single ?? "")]));
}

/** Entities as characters; one that is not known stays as it is written. */
function withoutEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
