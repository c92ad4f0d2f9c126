import { readyRendererFiles } from "../server/renderer-files.ts";

await readyRendererFiles();
