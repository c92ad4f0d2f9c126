import type { MenuItemConstructorOptions } from "electron";
import { expect, test } from "vitest";
import { COMMAND_IDS, keysOf } from "../../contract/commands.ts";
import { menuTemplate } from "../../electron/menu.ts";

const nothing = () => undefined;
const menu = (platform: NodeJS.Platform, changes: object = {}) =>
  menuTemplate({ platform, recent: [], tools: false, wish: nothing, open: nothing, openRecent: nothing, clearRecent: nothing, ...changes });
const itemsOf = (items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

test.each(["linux", "darwin", "win32"] as const)("on %s the menu has what that system's people look for", (platform) => {
  const items = itemsOf(menu(platform));
  const keys = items.flatMap(({ accelerator }) => (accelerator ? [accelerator] : []));
  expect(keys).toEqual(expect.arrayContaining(["CmdOrCtrl+N", "CmdOrCtrl+O", "CmdOrCtrl+S", "CmdOrCtrl+P", "CmdOrCtrl+Shift+E"]));
  expect(new Set(keys).size).toBe(keys.length);
  for (const role of ["quit", "cut", "copy", "paste", "selectAll", "zoomIn", "togglefullscreen", "minimize", "close"]) {
    expect(items.map((item) => item.role)).toContain(role);
  }
  expect(menu(platform)[0]?.label).toBe(platform === "darwin" ? "Longhand" : "&File");
});

test.each(["linux", "darwin", "win32"] as const)(
  "on %s every command is in the menu once, with its keys, and the menu has no other",
  (platform) => {
    const items = itemsOf(menu(platform)).filter(({ id }) => id !== undefined);
    expect(items.map(({ id }) => id)).toEqual(COMMAND_IDS);
    for (const { id, accelerator } of items) {
      const keys = keysOf(id as (typeof COMMAND_IDS)[number], { mac: platform === "darwin", shell: true });
      expect(accelerator).toBe(keys?.replace("Mod", "CmdOrCtrl"));
    }
  },
);

test("a command of the menu is wished for by its name; a letter is opened by the shell", () => {
  const asked: string[] = [];
  const items = itemsOf(menu("linux", { wish: (id: string) => asked.push(id), open: () => asked.push("the shell opens") }));
  for (const id of ["begin", "open", "trace", "palette"]) (items.find((item) => item.id === id)?.click as (() => void) | undefined)?.();
  expect(asked).toEqual(["begin", "the shell opens", "trace", "palette"]);
});

test("the page keeps its own history: elsewhere than on a Mac the keys for it are left to it", () => {
  const undo = (platform: NodeJS.Platform) => itemsOf(menu(platform)).find(({ id }) => id === "undo");
  expect(undo("linux")?.registerAccelerator).toBe(false);
  expect(undo("win32")?.registerAccelerator).toBe(false);
  expect(undo("darwin")).not.toHaveProperty("registerAccelerator");
});

test("the page's tools are in the menu only while Longhand is worked on", () => {
  const roles = (tools: boolean) => itemsOf(menu("linux", { tools })).map(({ role }) => role);
  expect(roles(false)).not.toContain("toggleDevTools");
  expect(roles(false)).not.toContain("reload");
  expect(roles(true)).toContain("toggleDevTools");
});

test("letters opened lately are named without their folders, and open", () => {
  const opened: string[] = [];
  const recent = ["/letters/Ada & Co.letter.md", "/letters/b.letter.md"];
  const items = itemsOf(menu("linux", { recent, openRecent: (path: string) => opened.push(path) }));
  const item = items.find(({ label }) => label === "Ada && Co");
  const click = item?.click as (() => void) | undefined;
  click?.();
  expect(opened).toEqual(["/letters/Ada & Co.letter.md"]);
  expect(itemsOf(menu("linux")).find(({ label }) => label === "None yet")?.enabled).toBe(false);
});
