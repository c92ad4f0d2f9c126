/** What the letter is written on. */
export interface Stock {
  readonly id: string;
  readonly name: string;
  /** Colour of the paper on the screen, `#rrggbb`. */
  readonly paper: string;
  /** Ruled paper: distance from rule to rule in millimetres and the rules' colour; null when plain. */
  readonly ruling: { readonly pitch: number; readonly colour: string } | null;
}

/** Plain paper, and paper ruled at 8 mm as writing pads are (7.1 mm is "college", 8.7 mm "wide"). */
export const STOCKS: readonly Stock[] = [
  { id: "plain", name: "Plain", paper: "#fffdf8", ruling: null },
  { id: "ruled", name: "Ruled", paper: "#fffdf8", ruling: { pitch: 8, colour: "#c3cfdd" } },
];
