import { countryCode } from "./country-code.ts";
import type { FoundAddress } from "./found-person.ts";

/** Countries whose towns stand before region and postcode, on one line. */
const TOWN_FIRST: ReadonlySet<string | null> = new Set(["US", "CA", "AU", "NZ"]);
/** Countries whose postcode stands on a line of its own. */
const OWN_LINE: ReadonlySet<string | null> = new Set(["GB", "IE"]);

/** The lines an address's parts make, in the order of its country; elsewhere the postcode stands before the town. */
export function linesOfParts(parts: FoundAddress["parts"]): readonly string[] {
  const { box = "", extended = "", street = "", city = "", region = "", postcode = "", country = "" } = parts;
  const where = countryCode(country);
  const town = TOWN_FIRST.has(where)
    ? [[city, [region, postcode].filter(Boolean).join(" ")].filter(Boolean).join(", ")]
    : OWN_LINE.has(where)
      ? [city, region, postcode]
      : [[postcode, city].filter(Boolean).join(" "), region];
  return [extended, street, box, ...town, country].flatMap((part) => part.split("\n")).filter((line) => line.trim() !== "");
}
