import { expect, test } from "vitest";
import { derive, hashText, normal, uniform } from "../../../core/geometry/hash.ts";
import { addNoise, noise } from "../../../core/geometry/noise.ts";

test("a text's seed is the same on every machine", () => {
  expect([hashText(""), hashText("Dear Margaret"), hashText("Łódź")]).toEqual([2872998923, 4104435966, 972198457]);
});

test("uniform stays in [0, 1) and normal has mean 0 and variance 1", () => {
  const seeds = Array.from({ length: 20_000 }, (_, i) => derive(1, i));
  const normals = seeds.map(normal);
  const mean = normals.reduce((a, b) => a + b) / normals.length;
  const variance = normals.reduce((a, b) => a + (b - mean) ** 2, 0) / normals.length;
  expect(seeds.every((s) => uniform(s) >= 0 && uniform(s) < 1)).toBe(true);
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(variance - 1)).toBeLessThan(0.03);
});

test("noise is continuous, of unit strength, and never far from nothing", () => {
  let sum = 0;
  let count = 0;
  let jump = 0;
  let furthest = 0;
  for (let seed = 0; seed < 200; seed++) {
    for (let x = -5; x < 40; x += 0.05) {
      const value = noise(derive(9, seed), x);
      sum += value ** 2;
      count++;
      furthest = Math.max(furthest, Math.abs(value));
      jump = Math.max(jump, Math.abs(value - noise(derive(9, seed), x + 1e-6)));
    }
  }
  expect(Math.sqrt(sum / count)).toBeCloseTo(1, 1);
  expect(furthest).toBeLessThan(2.5);
  expect(jump).toBeLessThan(1e-4);
});

test("many places at once are the same noise, with its true slope", () => {
  const places = Float64Array.from({ length: 60 }, (_, i) => i * 13.7 - 100);
  const value = new Float64Array(60);
  const slope = new Float64Array(60);
  addNoise(77, places, 40, 3, { value, slope, at: 0 });
  places.forEach((x, i) => {
    expect(value[i]).toBeCloseTo(3 * noise(77, x / 40), 10);
    expect(slope[i]).toBeCloseTo((3 * (noise(77, (x + 1e-4) / 40) - noise(77, (x - 1e-4) / 40))) / 2e-4, 4);
  });
});
