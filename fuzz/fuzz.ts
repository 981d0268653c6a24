import fc from 'fast-check';

const { FUZZ_SECONDS, FUZZ_SEED, FUZZ_PATH } = process.env;

const budgetMs = Number(FUZZ_SECONDS ?? '60') * 1000;

/** Longest that one input may take, unless told. Inputs are a few kilobytes: one that takes so long has found a bad loop. */
const INPUT_MS_MAX = 10_000;

/**
 * Runs a property on one input after the other until the time is over, FUZZ_SECONDS (60 unless told) for each target.
 * Throws when an input fails, with the smallest that fails so too and with what replays it: FUZZ_SEED and FUZZ_PATH.
 */
export async function fuzz<Input>(
  name: string,
  inputs: fc.Arbitrary<Input>,
  examine: (input: Input) => Promise<void> | void,
  inputMsMax = INPUT_MS_MAX,
): Promise<void> {
  const seed = FUZZ_SEED === undefined ? Date.now() % 2 ** 31 : Number(FUZZ_SEED);
  process.stdout.write(`${name}: FUZZ_SEED=${seed}\n`);
  const details = await fc.check(
    fc.asyncProperty(inputs, async (input) => {
      const startedMs = performance.now();
      await examine(input);
      const takenMs = performance.now() - startedMs;
      if (takenMs > inputMsMax) throw new Error(`one input took ${Math.round(takenMs / 1000)} seconds`);
    }),
    {
      seed,
      ...(FUZZ_PATH !== undefined && { path: FUZZ_PATH }),
      numRuns: Number.MAX_SAFE_INTEGER,
      interruptAfterTimeLimit: budgetMs,
      markInterruptAsFailure: false,
    },
  );
  process.stdout.write(`${name}: ${details.numRuns} inputs, ${details.failed ? 'failed' : 'none failed'}\n`);
  if (!details.failed) return;
  const replay = `FUZZ_SEED=${details.seed} FUZZ_PATH=${details.counterexamplePath}`;
  throw new Error(`${name} failed; replay with ${replay}\n${await fc.asyncDefaultReportMessage(details)}`, {
    cause: details.errorInstance,
  });
}
