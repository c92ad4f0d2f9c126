import { PanelLeftOpen } from "lucide-react";
import type { CSSProperties } from "react";
import { Button } from "react-aria-components/Button";
import { Details } from "./details/details.tsx";
import { Paper } from "./paper/paper.tsx";
import { ColumnEdge } from "./parts/column-edge.tsx";
import type { Column } from "./stores/remembered.ts";
import type { Tab } from "./stores/view-store.ts";
import { useDesk, useView } from "./use-desk.ts";
import { Words } from "./words/words.tsx";
import { WrittenAgain } from "./words/written-again.tsx";

const TABS: readonly (readonly [tab: Tab, name: string])[] = [
  ["details", "Details"],
  ["words", "Words"],
  ["paper", "Paper"],
];

/** The room one writes in: Details, Words and Paper side by side, or one at a time on a narrow window. */
export function WriteRoom() {
  const { view } = useDesk();
  const tab = useView((state) => state.tab);
  const folded = useView((state) => state.folded);
  const widths = useView((state) => state.widths);
  return (
    <main className="write-room" data-tab={tab} style={widthsOf(widths)}>
      <h1 className="only-heard">Write a letter</h1>
      <div className="tabs" role="group" aria-label="Show">
        {TABS.map(([id, name]) => (
          <Button key={id} className="tab" aria-pressed={tab === id} onPress={() => view.getState().show(id)}>
            {name}
          </Button>
        ))}
      </div>
      <section className="column details" aria-label="Details" data-folded={folded.includes("details")}>
        <Unfold column="details" name="Details" />
        <div className="column-inner">
          <Details />
        </div>
        {folded.includes("details") ? null : <ColumnEdge column="details" name="the details" />}
      </section>
      <section className="column words" aria-label="Words" data-folded={folded.includes("words")}>
        <Unfold column="words" name="Words" />
        <div className="column-inner">
          <Words />
        </div>
        {folded.includes("words") ? null : <ColumnEdge column="words" name="the words" />}
      </section>
      <section className="column paper" aria-label="Paper">
        <Paper />
      </section>
      <WrittenAgain />
    </main>
  );
}

/** The columns' widths where they were chosen, for the style sheet. */
function widthsOf(widths: Readonly<Record<Column, number | null>>): CSSProperties {
  const chosen = Object.entries(widths).flatMap(([column, width]) => (width === null ? [] : [[`--${column}-width`, `${width}px`]]));
  return Object.fromEntries(chosen) as CSSProperties;
}

/** What a folded column leaves behind: a narrow strip that opens it again. */
function Unfold({ column, name }: { readonly column: Column; readonly name: string }) {
  const { view } = useDesk();
  return (
    <Button className="unfold" aria-label={`Unfold ${name.toLowerCase()}`} onPress={() => view.getState().fold(column, false)}>
      <PanelLeftOpen aria-hidden size={20} strokeWidth={1.5} />
      <span aria-hidden>{name}</span>
    </Button>
  );
}
