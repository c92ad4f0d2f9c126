import type { z } from "zod";
import { contract, type Reply, type Services } from "./contract.ts";

/** What a call came to. `bug` is set when a service threw: it is for the log, never for the far side. */
export interface Dispatched {
  readonly reply: Reply<unknown>;
  readonly bug?: unknown;
}

const refuse = (code: string, message: string, details?: readonly string[]): Dispatched => ({
  reply: { ok: false, refusal: { code, message, ...(details ? { details } : {}) } },
});

/** Operations by name, each with what it takes. */
export type Table = Readonly<Record<string, { readonly input: z.ZodType }>>;
/** The far side of a table: one function an operation. */
export type FarSide<Operations extends Table> = {
  readonly [Name in keyof Operations]: (input: z.output<Operations[Name]["input"]>) => Promise<Reply<unknown>>;
};

/** A call of the contract that came from outside. See {@link dispatchTo}. */
export function dispatch(services: Services, operation: string, input: unknown): Promise<Dispatched> {
  return dispatchTo(contract, services, operation, input);
}

/**
 * Validates a call that came from outside and makes it. Never throws: the refusal is `unknown-operation` or `bad-input` when the call is not
 * one of the table's, `failed` when the service broke; else the reply is the service's own.
 */
export async function dispatchTo<Operations extends Table>(
  table: Operations,
  far: FarSide<Operations>,
  operation: string,
  input: unknown,
): Promise<Dispatched> {
  // Names every object has, such as `constructor`, are no operations.
  const known = Object.hasOwn(table, operation) ? table[operation] : undefined;
  if (!known) return refuse("unknown-operation", "Longhand does not know how to do that.");
  const parsed = known.input.safeParse(input);
  if (!parsed.success) {
    const details = parsed.error.issues.slice(0, 20).map((issue) => `${issue.path.join(".") || "input"}: ${issue.message}`);
    return refuse("bad-input", "Longhand was asked for something in a way it does not understand.", details);
  }
  const service = far[operation] as (input: unknown) => Promise<Reply<unknown>>;
  try {
    return { reply: await service(parsed.data) };
  } catch (bug) {
    return { ...refuse("failed", "Something in Longhand went wrong, and this was not done. Your letter is as it was."), bug };
  }
}
