import type { Outcome } from "../letter/diagnostic.ts";
import type { FlatDetails } from "./template.ts";

/** The flat details with one of them set by path, such as `recipient.name`; null with the reason when the path can be no detail's. */
export function setDetail(data: FlatDetails, path: string, value: string): Outcome<FlatDetails> {
  const steps = path.split(".");
  const valid =
    steps.length <= 3 && steps.every((step) => /^[A-Za-z][A-Za-z0-9_]*$/.test(step) && step !== "constructor" && step !== "prototype");
  if (valid) return { value: put(data, steps, value), diagnostics: [] };
  const message = `“${path.slice(0, 60)}” cannot be a detail. Name one such as recipient.name.`;
  return { value: null, diagnostics: [{ code: "unknown-field", message, field: path }] };
}

function put(data: unknown, [first = "", ...rest]: readonly string[], value: string): FlatDetails {
  const record = asRecord(data);
  const inner = Object.hasOwn(record, first) ? record[first] : undefined;
  return { ...record, [first]: rest.length === 0 ? value : put(inner, rest, value) };
}

/** A person given by name alone, or an address by its lines, in the longer form. */
function asRecord(data: unknown): Readonly<Record<string, unknown>> {
  if (typeof data === "string") return { name: data };
  if (Array.isArray(data)) return { lines: data };
  return typeof data === "object" && data !== null ? (data as Readonly<Record<string, unknown>>) : {};
}
