import type { RunLists } from '../lists/run-lists.ts';
import { twinCheck } from '../report/targets.ts';
import type { FilePath } from '../run/folder.ts';
import { isLeftOut } from '../run/given.ts';
import { type Entry, type Omissions, walk } from '../run/walk.ts';
import type { Inputs } from './inputs.ts';
import type { Presence } from './presence.ts';
import type { Strays } from './strays.ts';

/** What a walk before the scan looks for. */
export interface Watched {
  readonly omissions: Omissions;
  /** Files that reports are written to. */
  readonly written: ReadonlySet<string>;
  readonly strays: Strays;
  /** Undefined if nobody asks what is there. */
  readonly presence: Presence | undefined;
}

/**
 * A walk of its own before the scan, so that the progress is honest and no file is written over that is still to be
 * read. Names only: nothing is opened.
 */
export async function countFiles(
  { roots, given }: Inputs,
  { omissions, written, strays, presence }: Watched,
  interrupted: AbortSignal,
  lists: RunLists,
): Promise<number> {
  const check = twinCheck(written);
  const see = (path: string, filePath?: FilePath) => {
    presence?.see(path);
    lists.see(path, filePath);
    strays.see(path, filePath);
  };
  const meet = (entry: Entry) => {
    if (entry.kind === 'excluded' || entry.kind === 'problem') presence?.miss(entry.path);
    if (entry.kind === 'excluded') return 0;
    see(entry.path, entry.kind === 'file' ? entry.filePath : undefined);
    if (entry.kind === 'file') check(entry.filePath);
    return 1;
  };
  const read = given.filter((each) => !isLeftOut(each, omissions.exclusions));
  for (const { isGone, path, filePath } of read) if (!isGone) see(path, filePath);
  let count = read.length;
  for (const root of roots) {
    for await (const entry of walk(root, omissions)) {
      if (interrupted.aborted) return count;
      count += meet(entry);
    }
  }
  lists.checkSeen();
  return count;
}
