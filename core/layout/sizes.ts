/** A size of paper or card, upright, in millimetres. */
export interface Size {
  readonly id: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Margins in millimetres: people leave more at the left and at the foot than at the right. */
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** People write smaller on small paper: the hand's x-height is multiplied by this. */
  readonly scale: number;
}

/** The sizes Longhand knows. ISO 216 for a4 to a6; the American ones are 8.5 x 11, 5.5 x 8.5 and 5 x 7 inches. */
export const SIZES: readonly Size[] = [
  { id: "a4", name: "A4", width: 210, height: 297, margin: { top: 24, right: 18, bottom: 24, left: 24 }, scale: 1.1 },
  { id: "a5", name: "A5", width: 148, height: 210, margin: { top: 17, right: 13, bottom: 17, left: 17 }, scale: 1 },
  { id: "a6", name: "A6", width: 105, height: 148, margin: { top: 12, right: 9, bottom: 11, left: 11 }, scale: 0.85 },
  { id: "letter", name: "Letter", width: 215.9, height: 279.4, margin: { top: 24, right: 18, bottom: 24, left: 25 }, scale: 1.1 },
  { id: "half-letter", name: "Half letter", width: 139.7, height: 215.9, margin: { top: 17, right: 13, bottom: 17, left: 16 }, scale: 1 },
  { id: "5x7", name: "5 × 7 in", width: 127, height: 177.8, margin: { top: 14, right: 11, bottom: 14, left: 14 }, scale: 0.92 },
];
