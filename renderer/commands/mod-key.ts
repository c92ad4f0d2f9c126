/** Whether this is a Mac, where Command stands for Ctrl. */
export const IS_MAC = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Whether a key was pressed together with Ctrl, on a Mac with Command. */
export function isMod({ ctrlKey, metaKey }: Pick<KeyboardEvent, "ctrlKey" | "metaKey">): boolean {
  return IS_MAC ? metaKey : ctrlKey;
}
