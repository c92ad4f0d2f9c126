import { join } from "node:path";
import type { Writable } from "node:stream";
import type { Letter } from "../core/letter/letter.ts";
import type { Scene } from "../core/scene/scene.ts";
import type { Typeset, Typesetter } from "../core/typesetter.ts";
import { createHandShelf, type HandShelf } from "./hands/hand-shelf.ts";
import { createRigCache } from "./hands/rig-cache.ts";
import { createTemplateShelf, type TemplateShelf } from "./templates/template-shelf.ts";
import { type UserFolders, userFolders } from "./user-folders.ts";

/** Where things are taken from and kept; what ships and the person's own folders where absent. */
export interface WorkshopOptions {
  readonly hands?: string;
  readonly templates?: string;
  /** Folder of the fonts, each under its own file name, where they do not come from their packages. */
  readonly fonts?: string;
  /** Folder of rigs made beforehand, beside those of this machine. */
  readonly rigs?: string;
  readonly folders?: UserFolders;
}

/** What this machine has at hand for making letters. Programs that make one letter and programs that make many stand on it alike. */
export interface Workshop {
  readonly folders: UserFolders;
  readonly hands: HandShelf;
  readonly templates: TemplateShelf;
  /** Folder of the person's own templates, made when one is added. */
  readonly ownTemplates: string;
  /** Writes a letter, and keeps the rigs that had to be made for it. A letter with diagnostics cannot be printed. */
  typeset(letter: Letter): Promise<Typeset>;
  /** Resolves when the rigs of every letter written so far are kept, or could not be. */
  rigsKept(): Promise<void>;
  /** Makes the rigs of every hand's common letters where they are not kept yet, so that the first page does not wait for them. */
  warmHands(): Promise<void>;
  /** A letter's PDF, streamed to `out`, which is ended. The scene may not hold missing words. */
  writePdf(letter: Letter, scene: Scene, out: Writable): Promise<void>;
}

/** A workshop. Nothing is read from the disk, and no large part loaded, before it is needed. */
export function createWorkshop(options: WorkshopOptions = {}): Workshop {
  const folders = options.folders ?? userFolders();
  const ownTemplates = join(folders.data, "templates");
  const hands = createHandShelf(createRigCache(folders.cache, options.rigs), options.hands, options.fonts);
  let typesetter: Promise<Typesetter> | null = null;
  let keeping: Promise<unknown> = Promise.resolve();
  return {
    folders,
    hands,
    templates: createTemplateShelf(options.templates, ownTemplates),
    ownTemplates,
    async typeset(letter) {
      const leftOut = hands.leftOut(letter.style.hand);
      if (leftOut) return { scene: null, diagnostics: [{ code: leftOut.code, message: leftOut.message }] };
      typesetter ??= import("../core/typesetter.ts").then(({ createTypesetter }) => createTypesetter({ hand: hands.source }));
      const ready = await typesetter;
      const typeset = ready.update(letter);
      const hand = hands.source(letter.style.hand)?.hand;
      // Not waited for: the letter does not depend on it.
      if (hand) keeping = Promise.all([keeping, ...[hand.id, ...hand.companions].map((id) => hands.keepRigs(id, ready.rigs(id)))]);
      return typeset;
    },
    async rigsKept() {
      await keeping;
    },
    async warmHands() {
      const { warmRigs } = await import("./hands/warm-rigs.ts");
      await warmRigs(hands);
    },
    async writePdf(letter, scene, out) {
      const { writeScenePdf } = await import("./pdf/scene-pdf.ts");
      await writeScenePdf(scene, { fonts: hands.fonts(letter.style.hand), date: letter.details.date }, out);
    },
  };
}
