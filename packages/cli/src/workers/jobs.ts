import { availableParallelism, totalmem } from 'node:os';

/** How many workers this machine can bear: one a core, as long as each may hold what it is allowed to. */
export function jobsFor(workerBytesMax: number): number {
  // Of a container, where there is one; the type says a number, which is 0 or above all memory without a bound.
  const bound = process.constrainedMemory();
  const bytes = bound > 0 ? Math.min(bound, totalmem()) : totalmem();
  return Math.max(1, Math.min(availableParallelism(), Math.floor(bytes / workerBytesMax)));
}
