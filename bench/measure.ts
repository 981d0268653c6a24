/** Something timed. */
export interface Contender {
  readonly name: string;
  /** Gives its own seconds where they are not those of the whole call; `undefined` where they are. */
  run(): Promise<number | undefined>;
}

/**
 * The median seconds of each contender, by name. They take turns (one run of each, and again) because a machine that is
 * shared speeds up and slows down: what is compared must have run in the same minute. The first turn is warm-up.
 */
export async function measure(contenders: readonly Contender[], runs: number): Promise<ReadonlyMap<string, number>> {
  const seconds = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let turn = 0; turn <= runs; turn++) {
    for (const contender of contenders) {
      const startedMs = performance.now();
      const own = await contender.run();
      const taken = own ?? (performance.now() - startedMs) / 1000;
      if (turn > 0) seconds.get(contender.name)?.push(taken);
    }
  }
  return new Map([...seconds].map(([name, each]) => [name, median(each)]));
}

/** The middle one, or of an even number the lower of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
