/** A memory that keeps what was asked for since the last `begin`, and what was asked for between the two before; nothing older. */
export interface Generations<Value> {
  /** Begins a new generation; with `keep` false everything is forgotten. */
  begin(keep: boolean): void;
  get(key: string): Value | undefined;
  /** Remembers a value and gives it back. */
  set(key: string, value: Value): Value;
}

/** An empty memory. */
export function createGenerations<Value>(): Generations<Value> {
  let before = new Map<string, Value>();
  let now = new Map<string, Value>();
  return {
    begin(keep) {
      before = keep ? now : new Map();
      now = new Map();
    },
    get(key) {
      const value = now.get(key) ?? before.get(key);
      if (value !== undefined) now.set(key, value);
      return value;
    },
    set(key, value) {
      now.set(key, value);
      return value;
    },
  };
}
