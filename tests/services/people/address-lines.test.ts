import { expect, test } from "vitest";
import { linesOfParts } from "../../../services/people/address-lines.ts";
import { countryCode } from "../../../services/people/country-code.ts";

test.each([
  ["United Kingdom", "GB"],
  ["uk", "GB"],
  ["GB", "GB"],
  ["England", "GB"],
  ["Deutschland", "DE"],
  ["Allemagne", "DE"],
  ["España", "ES"],
  ["ESPANA", "ES"],
  ["Österreich", "AT"],
  ["Vereinigte Staaten", "US"],
  ["U.S.A.", "US"],
  ["Ísland", "IS"],
  ["Sverige", null],
  ["Ely", null],
  ["", null],
])("%s is %s", (name, code) => {
  expect(countryCode(name)).toBe(code);
});

test.each([
  ["United Kingdom", ["Flat 2", "3 Mill Lane", "Ely", "Cambs", "CB7 4AA", "United Kingdom"]],
  ["USA", ["Flat 2", "3 Mill Lane", "Ely, Cambs CB7 4AA", "USA"]],
  ["Deutschland", ["Flat 2", "3 Mill Lane", "CB7 4AA Ely", "Cambs", "Deutschland"]],
  ["", ["Flat 2", "3 Mill Lane", "CB7 4AA Ely", "Cambs"]],
])("an address in “%s” has its lines in that country’s order", (country, lines) => {
  const parts = { extended: "Flat 2", street: "3 Mill Lane", city: "Ely", region: "Cambs", postcode: "CB7 4AA", country };
  expect(linesOfParts(parts)).toEqual(lines);
});
