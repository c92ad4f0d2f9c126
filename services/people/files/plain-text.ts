/** Control characters that no text has: all but tabs and line ends. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Text as a person would have typed it: whole characters, no control characters, line ends as `\n`, nothing blank at its ends. */
export function manyLines(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(CONTROLS, "").trim();
}

/** The same on one line. */
export function oneLine(text: string): string {
  return manyLines(text).replace(/\s*\n\s*|\t/g, " ");
}
