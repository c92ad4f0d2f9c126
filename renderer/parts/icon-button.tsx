import type { LucideIcon } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Tooltip, TooltipTrigger } from "react-aria-components/Tooltip";

/** A button that is only a picture; its name is read out and shown when one rests on it. */
export function IconButton(props: {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly className?: string;
  readonly keepFocus?: boolean;
}) {
  const { icon: Icon, name, onPress, isDisabled = false, isPressed, className = "", keepFocus = false } = props;
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button
        className={`icon-button ${className}`}
        aria-label={name}
        isDisabled={isDisabled}
        preventFocusOnPress={keepFocus}
        {...(onPress === undefined ? {} : { onPress })}
        {...(isPressed === undefined ? {} : { "aria-pressed": isPressed })}
      >
        <Icon aria-hidden size={20} strokeWidth={1.5} />
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {name}
      </Tooltip>
    </TooltipTrigger>
  );
}
