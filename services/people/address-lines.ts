import type { FoundAddress } from "./found-person.ts";

/** Countries whose towns stand before the postcode, on one line. */
const TOWN_FIRST = /^(?:us|usa|united states(?: of america)?|ca|canada|au|australia)$/;
/** Countries whose postcode stands on a line of its own. */
const OWN_LINE = /^(?:gb|uk|united kingdom|england|scotland|wales|northern ireland|great britain)$/;

/** The lines an address's parts make, in the order of its country; elsewhere the postcode stands before the town. */
export function linesOfParts(parts: FoundAddress["parts"]): readonly string[] {
  const { box = "", extended = "", street = "", city = "", region = "", postcode = "", country = "" } = parts;
  const where = country.trim().toLowerCase();
  const town = TOWN_FIRST.test(where)
    ? [[city, [region, postcode].filter(Boolean).join(" ")].filter(Boolean).join(", ")]
    : OWN_LINE.test(where)
      ? [city, region, postcode]
      : [[postcode, city].filter(Boolean).join(" "), region];
  return [extended, street, box, ...town, country].flatMap((part) => part.split("\n")).filter((line) => line.trim() !== "");
}
