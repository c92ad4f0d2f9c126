import { useRef } from "react";
import type { Scene } from "../../core/scene/scene.ts";
import { FoundOnPage } from "./found-on-page.tsx";
import { PageCanvas } from "./page-canvas.tsx";
import { PageWords } from "./page-words.tsx";
import { MarksOnPage } from "./writing/page-marks.tsx";
import type { ShownMarks } from "./writing/use-page-marks.ts";
import type { PageWindow } from "./zoom/page-windows.ts";

/** One page on the desk, `width` by `height` CSS pixels. Out of sight it is bare paper. `writes` where it takes the writing itself. */
export function Sheet(props: {
  readonly scene: Scene;
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly part: PageWindow | null;
  readonly shown: ShownMarks | null;
  readonly writes: boolean;
}) {
  const { scene, page, width, height, part, shown, writes } = props;
  const held = useRef<HTMLDivElement>(null);
  const sheet = scene.pages[page];
  return (
    <div className="sheet" data-page={page} ref={held} style={{ width, height }}>
      {part === null || sheet === undefined ? null : (
        <>
          <PageCanvas scene={scene} page={page} width={width} part={part} label={`Page ${page + 1} of ${scene.pages.length}, in ink`} />
          <FoundOnPage scene={scene} page={page} width={width} />
          {shown === null ? null : (
            <MarksOnPage
              marks={shown.marks}
              composed={shown.composed}
              page={page}
              sheet={sheet}
              scale={width / sheet.width}
              isQuiet={!writes}
            />
          )}
          <PageWords scene={scene} page={page} width={width} sheet={held} writes={writes} />
        </>
      )}
    </div>
  );
}
