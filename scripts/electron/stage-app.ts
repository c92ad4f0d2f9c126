import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { readyRendererFiles } from "../../server/renderer-files.ts";
import { createHandShelf } from "../../services/hands/hand-shelf.ts";
import { createRigCache } from "../../services/hands/rig-cache.ts";
import { warmRigs } from "../../services/hands/warm-rigs.ts";
import { handFonts } from "./hand-fonts.ts";
import { packageLicences } from "./package-licences.ts";
import { readyShellFiles } from "./shell-files.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const ICON_SIZE = 512;

/** What was staged. */
export interface StagedApp {
  /** Folder that becomes the archive. */
  readonly app: string;
  /** Folder with the packer's own things, such as the icon. */
  readonly resources: string;
}

/**
 * Lays out in `folder` what ships: the built shell and interface, templates, hands with their fonts and with rigs made beforehand, licences, and a
 * package.json without dependencies, since everything is bundled. What was there before is gone.
 */
export async function stageApp(folder: string): Promise<StagedApp> {
  const app = join(folder, "app");
  const resources = join(folder, "resources");
  await rm(folder, { recursive: true, force: true });
  await Promise.all([app, resources].map((path) => mkdir(path, { recursive: true })));
  const copy = (from: string, to: string, wanted: (name: string) => boolean = () => true) =>
    cp(from, join(app, to), { recursive: true, filter: (path) => path === from || wanted(basename(path)) });

  await copy(await readyShellFiles(), "electron");
  await copy(await readyRendererFiles(), "renderer");
  await copy(join(ROOT, "templates"), "templates", (name) => name.endsWith(".letter.md"));
  await copy(join(ROOT, "hands"), "hands", (name) => name.endsWith(".yaml"));
  await copy(join(ROOT, "LICENSE"), "licences/longhand.txt");
  await copy(join(ROOT, "docs", "licences"), "licences");
  await writeFile(join(app, "licences", "packages.txt"), await packageLicences(ROOT));
  for (const font of await handFonts(join(ROOT, "hands"))) await copy(font, join("fonts", basename(font)));
  await addRigs(app);
  await writeFile(join(app, "package.json"), await packageFile());
  await writeFile(join(resources, "icon.png"), await icon());
  return { app, resources };
}

/** Rigs are made once a font and kept, in the repository's own cache, for the next time. */
async function addRigs(app: string): Promise<void> {
  const shelf = createHandShelf(createRigCache(join(ROOT, ".cache")));
  const staged = createRigCache(app);
  await warmRigs(shelf);
  for (const { id } of shelf.list()) {
    const source = shelf.source(id);
    if (source) await staged.keep(source.font, source.rigs, source.hand.source.rough);
  }
}

/** What the packer and Electron read of the app. */
async function packageFile(): Promise<string> {
  const { name, version, description, license, author, homepage } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const staged = {
    name,
    productName: "Longhand",
    version,
    description,
    license,
    author,
    homepage,
    type: "module",
    main: "electron/main.mjs",
  };
  return `${JSON.stringify(staged, null, 2)}\n`;
}

async function icon(): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const svg = await readFile(join(ROOT, "renderer", "longhand.svg"), "utf8");
  return new Resvg(svg, { fitTo: { mode: "width", value: ICON_SIZE } }).render().asPng();
}
