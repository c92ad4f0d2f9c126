import type { Wish } from "../contract/desktop.ts";

/** What was asked for outside the page, kept until the page asks for it. */
export interface Wishes {
  /** Adds one; what stands there already is not asked for twice. */
  add(wish: Wish): void;
  /** The next one; null when a later call took this one's place. */
  next(): Promise<Wish | null>;
  /** True while the page waits for one. */
  isAwaited(): boolean;
  /** The page that waited is gone. */
  forget(): void;
}

/** No wishes yet. */
export function createWishes(): Wishes {
  let kept: readonly Wish[] = [];
  let waiting: ((wish: Wish | null) => void) | null = null;
  const forget = () => {
    waiting?.(null);
    waiting = null;
  };
  return {
    add(wish) {
      if (waiting) {
        waiting(wish);
        waiting = null;
      } else if (!kept.includes(wish)) kept = [...kept, wish];
    },
    next() {
      forget();
      const [first, ...rest] = kept;
      kept = rest;
      if (first !== undefined) return Promise.resolve(first);
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
    isAwaited: () => waiting !== null,
    forget,
  };
}
