import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { IconButton } from "./icon-button.tsx";

/** A small dialog over the room; Escape, the cross and a click beside it close it. */
export function SmallDialog(props: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Wide enough for two columns. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  const { title, isOpen, onClose, isWide = false, children } = props;
  return (
    <ModalOverlay className="veil" isDismissable isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Modal className={isWide ? "modal wide" : "modal"}>
        <Dialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title" className="title">
              {title}
            </Heading>
            <IconButton icon={X} name="Close" onPress={onClose} />
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
