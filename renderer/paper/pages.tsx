import { lazy, Suspense, useCallback, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Scene } from "../../core/scene/scene.ts";
import { useDesk } from "../use-desk.ts";
import { PageText } from "./page-text.tsx";
import { Sheet } from "./sheet.tsx";
import { useChosenByKeys } from "./use-chosen-word.ts";
import type { Composed } from "./writing/paper-text.ts";
import { useFollowedCaret } from "./writing/use-followed-caret.ts";
import { usePageMarks } from "./writing/use-page-marks.ts";
import { useWritesOnPaper } from "./writing/use-writes-on-paper.ts";
import { usePageSizes } from "./zoom/use-page-sizes.ts";
import { useSeenPages } from "./zoom/use-seen-pages.ts";

const WritingHost = lazy(() => import("./writing/writing-host.tsx").then((module) => ({ default: module.WritingHost })));

/** The pages one below the other, as large as they are wanted; with the words folded away one writes on them. */
export function Pages() {
  const { scenes } = useDesk();
  const scene = useStore(scenes, (state) => state.scene);
  return scene === null ? null : <WrittenPages scene={scene} />;
}

function WrittenPages({ scene }: { readonly scene: Scene }) {
  const place = useRef<HTMLDivElement>(null);
  const held = useRef<HTMLDivElement>(null);
  const { zoom } = useDesk();
  const isFit = useStore(zoom, (state) => state.zoom === "fit");
  const layout = usePageSizes(place, scene);
  const { sizes, lead, gap, room } = layout;
  const parts = useSeenPages(place, held, layout);
  const writes = useWritesOnPaper();
  const [hasFocus, setFocus] = useState(false);
  const [composed, setComposed] = useState<Composed | null>(null);
  const onComposed = useCallback((next: Composed | null) => setComposed(next), []);
  const shown = usePageMarks(scene, writes && hasFocus, composed);
  useFollowedCaret(place, held, scene, shown?.head ?? null, isFit);
  useChosenByKeys(held);
  const first = scene.pages[0];
  const pitch = first === undefined || sizes[0] === undefined ? 1 : (first.linePitch * sizes[0].width) / first.width;
  return (
    <>
      <div className="paper-place" ref={place} tabIndex={writes ? -1 : 0} role="group" aria-label="The paper">
        <div className={writes ? "pages writes" : "pages"} ref={held} style={{ gap, paddingBlock: lead }}>
          {sizes.map(({ width, height }, page) => (
            <Sheet
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number.
              key={page}
              scene={scene}
              page={page}
              width={width}
              height={height}
              part={parts[page] ?? null}
              shown={shown}
              writes={writes}
            />
          ))}
        </div>
      </div>
      {writes ? (
        <Suspense fallback={null}>
          <WritingHost
            pages={held}
            linesShown={Math.max(1, Math.floor(room.height / pitch) - 1)}
            onFocus={setFocus}
            onComposed={onComposed}
          />
        </Suspense>
      ) : (
        <PageText />
      )}
    </>
  );
}
