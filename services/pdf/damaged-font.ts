/** The `code` of {@link DamagedFont}. */
export const DAMAGED_FONT = "DAMAGED_FONT";

/** A font of the letter that can be written with but not put into a PDF, because something in it is damaged. Names no file: it may be a companion's. */
export class DamagedFont extends Error {
  readonly code = DAMAGED_FONT;
}

/** What a program that reads fonts gives; whatever it throws over a font's bytes is a {@link DamagedFont}. */
export function readingFont<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    throw new DamagedFont("A font cannot be read.", { cause });
  }
}
