import { resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { askGit } from './git.ts';

/** The files and folders below a folder that git is told to leave out and does not keep, as the system names them. */
export function findIgnored(folder: string): readonly string[] {
  const words = ['ls-files', '--others', '--ignored', '--exclude-standard', '--directory', '-z'];
  const said = askGit(words, folder);
  if (said === undefined)
    throw new UsageError('--gitignore: what is scanned is in no git repository. Leave it out, or use --exclude.');
  return said
    .toString('utf8')
    .split('\0')
    .filter((way) => way !== '')
    .map((way) => resolve(folder, way));
}
