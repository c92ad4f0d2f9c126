import { useStore } from "zustand";
import type { Scene } from "../../core/scene/scene.ts";
import { useDesk } from "../use-desk.ts";
import { Pages } from "./pages.tsx";
import { PaperBar } from "./paper-bar.tsx";
import { PaperFoot } from "./paper-foot.tsx";
import { useWritesOnPaper } from "./writing/use-writes-on-paper.ts";

/** The third column: the pages in ink, and what they are written with. */
export function Paper() {
  const { scenes } = useDesk();
  const scene = useStore(scenes, (state) => state.scene);
  const page = useStore(scenes, (state) => state.page);
  const writes = useWritesOnPaper();
  if (scene === null)
    return (
      <>
        <div className="paper-place" />
        <PaperBar />
      </>
    );
  return (
    <>
      <Pages scene={scene} />
      {writes ? null : <PageText scene={scene} page={page} />}
      <PaperFoot page={page} count={scene.pages.length} />
      <PaperBar />
    </>
  );
}

/** The page's text for those who hear it; not seen. */
function PageText({ scene, page }: { readonly scene: Scene; readonly page: number }) {
  const blocks = new Set(scene.pages[page]?.lines.map((line) => line.block));
  return (
    <div className="only-heard" lang={scene.language} data-testid="page-text">
      {scene.text
        .filter(({ block }) => blocks.has(block))
        .map(({ block, text }) => (
          <p key={block}>{text}</p>
        ))}
    </div>
  );
}
