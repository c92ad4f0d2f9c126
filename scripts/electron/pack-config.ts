import type { Configuration } from "electron-builder";
import { setFuses } from "./fuses.ts";

/** What the packer is told beside what never changes. */
export interface PackOptions {
  /** Folder of the staged app. */
  readonly app: string;
  /** Folder with `icon.png`. */
  readonly resources: string;
  readonly output: string;
  readonly electronVersion: string;
  /** An Electron that is there already; it is downloaded where absent. */
  readonly electronDist?: string;
}

/** The packer's configuration. Everything staged goes into the archive, and nothing else; nothing is published. */
export function packConfig({ app, resources, output, electronVersion, electronDist }: PackOptions): Configuration {
  return {
    appId: "org.longhand.desk",
    productName: "Longhand",
    copyright: "The Longhand authors",
    directories: { app, buildResources: resources, output },
    // All of them are bundled; the packer would look for them beside the project.
    files: ["**/*", "!node_modules{,/**/*}"],
    asar: true,
    npmRebuild: false,
    nodeGypRebuild: false,
    publish: null,
    electronVersion,
    ...(electronDist ? { electronDist } : {}),
    electronLanguages: ["en-US"],
    fileAssociations: [{ ext: "letter.md", name: "Longhand letter", mimeType: "text/x-longhand-letter", role: "Viewer" }],
    linux: { target: ["AppImage", "deb"], category: "Office", executableName: "longhand", maintainer: "The Longhand authors" },
    mac: { target: ["dmg"], category: "public.app-category.productivity", hardenedRuntime: true },
    win: { target: ["nsis"] },
    // Before signing, which then vouches for them.
    afterPack: setFuses,
  };
}
