import type { Reply, Services } from "../contract/contract.ts";
import { traceScene } from "../core/scene/trace-scene.ts";
import { didYouMean } from "../core/template/nearest.ts";
import { createDraftKeeper } from "./drafts/draft.ts";
import { collect } from "./files/collect.ts";
import { codeOf } from "./files/write-problem.ts";
import { fileName } from "./letters/file-name.ts";
import { printingReasons } from "./letters/printing-reasons.ts";
import { DAMAGED_FONT } from "./pdf/damaged-font.ts";
import { createSenderKeeper } from "./people/sender.ts";
import { addTemplate } from "./templates/add-template.ts";
import { sampleLetter, today } from "./templates/sample-letter.ts";
import { VERSION } from "./version.ts";
import { createWorkshop, type Workshop, type WorkshopOptions } from "./workshop.ts";

/** Every operation of the contract on this machine, over a workshop of its own. */
export function createServices(options: WorkshopOptions = {}): Services {
  return servicesOf(createWorkshop(options));
}

/** Every operation of the contract, over a workshop. Refusals are replies; a rejected promise is a bug. */
export function servicesOf(workshop: Workshop): Services {
  const draft = createDraftKeeper(workshop.folders.data);
  const sender = createSenderKeeper(workshop.folders.data);
  const { hands, templates } = workshop;
  return {
    listTemplates: async () => done(templates.list()),
    readTemplate: async ({ id }) => {
      const source = templates.read(id);
      if (source === null) return refuse("unknown-template", `There is no template “${id}”.${didYouMean(id, templates.ids())}`);
      return done({ id, source });
    },
    readSample: async ({ id }) => {
      const source = templates.read(id);
      if (source === null) return refuse("unknown-template", `There is no template “${id}”.${didYouMean(id, templates.ids())}`);
      const { value, diagnostics } = sampleLetter(id, source, today());
      if (value !== null) return done(value);
      const details = diagnostics.map(({ message }) => message);
      return { ok: false, refusal: { code: "template", message: "This template cannot be read.", details } };
    },
    addTemplate: async ({ id, source }) => addTemplate(templates, workshop.ownTemplates, id, source),
    listHands: async () => done({ hands: hands.list(), notes: hands.problems().map(({ message }) => message) }),
    readHand: async ({ id }) => {
      const source = hands.source(id);
      if (source) return done(source);
      const leftOut = hands.leftOut(id);
      if (leftOut) return refuse(leftOut.code, leftOut.message);
      const known = hands.list().map((hand) => hand.id);
      return refuse("unknown-hand", `There is no hand “${id}”.${didYouMean(id, known)}`);
    },
    makePdf: async ({ letter, trace = false }) => {
      const { scene, diagnostics } = await workshop.typeset(letter);
      const reasons = printingReasons(letter, diagnostics);
      if (!scene || reasons.length > 0) {
        const message = "The letter is not ready to print. Nothing was saved.";
        return {
          ok: false,
          refusal: { code: reasons[0]?.code ?? "not-ready", message, details: reasons.map((reason) => reason.message) },
        };
      }
      try {
        const sheet = trace ? traceScene(scene) : scene;
        const bytes = await collect((out) => workshop.writePdf(letter, sheet, out));
        return done({ fileName: fileName(letter, "pdf", trace ? "trace sheet" : undefined), mediaType: "application/pdf", bytes });
      } catch (error) {
        if (codeOf(error) !== DAMAGED_FONT) throw error;
        return refuse("damaged-font", "The PDF cannot be made, because a font of this hand is damaged. Choose another hand.");
      }
    },
    readPlace: async () => done({ folder: workshop.folders.data, version: VERSION }),
    readSender: async () => sender.read(),
    keepSender: async (kept) => sender.keep(kept.sender),
    readDraft: async () => draft.read(),
    keepDraft: async ({ letter }) => draft.keep(letter),
  };
}

function done<Value>(value: Value): Reply<Value> {
  return { ok: true, value };
}

function refuse<Value>(code: string, message: string): Reply<Value> {
  return { ok: false, refusal: { code, message } };
}
