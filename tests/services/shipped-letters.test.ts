import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pageSvg } from "../../core/export/svg.ts";
import { DEFAULT_STYLE, type Letter } from "../../core/letter/letter.ts";
import { plainText } from "../../core/letter/plain-text.ts";
import { speak } from "../../core/letter/speak.ts";
import type { Scene } from "../../core/scene/scene.ts";
import { sceneJson } from "../../core/scene/scene-json.ts";
import { fillTemplate } from "../../core/template/fill-template.ts";
import { parseTemplate } from "../../core/template/parse-template.ts";
import { readDetails } from "../../core/template/read-details.ts";
import { collect } from "../../services/files/collect.ts";
import { createTemplateShelf } from "../../services/templates/template-shelf.ts";
import { createWorkshop, type Workshop } from "../../services/workshop.ts";

let folder = "";
let workshop: Workshop;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "longhand-shipped-"));
  workshop = createWorkshop({ folders: { cache: join(folder, "cache"), data: join(folder, "data") } });
});
afterAll(async () => {
  await workshop.rigsKept();
  rmSync(folder, { recursive: true });
});

const templates = createTemplateShelf().ids();
const hands = ["eleanor", "margaret", "thomas"];
const pairs = templates.flatMap((template) => hands.map((hand) => [template, hand] as const));

/** A template with its own sample details, in a hand. */
function sample(id: string, hand: string): Letter {
  const template = parseTemplate(workshop.templates.read(id) ?? "").value ?? expect.unreachable();
  const details = readDetails(template.sample, template, "2026-11-22").value ?? expect.unreachable();
  return fillTemplate(template, details, { template: id, style: { ...DEFAULT_STYLE, hand } }).letter;
}

async function written(letter: Letter): Promise<Scene> {
  const { scene, diagnostics } = await workshop.typeset(letter);
  expect(diagnostics).toEqual([]);
  return scene ?? expect.unreachable();
}

const words = (text: string) => text.replaceAll("\f", " ").split(/\s+/).filter(Boolean);

test.each(pairs)("%s in %s's hand reads back from its PDF word for word, in under 400 bytes a letter", async (template, hand) => {
  const letter = sample(template, hand);
  const scene = await written(letter);
  const bytes = await collect((out) => workshop.writePdf(letter, scene, out));
  const path = join(folder, "letter.pdf");
  writeFileSync(path, bytes);
  for (const order of [[], ["-raw"]]) {
    const text = execFileSync("pdftotext", [...order, path, "-"], { encoding: "utf8" });
    expect(words(text)).toEqual(words(plainText(speak(letter))));
    // The wide gaps of a hand are not taken for the gaps between columns: a line stays one line.
    expect(text.split(/\s*\n\s*|\f/).filter(Boolean)).toHaveLength(scene.pages.flatMap((page) => page.lines).length);
  }
  const glyphs = scene.pages.flatMap((page) => page.lines.flatMap((line) => line.words.flatMap((word) => word.glyphs))).length;
  expect(bytes.length / glyphs).toBeLessThan(400);
});

test.each(pairs)("%s in %s's hand: the strokes of its SVG spell the letter, inside the page", async (template, hand) => {
  const letter = sample(template, hand);
  const scene = await written(letter);
  const svgs = scene.pages.map((_, i) => pageSvg(scene, i));
  const spelled = svgs.flatMap((svg) => [...svg.matchAll(/ data-char="([^"]*)"/g)].map((match) => match[1])).join("");
  expect(spelled.replaceAll("&amp;", "&")).toBe(words(plainText(speak(letter))).join(""));
  for (const [i, svg] of svgs.entries()) {
    const numbers = [...svg.matchAll(/class="(?:ink|stroke)"[^>]* d="([^"]*)"/g)].flatMap(
      (match) => (match[1] ?? "").match(/-?[\d.]+/g) ?? [],
    );
    const { width = 0, height = 0 } = scene.pages[i] ?? {};
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.every((text, k) => Number(text) > 0 && Number(text) * 1000 < (k % 2 === 0 ? width : height))).toBe(true);
    expect(svg).not.toContain("NaN");
  }
  expect(JSON.parse(sceneJson(scene))).toEqual(
    JSON.parse(JSON.stringify(scene, (_, value) => (ArrayBuffer.isView(value) ? [...(value as Int32Array)] : value))),
  );
});
