import { defineConfig } from 'vitest/config';

/** A test that waits for ever is to end some time; one that is only slow, on a busy machine, is not to fail for it. */
const HANG_MS = 600_000;

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/property-seed.ts'],
    testTimeout: HANG_MS,
    hookTimeout: HANG_MS,
    teardownTimeout: HANG_MS,
    // All cores: what a test looks at does not depend on how long it takes.
    maxWorkers: '100%',
  },
});
