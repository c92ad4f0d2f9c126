/** Something a person can mend, said in one plain sentence that tells what to do. Exceptions are for bugs. */
export interface Diagnostic {
  /** Stable name of the kind, e.g. `unknown-field`, for tests and for the interface. */
  readonly code: string;
  readonly message: string;
  /** 1-based line and column in the template's or letter's source; absent where there is no source text. */
  readonly line?: number;
  readonly column?: number;
  /** The paragraph it is about, when it is about one. */
  readonly block?: string;
  /** The character it is about, when no hand writes it. */
  readonly character?: string;
  /** The detail that is missing or wrong, as a path, e.g. `recipient.name` or `gift`. */
  readonly field?: string;
}

/** A value when all went well; otherwise null, with every diagnostic found, in reading order. */
export interface Outcome<Value> {
  readonly value: Value | null;
  readonly diagnostics: readonly Diagnostic[];
}
