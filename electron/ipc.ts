import { type IpcMainInvokeEvent, ipcMain, type WebContents } from "electron";
import { CHANNEL } from "../contract/bridge.ts";
import type { Reply, Services } from "../contract/contract.ts";
import { type DesktopServices, shellContract } from "../contract/desktop.ts";
import { dispatchTo } from "../contract/dispatch.ts";
import { isDesk } from "./app-address.ts";

/** Who may call, and what answers. */
export interface CallOptions {
  readonly services: Services & DesktopServices;
  /** True for the page of a window of the interface. */
  readonly isOurs: (contents: WebContents) => boolean;
  /** Told when a service threw, for the log. */
  readonly onBug: (bug: unknown, operation: string) => void;
}

const NOT_LET_IN: Reply<never> = Object.freeze({
  ok: false,
  refusal: Object.freeze({ code: "not-let-in", message: "Only Longhand's own window may ask for this." }),
});

/** True when a call comes from the main frame of a window of the interface, and that frame shows the interface. */
export function isTrusted(event: Pick<IpcMainInvokeEvent, "sender" | "senderFrame">, isOurs: CallOptions["isOurs"]): boolean {
  const { sender, senderFrame: frame } = event;
  if (!frame || frame.detached || !isOurs(sender)) return false;
  return frame === sender.mainFrame && isDesk(frame.url);
}

/** Answers every call of the bridge; one that is not trusted is refused before its input is looked at. */
export function answerCalls({ services, isOurs, onBug }: CallOptions): void {
  ipcMain.handle(CHANNEL, async (event, operation: unknown, input: unknown): Promise<Reply<unknown>> => {
    if (!isTrusted(event, isOurs)) return NOT_LET_IN;
    const name = typeof operation === "string" ? operation : "";
    const done = await dispatchTo(shellContract, services, name, input);
    if ("bug" in done) onBug(done.bug, name);
    return done.reply;
  });
}
