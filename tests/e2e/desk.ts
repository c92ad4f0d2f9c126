import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { readyRendererFiles } from "../../server/renderer-files.ts";
import { startServer } from "../../server/start-server.ts";
import { createServices } from "../../services/services.ts";

/** What a headless Chromium needs to run anywhere and to talk to nobody. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Headless Chromium has no print preview and falls over when a PDF in a frame asks for it.
  "--disable-print-preview",
];

/** The real app over a folder of its own, and a browser before it. */
export interface TestDesk {
  readonly address: string;
  readonly origin: string;
  readonly folder: string;
  /** A new window that has been let in and shows the first page; `before` runs in it before anything else. Its requests and complaints are noted in `heard`. */
  readonly visit: (options?: BrowserContextOptions, before?: () => void) => Promise<Visit>;
  readonly close: () => Promise<void>;
}

/** One visitor's window. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly heard: { readonly requests: string[]; readonly complaints: string[] };
}

/** Builds the interface where it has changed, and starts the server and the browser. */
export async function openDesk(): Promise<TestDesk> {
  const folder = await mkdtemp(join(tmpdir(), "longhand-e2e-"));
  const folders = { cache: join(folder, "cache"), data: join(folder, "data") };
  const server = await startServer({ services: createServices({ folders }), assets: await readyRendererFiles() });
  const browser = await launch();
  return {
    address: server.address,
    origin: new URL(server.address).origin,
    folder,
    visit: (options = {}, before) => visit(browser, server.address, options, before),
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    },
  };
}

async function visit(browser: Browser, address: string, options: BrowserContextOptions, before?: () => void): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  if (before !== undefined) await page.addInitScript(before);
  const heard = { requests: [] as string[], complaints: [] as string[] };
  page.on("request", (request) => heard.requests.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") heard.complaints.push(message.text());
  });
  page.on("pageerror", (error) => heard.complaints.push(String(error)));
  await page.goto(address);
  await page.getByRole("img", { name: /^Page 1 of/ }).waitFor();
  return { page, context, heard };
}

/** A headless Chromium that talks to nobody. */
export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: FLAGS });
}

/** The system's Chromium, the one named by CHROME_PATH, else one unpacked from its package. */
async function chromiumPath(): Promise<string> {
  if (existsSync("/usr/bin/chromium")) return "/usr/bin/chromium";
  const named = process.env["CHROME_PATH"];
  if (named) return named;
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}

/** How many pixels of the page on screen are dark enough to be ink. */
export async function inkedPixels(page: Page): Promise<number> {
  return page.locator("canvas.page").evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const data = (canvas as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
    let inked = 0;
    for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 140) inked++;
    return inked;
  });
}
