import { resolve } from 'node:path';
import type { ReadText } from '../lists/text-file.ts';
import { below, realPath } from '../run/base.ts';
import { askGit, findCommit, findTop } from './git.ts';

/** Reads files as they are in a commit, wherever on the disk they would lie. Throws a UsageError where there is no such commit. */
export function textAtCommit(ref: string, flag: string, folder: string): ReadText {
  const top = realPath(findTop(folder));
  const commit = findCommit(ref, flag, folder);
  return (filePath) => {
    // Not by the links of the disk: what is judged could lead them elsewhere.
    const way = below(top, resolve(folder, filePath));
    if (way === undefined || way === '') return undefined;
    return askGit(['show', `${commit}:${way.replaceAll('\\', '/')}`], top)?.toString('utf8');
  };
}
