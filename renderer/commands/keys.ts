import { COMMAND_IDS, COMMANDS, type CommandId, keysOf } from "../../contract/commands.ts";
import type { Desk } from "../desk.ts";
import { runCommand } from "./deeds.ts";
import { IS_MAC } from "./mod-key.ts";

const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: "⌘", Ctrl: "⌃", Alt: "⌥", Shift: "⇧" };
const OTHER_NAMES: Readonly<Record<string, string>> = { Mod: "Ctrl" };
const KEY_NAMES: Readonly<Record<string, string>> = { PageDown: "Page Down", PageUp: "Page Up" };

/** What is said of a pressed key: as much of a `KeyboardEvent` as is looked at. */
export type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The keys of a command as they are engraved here, one a part: `["Ctrl", "Shift", "E"]`; null where it has none. */
export function shownKeys(id: CommandId, isShell: boolean, mac = IS_MAC): readonly string[] | null {
  const keys = keysOf(id, { mac, shell: isShell });
  return keys === null ? null : keys.split("+").map((key) => (mac ? MAC_SIGNS : OTHER_NAMES)[key] ?? KEY_NAMES[key] ?? key);
}

/** Whether just these keys are pressed. Letters and digits also by their place, for keyboards with another alphabet; a sign may need Shift to be typed. */
export function isPressed(keys: string, event: Pressed, mac = IS_MAC): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  const has = (modifier: string) => parts.includes(modifier);
  const ctrl = has("Ctrl") || (has("Mod") && !mac);
  if (event.ctrlKey !== ctrl || event.metaKey !== (has("Mod") && mac) || event.altKey !== has("Alt")) return false;
  const isSign = /^[^\w\s]$/.test(key);
  if (!isSign && event.shiftKey !== has("Shift")) return false;
  if (event.key.toLowerCase() === key.toLowerCase() || event.code === `Digit${key}`) return true;
  // Where the layout has this letter elsewhere, its place is another letter's.
  return !/^[a-z]$/i.test(event.key) && event.code === `Key${key}`;
}

/** The command whose keys are pressed; null when they are nobody's, or the words' own. */
export function commandFor(event: Pressed, isShell: boolean, mac = IS_MAC): CommandId | null {
  const found = COMMAND_IDS.find((id) => {
    const keys = COMMANDS[id].isOfWords ? null : keysOf(id, { mac, shell: isShell });
    return keys !== null && isPressed(keys, event, mac);
  });
  return found ?? null;
}

/** Hears the keys of every command for as long as the page lives. While a dialog asks something they do nothing. */
export function listenForKeys(desk: Desk): void {
  window.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.getModifierState("AltGraph")) return;
    const id = commandFor(event, desk.desktop !== null);
    if (id === null) return;
    event.preventDefault();
    if (document.querySelector('[role="dialog"], [role="alertdialog"]') === null) runCommand(desk, id);
  });
}
