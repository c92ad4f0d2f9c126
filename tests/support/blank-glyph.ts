/** A TrueType font in which one glyph has no outline any more; everything else is as it was. */
export function withBlankGlyph(font: Uint8Array, glyph: number): Uint8Array {
  const copy = font.slice();
  const view = new DataView(copy.buffer);
  const long = view.getInt16(tableAt(view, "head") + 50) === 1;
  const loca = tableAt(view, "loca");
  const at = tableAt(view, "glyf") + (long ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph));
  // A glyph of no contours.
  view.setInt16(at, 0);
  return copy;
}

function tableAt(view: DataView, tag: string): number {
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    if (String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i))) === tag) return view.getUint32(at + 8);
  }
  throw new Error(`No table ${tag}`);
}
