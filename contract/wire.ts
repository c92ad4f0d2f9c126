/**
 * How plain values cross a wire that carries JSON: bytes become `{"$bytes": base64}`. A person's own key that begins with `$` is
 * written with one `$` more, so that no words of theirs are ever taken for bytes.
 */

/** What came over the wire was not written by {@link encodeWire}. */
export class WireError extends Error {}

const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

function bytesOf(text: unknown): Uint8Array {
  if (typeof text !== "string") throw new WireError("Bytes were expected as base64.");
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    throw new WireError("Bytes were expected as base64.");
  }
}

function toPlain(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: base64(value) };
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.startsWith("$") ? `$${key}` : key, toPlain(item)]));
}

function fromPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromPlain);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (first?.[0] === "$bytes" && entries.length === 1) return bytesOf(first[1]);
  return Object.fromEntries(
    entries.map(([key, item]) => {
      if (key === "__proto__") throw new WireError("A name that is not allowed was sent.");
      if (!key.startsWith("$")) return [key, fromPlain(item)];
      if (!key.startsWith("$$")) throw new WireError("An unknown kind of value was sent.");
      return [key.slice(1), fromPlain(item)];
    }),
  );
}

/** JSON text of a plain value; `Uint8Array`s in it survive. */
export function encodeWire(value: unknown): string {
  return JSON.stringify(toPlain(value));
}

/** The value `encodeWire` was given; `undefined` members are gone. Throws {@link WireError} on anything else. */
export function decodeWire(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new WireError("What was sent is not JSON.");
  }
  return fromPlain(value);
}
