import { Choose } from "../parts/choose.tsx";
import type { Asked } from "./asked.ts";
import { controlId } from "./detail-paths.ts";

/** One question with its control. `missing` marks it as still needed. */
export function DetailControl(props: {
  readonly asked: Asked;
  readonly value: string;
  readonly missing: boolean;
  readonly onChange: (text: string) => void;
  /** Set where the same question may stand elsewhere in the window, which ids must tell apart. */
  readonly place?: string;
}) {
  const { asked, value, missing, onChange, place = "" } = props;
  const id = `${place}${controlId(asked.path)}`;
  const noteId = `${id}-note`;
  const note = missing ? "The letter needs this." : asked.hint;
  const described = note === null ? {} : { "aria-describedby": noteId };
  const shared = { id, className: missing ? "control missing" : "control", ...described };
  const placeholder = asked.example ?? undefined;

  return (
    <div className="detail">
      {asked.kind === "choice" ? (
        <Choose
          label={asked.label}
          showLabel
          choices={choicesOf(asked)}
          value={value === "" ? null : value}
          onChoose={(choice) => onChange(choice === LEFT_OUT ? "" : choice)}
          className={missing ? "missing" : ""}
          buttonId={id}
          {...(note === null ? {} : { describedBy: noteId })}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
      ) : (
        <>
          <label className="label" htmlFor={id}>
            {asked.label}
            {asked.optional ? <span className="optional"> optional</span> : null}
          </label>
          {asked.kind === "date" ? (
            // An emptied date keeps the day it had: a letter always has one.
            <input
              type={asked.path === "date" || value === "" || isDay(value) ? "date" : "text"}
              {...shared}
              value={value}
              onChange={({ target }) => (target.value !== "" || asked.path !== "date") && onChange(target.value)}
            />
          ) : (
            <textarea
              {...shared}
              rows={asked.kind === "lines" ? 3 : 1}
              dir="auto"
              {...(asked.kind === "amount" ? { inputMode: "decimal" as const } : {})}
              autoComplete="off"
              spellCheck={false}
              placeholder={placeholder}
              value={value}
              onChange={({ target }) => onChange(asked.kind === "lines" ? target.value : target.value.replace(/\s*\n\s*/g, " "))}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || asked.kind === "lines" || event.nativeEvent.isComposing) return;
                // Where it stands in the words, Enter is the end of it.
                if (place !== "") return;
                event.preventDefault();
                focusNext(event.currentTarget);
              }}
            />
          )}
        </>
      )}
      {note === null ? null : (
        <p className={missing ? "note needed" : "note"} id={noteId}>
          {note}
        </p>
      )}
    </div>
  );
}

/** Stands in the list for no answer, where none is needed. */
const LEFT_OUT = "\u0000left-out";

/** A day as it is kept; an answer in words ("the day after the fair") stays words. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

function choicesOf({ choices, optional }: Asked) {
  const given = choices.map((choice) => ({ id: choice, name: choice }));
  return optional ? [...given, { id: LEFT_OUT, name: "Leave out" }] : given;
}

/** Enter goes to the next question, as in a conversation. */
function focusNext(control: HTMLElement): void {
  const all = [...(control.closest(".details-body")?.querySelectorAll<HTMLElement>(".control") ?? [])];
  all[all.indexOf(control) + 1]?.focus();
}
