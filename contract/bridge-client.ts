import type { Bridge } from "./bridge.ts";
import type { Client, Reply } from "./contract.ts";
import { type DesktopClient, shellContract } from "./desktop.ts";

async function call(bridge: Bridge, operation: string, input: unknown): Promise<Reply<unknown>> {
  try {
    return (await bridge.call(operation, input)) as Reply<unknown>;
  } catch {
    const message = "Longhand is not answering. Close its window and open it again: what you wrote is still here.";
    return { ok: false, refusal: { code: "unreachable", message } };
  }
}

/** The client over the desktop shell's bridge: one function an operation of the contract and of the desktop. It never throws. */
export function createBridgeClient(bridge: Bridge): Client & DesktopClient {
  const operations = Object.keys(shellContract).map((operation) => [operation, (input: unknown) => call(bridge, operation, input)]);
  return Object.fromEntries(operations) as Client & DesktopClient;
}
