import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type CSSProperties, useEffect, useRef } from "react";
import { closeSlash, openSlash, SLASH_LIST, type Slash, slashItemId, takeSlash } from "./slash.ts";
import { type SlashGroup, type SlashItem, slashItems } from "./slash-items.ts";
import { type CaretBox, useCaretBox } from "./use-caret-box.ts";

const GROUPS: readonly SlashGroup[] = ["Details", "Passages", "Drawings"];
/** How wide the list is, how high it may grow and how far it keeps from its stroke and the window's edge, in CSS pixels. */
const WIDTH = 300;
const HEIGHT = 320;
const GAP = 6;

/** What can be put where the caret is, while a stroke has it open. */
export function SlashList({ state, view }: { readonly state: EditorState; readonly view: EditorView }) {
  const open = openSlash(state);
  return open === null ? null : <OpenList open={open} state={state} view={view} />;
}

function OpenList({ open, state, view }: { readonly open: Slash; readonly state: EditorState; readonly view: EditorView }) {
  const items = slashItems(state.doc, open.query);
  const box = useCaretBox(view, open.from, open.from, state);
  const place = useRef<HTMLDivElement>(null);
  const active = items[open.active];
  const activeId = active === undefined ? null : slashItemId(active);
  useEffect(() => {
    if (activeId !== null) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);
  useEffect(() => {
    const onPointer = ({ target }: PointerEvent) => {
      if (!place.current?.contains(target as Node)) closeSlash(view.state, view.dispatch);
    };
    document.addEventListener("pointerdown", onPointer);
    return () => document.removeEventListener("pointerdown", onPointer);
  }, [view]);
  if (box === null) return null;
  return (
    <div className="popover slash" ref={place} style={placeOf(box)}>
      {items.length === 0 ? (
        <p className="slash-none" role="status">
          Nothing by that name. End with a question mark to ask something new.
        </p>
      ) : null}
      {/* In the order of Tab since it can be scrolled, though Tab takes the active item: the focus stays in the words. */}
      <div
        className="list"
        id={SLASH_LIST}
        role="listbox"
        aria-label="Put into the words"
        tabIndex={0}
        hidden={items.length === 0}
        onMouseDown={(event) => event.preventDefault()}
      >
        {GROUPS.map((group) => (
          <Group
            key={group}
            group={group}
            items={items.filter((item) => item.group === group)}
            active={activeId}
            onTake={(item) => {
              takeSlash(item)(view.state, view.dispatch, view);
              if (item.id !== "new-question") view.focus();
            }}
          />
        ))}
      </div>
    </div>
  );
}

function Group(props: {
  readonly group: SlashGroup;
  readonly items: readonly SlashItem[];
  readonly active: string | null;
  readonly onTake: (item: SlashItem) => void;
}) {
  const { group, items, active, onTake } = props;
  if (items.length === 0) return null;
  return (
    <div role="group" aria-label={group} className="slash-group">
      <div className="slash-head" aria-hidden>
        {group}
      </div>
      {items.map((item) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are taken where the caret is.
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the words, which name the active item.
        <div
          key={item.id}
          id={slashItemId(item)}
          className="list-item"
          role="option"
          aria-selected={slashItemId(item) === active}
          {...(slashItemId(item) === active ? { "data-focused": "" } : {})}
          onClick={() => onTake(item)}
        >
          {item.sign === null ? null : (
            <span className="slash-sign" aria-hidden>
              {item.sign}
            </span>
          )}
          <span className="list-words">
            <span>{item.name}</span>
            {item.note === null ? null : <span className="note">{item.note}</span>}
          </span>
        </div>
      ))}
    </div>
  );
}

/** Below the stroke, or above it where there is more room. */
function placeOf({ left, top, bottom }: CaretBox): CSSProperties {
  const below = innerHeight - bottom - 2 * GAP;
  const isBelow = below >= Math.min(HEIGHT, top - 2 * GAP);
  return {
    left: Math.max(GAP, Math.min(left, innerWidth - WIDTH - GAP)),
    maxHeight: Math.min(HEIGHT, isBelow ? below : top - 2 * GAP),
    ...(isBelow ? { top: bottom + GAP } : { bottom: innerHeight - top + GAP }),
  };
}
