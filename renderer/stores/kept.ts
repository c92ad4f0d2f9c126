const A_YEAR = 31_536_000;

/**
 * Keeps a text for the next visit; where nothing can be kept it is gone then. The address has another port at
 * each start, and storage belongs to one port, so it is kept in a cookie (which belongs to the machine's own address) as well.
 */
export function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // A browser may forbid storage; the cookie below may still be let through.
  }
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
  if (typeof document !== "undefined") document.cookie = `${key}=${encodeURIComponent(text)}; path=/; max-age=${A_YEAR}; samesite=strict`;
}

/** What was kept under a key; null where nothing was. */
export function kept(key: string): string | null {
  try {
    const text = localStorage.getItem(key);
    if (text !== null) return text;
  } catch {
    // See `keep`.
  }
  if (typeof document === "undefined") return null;
  const text = new RegExp(`(?:^|; )${key}=([^;]+)`).exec(document.cookie)?.[1];
  return text === undefined ? null : decodeURIComponent(text);
}
