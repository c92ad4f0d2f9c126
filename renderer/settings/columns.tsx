import { Button } from "react-aria-components/Button";

/** How the columns are, and the way back to how they were. */
export function Columns({ onReset }: { readonly onReset: () => void }) {
  return (
    <div className="setting-row">
      <p className="note">
        Drag the line between two columns, or stand on it and press the arrow keys. Their widths, and which are folded away, are remembered.
      </p>
      <Button className="button" onPress={onReset}>
        As at first
      </Button>
    </div>
  );
}
