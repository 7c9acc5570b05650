/** Timing: several things in turn, so that whatever else the machine does falls on all of them alike. */

/** What was measured of one thing, in milliseconds. */
export interface Times {
  median: number;
  p95: number;
  /** What it takes when nothing comes in between. */
  best: number;
  runs: number;
}

export const medianOf = (values: readonly number[]): number => quantile(values, 0.5);

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const timesOf = (values: readonly number[]): Times => ({
  median: medianOf(values),
  p95: quantile(values, 0.95),
  best: Math.min(...values),
  runs: values.length,
});

/** One run of something; `before` and `after` are not timed. */
export interface Contender {
  before?(run: number): void | Promise<void>;
  run(run: number): unknown;
  after?(run: number): void | Promise<void>;
}

export interface Rounds {
  warmUp: number;
  runs: number;
}

const timed = async (contender: Contender, run: number): Promise<number> => {
  await contender.before?.(run);
  const begun = performance.now();
  await contender.run(run);
  const took = performance.now() - begun;
  await contender.after?.(run);
  return took;
};

/** Runs the contenders in turn, each as often; runs are numbered on from the warm-up, so that none repeats another. */
export const inTurn = async <Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  { warmUp, runs }: Rounds,
): Promise<Record<Name, Times>> => {
  const names = Object.keys(contenders) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let run = 0; run < warmUp + runs; run += 1) {
    for (const name of names) {
      const took = await timed(contenders[name], run);
      if (run >= warmUp) values[name].push(took);
    }
  }
  return Object.fromEntries(names.map((name) => [name, timesOf(values[name])])) as Record<Name, Times>;
};
