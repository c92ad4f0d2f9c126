import { useEffect, useState } from "react";

/** How long a value has to stay as it is until it is taken to rest, in milliseconds: longer than from key to key, shorter than one waits for. */
const REST = 120;

/** A value as it was when it last rested; the newest at once where `isUrgent` says so. Keeps what is not looked at while one types from being done at each stroke. */
export function useRested<Value>(value: Value, isUrgent: (before: Value, now: Value) => boolean): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return isUrgent(rested, value) ? value : rested;
}
