import type { Exclusions } from './exclusions.ts';
import type { RootEntry } from './root-event.ts';

/** Something to be scanned that is named by itself, and not come upon in a folder. */
export interface Given {
  /** As reports name it. */
  readonly path: string;
  /** Where it lies, or would lie, on the disk; undefined of standard input. */
  readonly filePath: string | undefined;
  /** It is named as not there any more. */
  readonly isGone: boolean;
  /** What is read of it, when its turn comes. */
  open(): Promise<RootEntry>;
}

/** Is it left out? Standard input has no path that a pattern could be for. */
export function isLeftOut({ path, filePath }: Given, exclusions: Exclusions): boolean {
  return filePath !== undefined && exclusions.fitsGivenFile(path, '.');
}
