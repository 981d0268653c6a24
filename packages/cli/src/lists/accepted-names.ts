import { join } from 'node:path';
import { searchFolders } from '../run/base.ts';
import { isThere, type ReadText } from './text-file.ts';

/** The list of exceptions that is gone by without being given. */
export const EXCEPTIONS = 'holdback.exceptions.yaml';

/** The baseline that is gone by without being given. */
export const BASELINE = 'holdback.baseline.jsonl';

/** Where the files are: as they were given, `false` for none, or undefined for where they are found. */
export interface AcceptedOptions {
  readonly exceptions?: string | false;
  readonly baseline?: string | false;
}

/** Is there any list of what somebody accepted? What reads one is loaded only then. */
export function isAnythingAccepted(
  { exceptions, baseline }: AcceptedOptions,
  folder: string,
  readText: ReadText,
): boolean {
  const isGiven = (given: string | false | undefined, name: string) =>
    given === undefined ? searchFolders(folder).some((at) => isThere(join(at, name), readText)) : given !== false;
  return isGiven(exceptions, EXCEPTIONS) || isGiven(baseline, BASELINE);
}
