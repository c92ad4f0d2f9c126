import { useSyncExternalStore } from "react";
import { useView } from "../../use-desk.ts";
import { canWriteOnPaper } from "./edit-context.ts";

/** Where the room shows one column at a time; as in styles/rooms.css. */
const NARROW = "(width < 940px)";

/** Whether one writes on the page itself: while the words' column is out of sight, in a browser that can. */
export function useWritesOnPaper(): boolean {
  const isNarrow = useSyncExternalStore(hearWidth, () => matchMedia(NARROW).matches);
  const isFolded = useView(({ folded }) => folded.includes("words"));
  const tab = useView((view) => view.tab);
  return canWriteOnPaper() && (isNarrow ? tab === "paper" : isFolded);
}

function hearWidth(hear: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener("change", hear);
  return () => query.removeEventListener("change", hear);
}
