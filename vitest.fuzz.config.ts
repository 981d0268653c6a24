import { defineConfig } from 'vitest/config';

/** Long runs, one after the other: how long each takes is up to FUZZ_SECONDS, see fuzz/fuzz.ts. */
export default defineConfig({
  test: { include: ['fuzz/*.fuzz.ts'], testTimeout: 0, fileParallelism: false, disableConsoleIntercept: true },
});
