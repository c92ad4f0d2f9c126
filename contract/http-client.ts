import { type Client, contract, type Reply } from "./contract.ts";
import { decodeWire, encodeWire } from "./wire.ts";

/** As much of `fetch` as the client needs. */
export type Send = (
  path: string,
  init: { readonly method: "POST"; readonly headers: Record<string, string>; readonly body: string },
) => Promise<{ readonly status: number; text(): Promise<string> }>;

const refuse = (code: string, message: string): Reply<never> => ({ ok: false, refusal: { code, message } });

async function call(send: Send, operation: string, input: unknown): Promise<Reply<unknown>> {
  try {
    const answer = await send(`/api/${operation}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: encodeWire(input),
    });
    const text = await answer.text();
    if (answer.status === 403) return refuse("not-let-in", "Open Longhand at the address it printed when it was started.");
    return decodeWire(text) as Reply<unknown>;
  } catch {
    return refuse("unreachable", "Longhand is not answering. Start it again, then go on: what you wrote is still here.");
  }
}

/**
 * The client over HTTP: one function an operation of the contract. It never throws; a server that cannot be reached is a refusal.
 * Without `send` it speaks to the server the page came from.
 */
export function createHttpClient(send: Send = (path, init) => fetch(path, init)): Client {
  const operations = Object.keys(contract).map((operation) => [operation, (input: unknown) => call(send, operation, input)]);
  return Object.fromEntries(operations) as Client;
}
