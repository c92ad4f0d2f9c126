/** An ink by its colour when dry on white paper. */
export interface Ink {
  readonly id: string;
  readonly name: string;
  /** `#rrggbb` */
  readonly colour: string;
}

/** The inks Longhand knows; the first is the one a letter starts with. */
export const INKS: readonly Ink[] = [
  { id: "blue-black", name: "Blue-black", colour: "#1b2a49" },
  { id: "black", name: "Black", colour: "#1d1b1a" },
  { id: "royal-blue", name: "Royal blue", colour: "#1f3f9e" },
  { id: "sepia", name: "Sepia", colour: "#5a3a22" },
];
