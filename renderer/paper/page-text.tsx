import { useStore } from "zustand";
import { useDesk } from "../use-desk.ts";

/** The text of the page in view for those who hear it; not seen. */
export function PageText() {
  const { scenes } = useDesk();
  const scene = useStore(scenes, (state) => state.scene);
  const page = useStore(scenes, (state) => state.page);
  const blocks = new Set(scene?.pages[page]?.lines.map((line) => line.block));
  return (
    <div className="only-heard" lang={scene?.language} data-testid="page-text">
      {scene?.text
        .filter(({ block }) => blocks.has(block))
        .map(({ block, text }) => (
          <p key={block}>{text}</p>
        ))}
    </div>
  );
}
