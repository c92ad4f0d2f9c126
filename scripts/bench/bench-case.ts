/** Something that is timed. A file `tests/bench/<name>.bench.ts` exports one or several as `cases`. */
export interface BenchCase {
  readonly name: string;
  /** Of the samples and the limit, e.g. `ms` or `kB`. */
  readonly unit: string;
  /** What must stay under `limit`: the median where absent. */
  readonly judge?: "median" | "p95" | "max";
  readonly limit: number;
  /** Several samples, at least one; warmed up by the case itself where it measures warm work. */
  run(): Promise<readonly number[]>;
}

/** What a case came to. */
export interface BenchResult {
  readonly median: number;
  readonly p95: number;
  readonly max: number;
  /** Whether the judged figure is under the limit. */
  readonly holds: boolean;
}

/** The figures of a case's samples: the nearest-rank percentiles. Throws when there are none. */
export function summarise({ judge = "median", limit }: Pick<BenchCase, "judge" | "limit">, samples: readonly number[]): BenchResult {
  const sorted = [...samples].sort((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  const [median, p95, max] = [rank(0.5), rank(0.95), rank(1)];
  if (median === undefined || p95 === undefined || max === undefined) throw new Error("A case of the benchmark gave no samples.");
  const figures = { median, p95, max };
  return { ...figures, holds: figures[judge] < limit };
}
