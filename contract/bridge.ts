/** The one thing the desktop shell hands to its page, as `window.longhand`: makes a call on the far side and gives its reply. */
export interface Bridge {
  readonly call: (operation: string, input: unknown) => Promise<unknown>;
}

/** The IPC channel every call of the bridge takes. */
export const CHANNEL = "longhand";
