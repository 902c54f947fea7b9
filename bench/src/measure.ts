/**
 * Repetition and medians.
 *
 * @module
 */

/** Runs `work` until about `forMs` have passed and returns runs per second. */
export async function perSecond(forMs: number, work: () => unknown): Promise<number> {
  for (let warm = 0; warm < 20; warm++) await work();
  const started = performance.now();
  let runs = 0;
  let elapsed = 0;
  while (elapsed < forMs) {
    await work();
    runs += 1;
    elapsed = performance.now() - started;
  }
  return (runs / elapsed) * 1000;
}

/** Microseconds of processor time of one run, mean: what others do to the machine counts less than on the clock. */
export function cpuMicroseconds(forMs: number, work: () => unknown): number {
  const warm = performance.now();
  while (performance.now() - warm < forMs / 4) work();
  const started = performance.now();
  const before = process.cpuUsage();
  let runs = 0;
  while (performance.now() - started < forMs) {
    work();
    runs += 1;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / runs;
}

/** The value at a share of the sorted list, 0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Durations of `count` runs, in milliseconds. */
export async function durations(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const all: number[] = [];
  for (let run = 0; run < count; run++) {
    const started = performance.now();
    await work();
    all.push(performance.now() - started);
  }
  return all;
}
