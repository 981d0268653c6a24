import { join, relative } from 'node:path';
import type { PolicyFile } from '@holdback/rules';
import { searchFolders } from '../run/base.ts';
import { UsageError } from '../usage-error.ts';
import { isThere, type ReadText, readTextFile } from './text-file.ts';

/** A file that a run goes by, under the name that it always has: the nearest from a folder up to the top of the repository. */
export function findGiven(
  name: string,
  folder: string,
  readText: ReadText,
): { readonly file: PolicyFile; readonly filePath: string } | undefined {
  for (const at of searchFolders(folder)) {
    const filePath = join(at, name);
    const file = readTextFile(relative('.', filePath), readText);
    if (file !== undefined) return { file, filePath };
    // To go on as if it were not there would judge by less than was meant.
    if (isThere(filePath, readText))
      throw new UsageError(`"${relative('.', filePath)}" cannot be read. Check the permissions of it.`);
  }
  return undefined;
}
