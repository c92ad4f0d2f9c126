/** What the system's text input tells of a change: the characters `updateRangeStart` to `updateRangeEnd` became `text`. */
export interface TextUpdate extends Event {
  readonly updateRangeStart: number;
  readonly updateRangeEnd: number;
  readonly text: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
}

/** What the system's text input asks of where characters stand. */
export interface BoundsAsked extends Event {
  readonly rangeStart: number;
  readonly rangeEnd: number;
}

interface Told {
  readonly textupdate: TextUpdate;
  readonly characterboundsupdate: BoundsAsked;
  readonly compositionstart: Event;
  readonly compositionend: Event;
}

/** The part of a browser's EditContext that is used here; TypeScript does not know it yet. See https://www.w3.org/TR/edit-context/. */
export interface EditContext {
  readonly text: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
  updateText(from: number, to: number, text: string): void;
  updateSelection(start: number, end: number): void;
  updateControlBounds(bounds: DOMRect): void;
  updateSelectionBounds(bounds: DOMRect): void;
  updateCharacterBounds(from: number, bounds: readonly DOMRect[]): void;
  addEventListener<Name extends keyof Told>(name: Name, hear: (event: Told[Name]) => void): void;
}

/** An element that takes text through an EditContext. */
export type EditableElement = HTMLElement & { editContext: EditContext | null };

/** Whether this browser lets a page take text by itself. */
export function canWriteOnPaper(): boolean {
  return "EditContext" in globalThis;
}

/** A new, empty context. Throws where {@link canWriteOnPaper} is false. */
export function newEditContext(): EditContext {
  return new (globalThis as unknown as { readonly EditContext: new () => EditContext }).EditContext();
}
