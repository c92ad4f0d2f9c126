/** Whether this machine's commands go by Cmd, as on a Mac, where Ctrl moves the caret as in old editors. */
const GOES_BY_CMD = typeof navigator !== "undefined" && /Mac|iP(?:hone|ad)/.test(navigator.platform);

/** Whether a key was pressed together with Ctrl, on a Mac with Cmd. */
export function isMod({ ctrlKey, metaKey }: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean {
  return GOES_BY_CMD ? metaKey : ctrlKey;
}

/** Whether a key is the one that elsewhere than on a Mac replaces: Ctrl+H. */
export function isReplaceKey({ key, ctrlKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return !GOES_BY_CMD && ctrlKey && !shiftKey && !altKey && key.toLowerCase() === "h";
}
