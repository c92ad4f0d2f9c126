import { Radio, RadioGroup } from "react-aria-components/RadioGroup";

/** A few choices side by side, one of which is taken. `label` is read out. */
export function OneOf(props: {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly onChoose: (id: string) => void;
}) {
  const { label, choices, value, onChoose } = props;
  return (
    <RadioGroup className="one-of" aria-label={label} orientation="horizontal" value={value} onChange={onChoose}>
      {choices.map(({ id, name }) => (
        <Radio key={id} value={id} className="choice-chip">
          {name}
        </Radio>
      ))}
    </RadioGroup>
  );
}
