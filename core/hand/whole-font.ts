/** True for the four tags an sfnt file may begin with; HarfBuzz takes anything, WOFF included, without a word. */
export function isSfnt(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER) return false;
  const tag = String.fromCharCode(bytes[0] as number, bytes[1] as number, bytes[2] as number, bytes[3] as number);
  return tag === "\x00\x01\x00\x00" || tag === "OTTO" || tag === "true";
}

/** Bytes of the head of an sfnt file and of each entry of the directory after it. */
const HEADER = 12;
const ENTRY = 16;
/** Tables are filled up to whole words; at the end of a file that may be left out. */
const PADDING = 3;

/** True when the bytes are an sfnt file whose tables all lie within it: a font that was cut off is none. What is in the tables is not looked at. */
export function isWholeFont(bytes: Uint8Array): boolean {
  if (!isSfnt(bytes)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint16(4);
  if (count === 0 || HEADER + count * ENTRY > bytes.length) return false;
  for (let at = HEADER; at < HEADER + count * ENTRY; at += ENTRY) {
    if (view.getUint32(at + 8) + view.getUint32(at + 12) > bytes.length + PADDING) return false;
  }
  return true;
}
