import { formats } from '@holdback/scanner';
import { Work } from '../../src/workers/work.ts';
import type { StartWorker } from '../../src/workers/worker-process.ts';

/** A worker without a process: what it is told and tells is copied, as between processes, and nothing else differs. */
export const inThisProcess: StartWorker = (listener) => {
  let isOver = false;
  const work = new Work(async (reports) => {
    const copy = structuredClone(reports);
    setImmediate(() => {
      if (!isOver) listener.reports(copy);
    });
  }, formats);
  const end = () => {
    isOver = true;
    setImmediate(() => listener.ended(true));
  };
  return {
    send: (order) => void work.take(structuredClone(order)),
    usage: () => ({ residentBytes: 0, cpuMs: 0 }),
    kill: end,
    release: end,
  };
};
