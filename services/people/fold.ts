/** Letters that carry no mark one could take off, and what they are written as without them. */
const PLAIN: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ð: "d", đ: "d", þ: "th", ł: "l", ı: "i", ħ: "h" };

/** Text as it is compared: small letters without marks, words parted by one blank, nothing but letters and figures. */
export function fold(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[ßæœøðđþłıħ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[\p{M}\p{Cf}'’]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
