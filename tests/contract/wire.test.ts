import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeWire, encodeWire, WireError } from "../../contract/wire.ts";

test("bytes cross as base64, wherever they stand", () => {
  const font = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7) % 256);
  expect(encodeWire({ bytes: new Uint8Array([104, 105]) })).toBe('{"bytes":{"$bytes":"aGk="}}');
  expect(decodeWire(encodeWire({ ok: true, value: [{ font }] }))).toEqual({ ok: true, value: [{ font }] });
});

test("a person's own words are never taken for bytes", () => {
  for (const fields of [{ $bytes: "aGk=" }, { $$bytes: "x" }, { $bytes: { $bytes: "x" } }, { $other: 1 }, { constructor: "x" }]) {
    expect(decodeWire(encodeWire({ fields }))).toEqual({ fields });
  }
});

test("every JSON value comes back as it was", () => {
  const value = fc.jsonValue().filter((one) => !JSON.stringify(one).includes("__proto__") && !JSON.stringify(one).includes("-0"));
  fc.assert(
    fc.property(value, (one) => {
      expect(decodeWire(encodeWire(one))).toEqual(JSON.parse(JSON.stringify(one)));
    }),
    { numRuns: 200 },
  );
});

test.each(["", "{", "[1,]", '{"$bytes":1}', '{"$bytes":"%"}', '{"$date":"x"}', '{"a":{"__proto__":{"admin":true}}}'])(
  "%j is refused",
  (text) => {
    expect(() => decodeWire(text)).toThrow(WireError);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  },
);
