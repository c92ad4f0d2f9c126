import { Coffee, Lamp, type LucideIcon, Moon, Wind } from "lucide-react";
import { MOODS, type Mood } from "../../core/letter/letter.ts";
import type { Choice } from "../parts/choose.tsx";

const WORDS: Readonly<Record<Mood, { readonly name: string; readonly note: string; readonly icon: LucideIcon }>> = {
  careful: { name: "Careful", note: "Slow, even and straight.", icon: Lamp },
  everyday: { name: "Everyday", note: "As this hand writes on most days.", icon: Coffee },
  hurried: { name: "Hurried", note: "Wide and quick; the last strokes run on.", icon: Wind },
  tired: { name: "Tired", note: "Heavier, and the lines sink a little.", icon: Moon },
};

/** How the hand may be that day, to choose from. */
export const MOOD_CHOICES: readonly Choice[] = MOODS.map((id) => {
  const { name, note, icon: Icon } = WORDS[id];
  return { id, name, note, mark: <Icon className="mood-mark" aria-hidden size={18} strokeWidth={1.5} /> };
});
