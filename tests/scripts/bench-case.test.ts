import { expect, test } from "vitest";
import { summarise } from "../../scripts/bench/bench-case.ts";

const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);

test("a case is told by median, 95th percentile and worst, whatever the order of its samples", () => {
  expect(summarise({ limit: 60 }, hundred)).toEqual({ median: 50, p95: 95, max: 100, holds: true });
  expect(summarise({ limit: 8 }, [7])).toEqual({ median: 7, p95: 7, max: 7, holds: true });
  expect(() => summarise({ limit: 1 }, [])).toThrow("no samples");
});

test("the figure that is judged must be under the limit", () => {
  expect(summarise({ limit: 50 }, hundred).holds).toBe(false);
  expect(summarise({ limit: 96, judge: "p95" }, hundred).holds).toBe(true);
  expect(summarise({ limit: 96, judge: "max" }, hundred).holds).toBe(false);
});
