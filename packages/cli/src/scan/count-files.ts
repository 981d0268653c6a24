import type { RunLists } from '../lists/run-lists.ts';
import { twinCheck } from '../report/targets.ts';
import { type Omissions, walk } from '../run/walk.ts';
import type { Inputs } from './inputs.ts';
import type { Strays } from './strays.ts';

/** What a walk before the scan looks for. */
export interface Watched {
  readonly omissions: Omissions;
  /** Files that reports are written to. */
  readonly written: ReadonlySet<string>;
  readonly strays: Strays;
}

/**
 * A walk of its own before the scan, so that the progress is honest and no file is written over that is still to be
 * read. Names only: nothing is opened.
 */
export async function countFiles(
  { roots, given }: Inputs,
  { omissions, written, strays }: Watched,
  interrupted: AbortSignal,
  lists: RunLists,
): Promise<number> {
  const check = twinCheck(written);
  let count = given.length;
  for (const root of roots) {
    for await (const entry of walk(root, omissions)) {
      if (interrupted.aborted) return count;
      if (entry.kind === 'excluded') continue;
      count += 1;
      lists.see(entry);
      if (entry.kind !== 'file') continue;
      check(entry.filePath);
      strays.see(entry);
    }
  }
  lists.checkSeen();
  return count;
}
