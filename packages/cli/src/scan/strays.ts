import { basename } from 'node:path';
import { type Policy, redactPath } from '@holdback/rules';
import { BASELINE, EXCEPTIONS } from '../lists/accepted-names.ts';
import { CONFIGURATION } from '../run/base.ts';
import type { FilePath } from '../run/folder.ts';

/** How many are told of; whoever planted more has been noticed. */
const TOLD_MAX = 3;

const names: ReadonlySet<string> = new Set([CONFIGURATION, EXCEPTIONS, BASELINE]);

/**
 * Files in what is scanned that are called as those that a run goes by, and are not: whoever may put a file there may not
 * exempt himself.
 */
export class Strays {
  readonly #own: ReadonlySet<string>;
  readonly #paths: string[] = [];
  #count = 0;

  /** `own` are those that the run goes by, as the system names them. */
  constructor(own: readonly string[]) {
    this.#own = new Set(own);
  }

  /** The walk comes to something; of a file it is told how the system names it. */
  see(path: string, filePath: FilePath | undefined): void {
    if (typeof filePath !== 'string' || !names.has(basename(filePath)) || this.#own.has(filePath)) return;
    this.#count += 1;
    if (this.#paths.length < TOLD_MAX) this.#paths.push(path);
  }

  /** A line each, and how many more there are. */
  tell(masks: Policy['masks']): readonly string[] {
    const more = this.#count - this.#paths.length;
    return [
      ...this.#paths.map(
        (path) =>
          `${redactPath(path, masks)} lies in what is scanned, so that nothing goes by it. It is scanned as any file.`,
      ),
      ...(more > 0 ? [`… and ${more} more such files`] : []),
    ];
  }
}
