import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Resvg } from "@resvg/resvg-js";
import { createHandShelf } from "../services/hands/hand-shelf.ts";
import { contactSheet } from "./contact-sheet/contact-sheet.ts";

/** Draws every letter of a hand with its pen strokes on it: `node scripts/contact-sheet.ts eleanor sheet.svg` (or .png). */
const { positionals } = parseArgs({ allowPositionals: true });
const [id, out] = positionals;
if (!id || !out) {
  console.error("Say which hand, and the file to draw: node scripts/contact-sheet.ts eleanor sheet.png");
  process.exit(2);
}
const source = createHandShelf({ read: () => "", keep: async () => {} }).source(id);
if (!source) {
  console.error(`There is no hand ${id}.`);
  process.exit(2);
}
const svg = contactSheet(source);
writeFileSync(out, out.endsWith(".png") ? new Resvg(svg, { font: { loadSystemFonts: true } }).render().asPng() : svg);
