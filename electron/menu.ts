import { basename } from "node:path";
import type { MenuItemConstructorOptions } from "electron";
import type { Wish } from "../contract/desktop.ts";
import { LETTER_ENDING } from "./letter-file.ts";

/** What the menu is made from, and what it does. */
export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  /** Letter files opened lately, newest first. */
  readonly recent: readonly string[];
  /** True while Longhand is worked on: the page's tools are then in the menu. */
  readonly tools: boolean;
  readonly wish: (wish: Wish) => void;
  readonly open: () => void;
  readonly openRecent: (path: string) => void;
  readonly clearRecent: () => void;
}

/** The menu as each system expects it, with the system's own keys. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const mac = options.platform === "darwin";
  return [...(mac ? [appMenu()] : []), fileMenu(options, mac), editMenu(options.wish, mac), viewMenu(options.tools), windowMenu(mac)];
}

const line: MenuItemConstructorOptions = { type: "separator" };

function appMenu(): MenuItemConstructorOptions {
  return {
    label: "Longhand",
    submenu: [
      { role: "about" },
      line,
      { role: "services" },
      line,
      { role: "hide" },
      { role: "hideOthers" },
      { role: "unhide" },
      line,
      { role: "quit" },
    ],
  };
}

function fileMenu({ recent, wish, open, openRecent, clearRecent }: MenuOptions, mac: boolean): MenuItemConstructorOptions {
  const letters = recent.map((path): MenuItemConstructorOptions => ({ label: labelOf(path), click: () => openRecent(path) }));
  const none: MenuItemConstructorOptions = { label: "None yet", enabled: false };
  const clear: MenuItemConstructorOptions[] = [line, { label: "Clear This List", click: clearRecent }];
  return {
    label: "&File",
    submenu: [
      { label: "&New Letter", accelerator: "CmdOrCtrl+N", click: () => wish("begin") },
      { label: "&Open …", accelerator: "CmdOrCtrl+O", click: open },
      { label: "Open &Recent", submenu: letters.length > 0 ? [...letters, ...clear] : [none] },
      line,
      { label: "&Save as PDF …", accelerator: "CmdOrCtrl+S", click: () => wish("save") },
      { label: "&Print …", accelerator: "CmdOrCtrl+P", click: () => wish("print") },
      line,
      mac ? { role: "close" } : { role: "quit" },
    ],
  };
}

function editMenu(wish: MenuOptions["wish"], mac: boolean): MenuItemConstructorOptions {
  // Elsewhere than on a Mac these keys reach the page by themselves, which keeps its own history.
  const own = mac ? {} : { registerAccelerator: false };
  return {
    label: "&Edit",
    submenu: [
      { role: "undo", ...own },
      { role: "redo", ...own },
      line,
      { role: "cut", ...own },
      { role: "copy", ...own },
      { role: "paste", ...own },
      { role: "pasteAndMatchStyle", ...own },
      { role: "selectAll", ...own },
      line,
      // Where the caret is in the words, the page takes these keys and the menu never hears of them.
      { label: "Write the &Word Again", accelerator: "CmdOrCtrl+Shift+E", click: () => wish("again") },
    ],
  };
}

function viewMenu(tools: boolean): MenuItemConstructorOptions {
  const working: MenuItemConstructorOptions[] = [line, { role: "reload" }, { role: "toggleDevTools" }];
  return {
    label: "&View",
    submenu: [
      { role: "resetZoom" },
      { role: "zoomIn" },
      { role: "zoomOut" },
      line,
      { role: "togglefullscreen" },
      ...(tools ? working : []),
    ],
  };
}

function windowMenu(mac: boolean): MenuItemConstructorOptions {
  const others: MenuItemConstructorOptions[] = mac ? [{ role: "zoom" }, line, { role: "front" }] : [{ role: "close" }];
  return { label: "&Window", role: "window", submenu: [{ role: "minimize" }, ...others] };
}

/** A file's name without its ending; `&` would underline the next letter. */
function labelOf(path: string): string {
  const name = basename(path);
  const plain = name.toLowerCase().endsWith(LETTER_ENDING) ? name.slice(0, -LETTER_ENDING.length) : name;
  return plain.slice(0, 60).replaceAll("&", "&&");
}
