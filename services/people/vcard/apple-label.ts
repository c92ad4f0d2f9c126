import { oneLine } from "../files/plain-text.ts";
import { unescapeText } from "./card-text.ts";
import type { ContentLine } from "./content-lines.ts";

/** What a grouped property is called: for `item1.X-ABLabel:_$!<Anniversary>!$_` it is Anniversary; "" where nothing names it. */
export function appleLabel(properties: readonly ContentLine[], { group }: ContentLine): string {
  const label = group === "" ? undefined : properties.find((one) => one.name === "X-ABLABEL" && one.group === group);
  return oneLine(unescapeText(label?.value ?? "").replace(/^_\$!<(.*)>!\$_$/, "$1"));
}
