import { useStore } from "zustand";
import { useDesk } from "../use-desk.ts";
import { Pages } from "./pages.tsx";
import { PaperBar } from "./paper-bar.tsx";
import { PaperFoot } from "./paper-foot.tsx";

/** The third column: the pages in ink, and what they are written with. */
export function Paper() {
  const { scenes } = useDesk();
  const isEmpty = useStore(scenes, (state) => state.scene === null);
  return (
    <>
      {isEmpty ? <div className="paper-place" /> : <Pages />}
      <PaperFoot />
      <PaperBar />
    </>
  );
}
