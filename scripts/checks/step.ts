/** One step of the check: its name, what is wrong (nothing when it is fine), and what is worth knowing all the same. */
export interface Step {
  readonly name: string;
  readonly problems: readonly string[];
  readonly notes?: readonly string[];
}
