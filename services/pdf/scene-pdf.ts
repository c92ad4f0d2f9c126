import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import type PDFKit from "pdfkit";
import { escapeXml } from "../../core/export/svg.ts";
import type { Scene, ScenePage } from "../../core/scene/scene.ts";
import { collect } from "../files/collect.ts";
import { brokenWords, WHOLE_LINE } from "./broken-words.ts";
import { inkContent, MICROMETRES_PER_UNIT, POINTS_PER_UNIT, textContent } from "./page-content.ts";
import { createTextLayer } from "./text-layer.ts";

/** What a PDF needs beyond its scene. */
export interface PdfOptions {
  /** Font files for the invisible text: the hand's own first, then its companions'. */
  readonly fonts: readonly Uint8Array[];
  /** The letter's date, `2026-11-22`: the only time the file knows, so that it is the same bytes whenever it is made. */
  readonly date: string;
}

type Document = InstanceType<typeof PDFKit>;
type Paragraph = ReturnType<Document["struct"]>;

/** Bytes that may wait for a slow disk before the next page is drawn. */
const WAITING = 1 << 20;

/**
 * Streams a scene to `out` as a PDF of its exact size, with invisible text in reading order, and ends it. Rejects with the
 * stream's own error, or with a `DamagedFont`. Words that stand for a missing detail are a bug here: whoever asks refuses such a letter first.
 */
export async function writeScenePdf(scene: Scene, options: PdfOptions, out: Writable): Promise<void> {
  if (hasMissing(scene)) throw new Error("A letter with missing details cannot become a PDF.");
  const { default: PDFDocument } = await import("pdfkit");
  const title = scene.title.toWellFormed();
  const document = new PDFDocument({
    autoFirstPage: false,
    // No font until the text layer brings one; the default would be opened for nothing.
    font: null as unknown as string,
    pdfVersion: "1.7",
    tagged: true,
    lang: scene.language,
    displayTitle: true,
    info: {
      Title: titleOf(title),
      Creator: "Longhand",
      Producer: "Longhand",
      CreationDate: new Date(`${options.date}T12:00:00Z`),
    },
  });
  printAtActualSize(document);
  let failed = false;
  const written = pipeline(document, out).catch((error: unknown) => {
    failed = true;
    throw error;
  });
  written.catch(() => undefined);
  try {
    await drawPages(document, scene, options.fonts, () => failed);
    document.end();
  } catch (error) {
    document.destroy(error as Error);
  }
  await written;
}

/** Draws every page with its text and embeds the fonts; stops early once `failed` says that no one reads on. */
async function drawPages(document: Document, scene: Scene, fonts: readonly Uint8Array[], failed: () => boolean): Promise<void> {
  const layer = createTextLayer(document, fonts);
  const root = document.struct("Document");
  document.addStructure(root);
  const paragraphs = new Map<string, Paragraph>();
  const broken = brokenWords(scene);
  const texts = new Map(scene.text.map((text) => [text.block, text.text]));
  for (const page of scene.pages) {
    drawPage(document, scene, page);
    for (const line of page.lines) {
      const content = textContent(line, broken.get(line) ?? WHOLE_LINE, texts.get(line.block) ?? "", page.xHeight, layer);
      if (content === "") continue;
      let paragraph = paragraphs.get(line.block);
      if (!paragraph) {
        paragraph = document.struct("P");
        root.add(paragraph);
        paragraphs.set(line.block, paragraph);
      }
      paragraph.add(document.markStructureContent("P"));
      document.addContent(content);
      document.endMarkedContent();
    }
    layer.addToPage();
    while (!failed() && document.readableLength > WAITING) await setImmediate();
    if (failed()) break;
  }
  root.end();
  layer.embed();
}

/** A scene as the bytes of a PDF. See {@link writeScenePdf}. */
export function scenePdf(scene: Scene, options: PdfOptions): Promise<Uint8Array> {
  return collect((out) => writeScenePdf(scene, options, out));
}

function drawPage(document: Document, scene: Scene, page: ScenePage): void {
  const points = POINTS_PER_UNIT / MICROMETRES_PER_UNIT;
  document.addPage({ size: [page.width * points, page.height * points], margin: 0 });
  document.addContent(`${POINTS_PER_UNIT.toFixed(9)} 0 0 ${POINTS_PER_UNIT.toFixed(9)} 0 0 cm`);
  // Ink is drawn, not read: what is read is the text layer.
  document.markContent("Artifact", { type: "Layout" });
  document.addContent(inkContent(scene, page));
  document.endMarkedContent();
}

/** Tells printing programs not to fit the page to the paper. pdfkit has no option for it; its viewer preferences are an object that is not yet written. */
function printAtActualSize(document: Document): void {
  const { ViewerPreferences } = (document as unknown as { readonly _root: Root })._root.data;
  ViewerPreferences.data.PrintScaling = "None";
}

interface Root {
  readonly data: { readonly ViewerPreferences: { readonly data: { PrintScaling?: string } } };
}

function hasMissing(scene: Scene): boolean {
  return scene.pages.some((page) => page.lines.some((line) => line.words.some((word) => word.missing)));
}

/** pdfkit puts the title into the file's XML metadata by string conversion and does not escape it; everywhere else it takes the value. */
function titleOf(title: string): string {
  return Object.assign(Object(title), { toString: () => escapeXml(title) }) as string;
}
