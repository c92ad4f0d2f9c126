import { useStore } from "zustand";
import { useDesk } from "../use-desk.ts";

/** Says to those who hear the page that words were written again; not seen, since the paper shows it. */
export function WrittenAgain() {
  const count = useStore(useDesk().words, (state) => state.writtenAgain);
  return (
    <div className="only-heard" role="status">
      {count === 0 ? null : <span key={count}>Written again</span>}
    </div>
  );
}
