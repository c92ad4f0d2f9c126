import { Check, ChevronDown, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";

/** One thing to choose. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** A quiet second line in the list. */
  readonly note?: string;
  /** A small picture before the name. */
  readonly mark?: ReactNode;
}

/** A quiet drop-down list. `label` is read out; it is seen only where `showLabel` says so. `buttonId` can be given the focus from elsewhere. */
export function Choose(props: {
  readonly label: string;
  readonly showLabel?: boolean;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChoose: (id: string) => void;
  readonly placeholder?: string;
  readonly className?: string;
  readonly buttonId?: string;
  readonly describedBy?: string;
  readonly icon?: LucideIcon;
}) {
  const {
    label,
    showLabel = false,
    choices,
    value,
    onChoose,
    placeholder = "Choose",
    className = "",
    buttonId,
    describedBy,
    icon: Icon,
  } = props;
  return (
    <Select
      className={`choose ${className}`}
      value={value}
      onChange={(key) => key !== null && onChoose(String(key))}
      placeholder={placeholder}
      {...(showLabel ? {} : { "aria-label": label })}
    >
      {showLabel ? <Label className="label">{label}</Label> : null}
      <Button
        className="control choose-button"
        {...(buttonId === undefined ? {} : { id: buttonId })}
        {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
      >
        {Icon === undefined ? null : <Icon className="choose-icon" aria-hidden size={18} strokeWidth={1.5} />}
        <SelectValue className="choose-value" />
        <ChevronDown aria-hidden size={16} strokeWidth={1.5} />
      </Button>
      <Popover className="popover" placement="top start" offset={6}>
        <ListBox className="list" items={choices}>
          {({ id, name, note, mark }) => (
            <ListBoxItem className="list-item" id={id} textValue={name}>
              {mark}
              <span className="list-words">
                <span>{name}</span>
                {note === undefined ? null : <span className="note">{note}</span>}
              </span>
              <Check className="list-check" aria-hidden size={16} strokeWidth={1.5} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
