import type { ProblemName } from '../problem.ts';

/** Names of the members of one container: each stays in the folder it is unpacked to, and each is another's. */
export class MemberNames {
  /** How often a name came, and the last number that was made up for it. */
  readonly #times = new Map<string, number>();
  readonly #given = new Set<string>();

  /** The name that a member goes by, and what was wrong with the one it had. */
  add(name: string): {
    readonly name: string;
    readonly isDuplicate: boolean;
    readonly problems: readonly ProblemName[];
  } {
    const { safe, problems } = makeSafe(name);
    const isDuplicate = this.#times.has(safe);
    let times = (this.#times.get(safe) ?? 0) + 1;
    let unique = times > 1 ? numbered(safe, times) : safe;
    for (; this.#given.has(unique); unique = numbered(safe, times)) times += 1;
    this.#times.set(safe, times);
    this.#given.add(unique);
    return { name: unique, isDuplicate, problems };
  }
}

/** Before the extension, which may be all that tells a table from a text. */
function numbered(name: string, number: number): string {
  return name.replace(/(?=(?:\.[^./]*)?$)/, ` (${number})`);
}

/**
 * No drive, no leading slash, no way up (APPNOTE 6.3.10, 4.4.17.1). Nothing that looks like a container: a folder's
 * name ends in `%21` where it ended in `!`. As paths are, NFC.
 */
function makeSafe(name: string): { readonly safe: string; readonly problems: readonly ProblemName[] } {
  const slashed = name.normalize('NFC').replaceAll('\\', '/');
  const relative = slashed.replace(/^[A-Za-z]:/, '').replace(/^\/+/, '');
  const steps = relative.split('/').filter((step) => step !== '' && step !== '.');
  const safe = steps
    .filter((step) => step !== '..')
    .join('/')
    .replaceAll('!/', '%21/');
  if (safe === '') return { safe: 'unnamed', problems: ['empty-name'] };
  return { safe, problems: relative !== slashed || steps.includes('..') ? ['unsafe-name'] : [] };
}
