/** A value's text without its backslashes: `\n` is a line's end, `\,` `\;` `\:` `\"` and `\\` are themselves. Line ends become `\n`. */
export function unescapeText(value: string): string {
  return value.replace(/\\([\\,;:"nN])/g, (_, char: string) => (char === "n" || char === "N" ? "\n" : char)).replace(/\r\n?/g, "\n");
}

/** The parts of a value between separators that no backslash stands before, each without its backslashes. */
export function splitText(value: string, separator: ";" | ","): readonly string[] {
  return splitRaw(value, separator).map(unescapeText);
}

/** The parts of a value between semicolons; where one holds several values, parted by commas, they are joined by `joiner`. */
export function splitParts(value: string, joiner: string): readonly string[] {
  return splitRaw(value, ";").map((part) => {
    const values = splitText(part, ",");
    return values.length === 1
      ? values.join("")
      : values
          .map((one) => one.trim())
          .filter(Boolean)
          .join(joiner);
  });
}

function splitRaw(value: string, separator: ";" | ","): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === "\\") at++;
    else if (value[at] === separator) {
      parts.push(value.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, value.slice(from)];
}
