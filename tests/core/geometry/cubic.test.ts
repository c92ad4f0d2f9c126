import { expect, test } from "vitest";
import { curveCount, curveLength, flatten } from "../../../core/geometry/cubic.ts";

const QUARTER = [1000, 0, 1000, 552.3, 552.3, 1000, 0, 1000];

test("a quarter circle is as long as it should be", () => expect(curveLength(QUARTER, 0)).toBeCloseTo((Math.PI / 2) * 1000, -1));
test("a straight curve is exactly as long as its chord", () => expect(curveLength([0, 0, 1, 0, 2, 0, 3, 0], 0)).toBeCloseTo(3, 10));
test("a chain of two curves", () => expect(curveCount([0, 0, ...Array.from({ length: 12 }, () => 1)])).toBe(2));
test("a point alone has no curve", () => expect(curveCount([5, 5])).toBe(0));
test("steps of an open chain end at its end", () => expect(flatten([0, 0, 1, 0, 2, 0, 3, 0], 1.5, false)).toEqual([0, 0, 1.5, 0, 3, 0]));
test("a closed chain does not repeat its start", () => expect(flatten([0, 0, 1, 0, 2, 0, 3, 0], 1.5, true)).toEqual([0, 0, 1.5, 0]));
