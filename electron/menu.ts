import { basename } from "node:path";
import type { MenuItemConstructorOptions } from "electron";
import { COMMAND_IDS, COMMANDS, type CommandId, keysOf, SECTION_NAMES, type Section } from "../contract/commands.ts";
import { LETTER_ENDING } from "./letter-file.ts";

/** What the menu is made from, and what it does. */
export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  /** Letter files opened lately, newest first. */
  readonly recent: readonly string[];
  /** True while Longhand is worked on: the page's tools are then in the menu. */
  readonly tools: boolean;
  readonly wish: (command: CommandId) => void;
  readonly open: () => void;
  readonly openRecent: (path: string) => void;
  readonly clearRecent: () => void;
}

/** The menu as each system expects it, with the system's own keys: every command of Longhand, and what the system adds. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const mac = options.platform === "darwin";
  return [
    ...(mac ? [appMenu()] : []),
    sectionMenu("letter", options, [line, mac ? { role: "close" } : { role: "quit" }]),
    sectionMenu("words", options, [line, ...editRoles(mac)]),
    sectionMenu("paper", options),
    sectionMenu("view", options, viewRoles(options.tools)),
    sectionMenu("go", options),
    windowMenu(mac),
    { ...sectionMenu("help", options), role: "help" },
  ];
}

const line: MenuItemConstructorOptions = { type: "separator" };

function sectionMenu(
  section: Section,
  options: MenuOptions,
  after: readonly MenuItemConstructorOptions[] = [],
): MenuItemConstructorOptions {
  const commands = COMMAND_IDS.filter((id) => COMMANDS[id].section === section).flatMap((id) => commandItems(id, options));
  return { label: SECTION_NAMES[section].menu, submenu: [...commands, ...after] };
}

function commandItems(id: CommandId, options: MenuOptions): readonly MenuItemConstructorOptions[] {
  const mac = options.platform === "darwin";
  const { label, isOfWords } = COMMANDS[id];
  // Elsewhere than on a Mac these keys reach the page by themselves, which keeps its own history and marks.
  const own = isOfWords === true && !mac ? { registerAccelerator: false } : {};
  const accelerator = keysOf(id, { mac, shell: true })?.replace("Mod", "CmdOrCtrl");
  const click = id === "open" ? options.open : () => options.wish(id);
  const item = { id, label, click, ...(accelerator === undefined ? {} : { accelerator, ...own }) };
  return id === "open" ? [item, recentMenu(options)] : [item];
}

function recentMenu({ recent, openRecent, clearRecent }: MenuOptions): MenuItemConstructorOptions {
  const letters = recent.map((path): MenuItemConstructorOptions => ({ label: labelOf(path), click: () => openRecent(path) }));
  const none: MenuItemConstructorOptions = { label: "None yet", enabled: false };
  const clear: MenuItemConstructorOptions[] = [line, { label: "Clear this list", click: clearRecent }];
  return { label: "Open &recent", submenu: letters.length > 0 ? [...letters, ...clear] : [none] };
}

function editRoles(mac: boolean): readonly MenuItemConstructorOptions[] {
  const own = mac ? {} : { registerAccelerator: false };
  return [
    { role: "cut", ...own },
    { role: "copy", ...own },
    { role: "paste", ...own },
    { role: "pasteAndMatchStyle", ...own },
    { role: "selectAll", ...own },
  ];
}

function viewRoles(tools: boolean): readonly MenuItemConstructorOptions[] {
  const working: MenuItemConstructorOptions[] = [line, { role: "reload" }, { role: "toggleDevTools" }];
  return [
    line,
    { role: "resetZoom" },
    { role: "zoomIn" },
    { role: "zoomOut" },
    line,
    { role: "togglefullscreen" },
    ...(tools ? working : []),
  ];
}

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
