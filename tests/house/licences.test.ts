import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Blob, Face } from "harfbuzzjs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { handSchema } from "../../core/hand/hand.ts";

const root = join(import.meta.dirname, "..", "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const hands = globSync("hands/*.yaml", { cwd: root }).map((path) => handSchema.parse(parse(read(path))));
const licenceOf = (fontPackage: string) => read(`docs/licences/fonts/${fontPackage.split("/")[1]}.txt`);
/** The English entry of a font's name table: 0 is the copyright, 13 the licence. */
const nameOf = (path: string, entry: number) => new Face(new Blob(new Uint8Array(readFileSync(path)))).getName(entry, "en");

/** What a font's name table calls its licence, and what the licence's whole text holds. */
const TERMS: Readonly<Record<string, { readonly name: string; readonly text: RegExp }>> = {
  "OFL-1.1": {
    name: "SIL Open Font License, Version 1.1",
    text: /SIL OPEN FONT LICENSE Version 1\.1[\s\S]*PERMISSION & CONDITIONS[\s\S]*TERMINATION[\s\S]*DISCLAIMER/,
  },
  "Apache-2.0": {
    name: "Apache License, Version 2.0",
    text: /Apache License\s+Version 2\.0[\s\S]*4\. Redistribution[\s\S]*9\. Accepting Warranty[\s\S]*END OF TERMS AND CONDITIONS/,
  },
};

test.each(hands.map((hand) => [hand.name, hand] as const))("%s's font ships with its licence and its own copyright line", (_name, hand) => {
  const font = join(root, "node_modules", hand.source.package, hand.source.file);
  const licence = licenceOf(hand.source.package);
  const [firstLine = ""] = licence.split("\n");
  const terms = TERMS[hand.source.license] ?? expect.unreachable(`no font here is under ${hand.source.license}`);
  expect(nameOf(font, 0)).toContain(firstLine);
  expect(nameOf(font, 13)).toContain(terms.name);
  expect(licence).toMatch(terms.text);
});

test("every font package has its licence there, and the list names it", () => {
  const { dependencies } = JSON.parse(read("package.json"));
  const fonts = Object.keys(dependencies).filter((name) => name.startsWith("@expo-google-fonts/"));
  expect(fonts.length).toBeGreaterThanOrEqual(4);
  for (const font of fonts) {
    expect(licenceOf(font)).toMatch(/^Copyright .+\n/);
    expect(read("docs/licences/README.md")).toContain(`fonts/${font.split("/")[1]}.txt`);
  }
});
