import { formats as builtIn, type Format } from '@holdback/scanner';
import { BEAT_MS, type Order, type Report } from './message.ts';
import { residentBytes } from './resident-bytes.ts';
import { Work } from './work.ts';

/** What the work has thrown is nobody's to read: it may quote a file. */
const FAILED = 70;

/** Makes this process a worker of the one that forked it, until that lets go of it. */
export function serveParent(formats: readonly Format[] = builtIn): void {
  // Ctrl-C and the end of a terminal reach every process of a group: the parent ends its workers when it has done with them.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
  // A process without a parent has nobody to tell.
  process.once('disconnect', () => process.exit());
  const work = new Work(tell, formats);
  process.on('unhandledRejection', () => work.leaveBehind());
  process.on('message', (order: Order) => void work.take(order).catch(() => process.exit(FAILED)));
  setInterval(() => void tell([{ kind: 'beat', residentBytes: residentBytes() }]), BEAT_MS).unref();
}

/** Sends reports, and waits for room where there is none. */
function tell(reports: readonly Report[]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const isRoom = process.send?.(reports, undefined, undefined, () => resolve());
  return isRoom === true ? Promise.resolve() : promise;
}
