/** What several runs of one thing took or gave, in the unit of the samples. */
export interface Spread {
  median: number;
  /** Slowest and fastest quarter cut off. */
  low: number;
  high: number;
  runs: number;
}

const quantile = (sorted: readonly number[], share: number): number => {
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return below + (above - below) * (at - Math.floor(at));
};

/** The value that so large a share of the samples does not exceed: 0.99 = all but the slowest hundredth. */
export function quantileOf(samples: readonly number[], share: number): number {
  if (samples.length === 0) throw new RangeError('no samples');
  return quantile(
    [...samples].sort((a, b) => a - b),
    share,
  );
}

/** @throws for no samples: a median of nothing is no number */
export function spreadOf(samples: readonly number[]): Spread {
  if (samples.length === 0) throw new RangeError('no samples');
  const sorted = [...samples].sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    runs: sorted.length,
  };
}

/** Milliseconds that one call takes. */
export async function elapsed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Milliseconds of each of many calls, after some that nobody counts. */
export async function timed(
  work: () => unknown,
  { runs, warmUp }: { runs: number; warmUp: number },
): Promise<Spread> {
  for (let i = 0; i < warmUp; i++) await work();
  const samples: number[] = [];
  for (let i = 0; i < runs; i++) samples.push(await elapsed(work));
  return spreadOf(samples);
}
