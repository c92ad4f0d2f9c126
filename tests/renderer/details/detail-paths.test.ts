import { expect, test } from "vitest";
import type { Details } from "../../../core/letter/letter.ts";
import { controlFor } from "../../../renderer/details/asked.ts";
import { readDetail, writeDetail } from "../../../renderer/details/detail-paths.ts";

const empty: Details = { recipient: {}, sender: {}, date: "2026-11-22", fields: {} };

test.each([
  ["recipient.name", "Eleanor Vance"],
  ["recipient.address_as", "Nell {{ x }} <b>"],
  ["sender.name", "مريم حداد 👩‍👧"],
  ["recipient.address.lines", "1 Hill Road\n\nWelby"],
  ["recipient.address.country", "GB"],
  ["date", "2026-02-01"],
  ["gift", "the blue bowl"],
  ["__proto__", "a bowl"],
  ["constructor", "a cup"],
])("%s is read back as it was written", (path, text) => {
  expect(readDetail(empty, path)).toBe(path === "date" ? "2026-11-22" : "");
  expect(readDetail(writeDetail(empty, path, text), path)).toBe(text);
  expect(Object.prototype).not.toHaveProperty("polluted");
  expect(empty.fields).toEqual({});
});

test("a missing form of address is mended by the name, unless the name is there", () => {
  expect(controlFor("recipient.address_as", empty)).toBe("recipient.name");
  expect(controlFor("sender.address_as", writeDetail(empty, "sender.name", "Ann"))).toBe("sender.address_as");
  expect(controlFor("gift", empty)).toBe("gift");
});
