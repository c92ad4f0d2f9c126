/** How the window is kept between visits: which columns are folded, the light, and how one writes. */
export interface Remembered {
  readonly folded: readonly Column[];
  readonly light: Light;
  readonly writing: Writing;
}
/** How one writes: with all but one paragraph dimmed, with the line at the caret in the middle. */
export interface Writing {
  readonly focus: boolean;
  readonly typewriter: boolean;
}
/** A column that can be folded away. */
export type Column = "details" | "words";
/** Light, dark, or as the machine has it. */
export type Light = "light" | "dark" | "system";

const KEY = "longhand-window";
const A_YEAR = 31_536_000;
const NOTHING: Remembered = { folded: [], light: "system", writing: { focus: false, typewriter: false } };

/**
 * What was remembered; the plain window where nothing was. The address has another port at each start, and storage belongs to one port, so it
 * is kept in a cookie (which belongs to the machine's own address) as well.
 */
export function recall(): Remembered {
  const text = fromStorage() ?? fromCookie();
  if (text === null) return NOTHING;
  const words = text.split("-");
  const light = words[0] === "light" || words[0] === "dark" ? words[0] : "system";
  const writing = { focus: words.includes("focus"), typewriter: words.includes("typewriter") };
  return { light, folded: (["details", "words"] as const).filter((column) => words.includes(column)), writing };
}

/** Keeps it for the next visit; where nothing can be kept the window is simply plain again. */
export function remember({ light, folded, writing }: Remembered): void {
  const modes = (["focus", "typewriter"] as const).filter((mode) => writing[mode]);
  const text = [light, ...folded, ...modes].join("-");
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // A browser may forbid storage; the cookie below may still be let through.
  }
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
  document.cookie = `${KEY}=${text}; path=/; max-age=${A_YEAR}; samesite=strict`;
}

function fromStorage(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function fromCookie(): string | null {
  return new RegExp(`(?:^|; )${KEY}=([a-z-]+)`).exec(document.cookie)?.[1] ?? null;
}
