import { setImmediate } from "node:timers/promises";
import { openHand } from "../../core/hand/open-hand.ts";
import type { HandShelf } from "./hand-shelf.ts";

/** Words with every small letter in company, since hands choose letters by their neighbours; capitals, figures and stops after them. */
const COMMON =
  "a the and that with you your have this from which about would they will were their been when there what said more some time people very just know good could other than then now look only come over think also back after work first well even want because these give most dear love thank quickly jumping lazy brown fox over extra size zebra quiz wove quilt maybe joy off still letter apple happy little sunny running going A B C D E F G H I J K L M N O P Q R S T U V W X Y Z 0 1 2 3 4 5 6 7 8 9 . , ; : ! ? - \u2013 \u2018 \u2019 \u201c \u201d";

/** Rigs the common letters of every hand that has none kept yet, one glyph at a time, so that nothing else waits for long. */
export async function warmRigs(shelf: HandShelf): Promise<void> {
  for (const { id } of shelf.list()) {
    const source = shelf.source(id);
    if (source?.rigs !== "") continue;
    const hand = openHand(source);
    if (!hand) continue;
    for (const word of COMMON.split(" ")) {
      for (const glyph of hand.font.shape(word)) hand.samples(glyph.id);
      await setImmediate();
    }
    await shelf.keepRigs(id, hand.encodeRigs());
  }
}
