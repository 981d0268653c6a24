import { resolve } from 'node:path';
import { redactPath } from '@holdback/rules';
import type { ReadText } from '../lists/text-file.ts';
import { below, realPath } from '../run/base.ts';
import { UsageError } from '../usage-error.ts';
import { askGit, findCommit, findTop } from './git.ts';

/**
 * Reads files as they are in a commit, wherever on the disk they would lie. Links are followed as they are there. Throws a
 * UsageError where there is no such commit; and so does what it gives of what is there and is no file.
 */
export function textAtCommit(ref: string, flag: string, folder: string): ReadText {
  const top = realPath(findTop(folder));
  const commit = findCommit(ref, flag, folder);
  return (filePath) => {
    // Not by the links of the disk: what is judged could lead them elsewhere.
    const way = below(top, resolve(folder, filePath));
    // No name with the end of a line can be asked for.
    if (way === undefined || way === '' || way.includes('\n')) return undefined;
    const name = `${commit}:${way.replaceAll('\\', '/')}`;
    const said = askGit(['cat-file', '--batch', '--follow-symlinks'], top, `${name}\n`) ?? Buffer.of();
    const end = said.indexOf('\n');
    const head = said.subarray(0, end).toString('utf8');
    // `<id> <type> <size>`, then the bytes; or why there are none (git-cat-file(1), "batch output").
    const [, type, size] = /^[0-9a-f]{40,64} (\w+) (\d+)$/.exec(head) ?? [];
    if (type === 'blob') return said.subarray(end + 1, end + 1 + Number(size)).toString('utf8');
    if (head === `${name} missing`) return undefined;
    throw new UsageError(
      `${flag}: "${redactPath(way)}" is no file in that commit: it is a folder, or a link that leads to none there.`,
    );
  };
}
