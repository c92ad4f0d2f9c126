import { Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { COMMANDS, type CommandId, commandName, SECTION_NAMES } from "../../contract/commands.ts";
import { useDesk } from "../use-desk.ts";
import { canDo, runCommand } from "./deeds.ts";
import { findCommands } from "./find-commands.ts";
import { shownKeys } from "./keys.ts";
import { ShownKeys } from "./shown-keys.tsx";

/** Every command in one list: type to find it, arrows to choose, Enter to do it. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk();
  const run = (id: CommandId) => {
    onClose();
    desk.view.getState().use(id);
    runCommand(desk, id);
  };
  return (
    <ModalOverlay className="veil palette-veil" isDismissable isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal palette">
        <Dialog className="palette-dialog" aria-label="All commands">
          <Finder onRun={run} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ onRun }: { readonly onRun: (id: CommandId) => void }) {
  const desk = useDesk();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [sought, setSought] = useState("");
  const [at, setAt] = useState(0);
  const [able] = useState(() => new Set((Object.keys(COMMANDS) as CommandId[]).filter((id) => canDo(desk, id))));
  const found = useMemo(() => findCommands(sought, desk.view.getState().lately, able), [sought, desk, able]);
  const current = found[at] ?? null;
  const idOf = (id: CommandId) => `${listId}-${id}`;
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  });
  const press = (event: KeyboardEvent) => {
    const last = found.length - 1;
    const next = { ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1, PageDown: last, PageUp: 0 }[event.key];
    if (next !== undefined) setAt(Math.max(0, next));
    else if (event.key === "Enter" && !event.nativeEvent.isComposing && current !== null) onRun(current);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="palette-field">
        <Search aria-hidden size={18} strokeWidth={1.5} />
        <input
          className="palette-input"
          role="combobox"
          aria-label="What would you like to do?"
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(current === null ? {} : { "aria-activedescendant": idOf(current) })}
          placeholder="What would you like to do?"
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: a palette is opened to type in.
          autoFocus
          value={sought}
          onChange={({ target }) => {
            setSought(target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </div>
      <div className="palette-list" role="listbox" id={listId} aria-label="Commands" ref={list}>
        {found.map((id, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field, which keeps the focus.
          <div
            key={id}
            id={idOf(id)}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="palette-item"
            onPointerMove={() => setAt(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onRun(id)}
          >
            <span className="palette-name">{commandName(id)}</span>
            <span className="palette-section">{SECTION_NAMES[COMMANDS[id].section].name}</span>
            <ShownKeys keys={shownKeys(id, desk.desktop !== null)} />
          </div>
        ))}
      </div>
      <p className="palette-none" role="status">
        {found.length === 0 ? "Nothing is called that. Try another word." : ""}
      </p>
    </>
  );
}
