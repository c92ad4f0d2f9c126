import type { z } from "zod";
import { contract, type Operation, type Reply, type Services } from "./contract.ts";

/** What a call came to. `bug` is set when a service threw: it is for the log, never for the far side. */
export interface Dispatched {
  readonly reply: Reply<unknown>;
  readonly bug?: unknown;
}

const refuse = (code: string, message: string, details?: readonly string[]): Dispatched => ({
  reply: { ok: false, refusal: { code, message, ...(details ? { details } : {}) } },
});

/** True for the name of an operation of the contract; names every object has, such as `constructor`, are not. */
export function isOperation(name: string): name is Operation {
  return Object.hasOwn(contract, name);
}

/**
 * Validates a call that came from outside and makes it. Never throws: the refusal is `unknown-operation` or `bad-input` when the call is not
 * one of the contract's, `failed` when the service broke; else the reply is the service's own.
 */
export async function dispatch(services: Services, operation: string, input: unknown): Promise<Dispatched> {
  if (!isOperation(operation)) return refuse("unknown-operation", "Longhand does not know how to do that.");
  const schema: z.ZodType = contract[operation].input;
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const details = parsed.error.issues.slice(0, 20).map((issue) => `${issue.path.join(".") || "input"}: ${issue.message}`);
    return refuse("bad-input", "Longhand was asked for something in a way it does not understand.", details);
  }
  const service = services[operation] as (input: unknown) => Promise<Reply<unknown>>;
  try {
    return { reply: await service(parsed.data) };
  } catch (bug) {
    return { ...refuse("failed", "Something in Longhand went wrong, and this was not done. Your letter is as it was."), bug };
  }
}
