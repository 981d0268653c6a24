import type { ProblemName } from './problem.ts';

/** Names of the members of one container: each stays in the folder it is unpacked to, and each is another's. */
export class MemberNames {
  readonly #times = new Map<string, number>();

  /** The name that a member goes by, and what was wrong with the one it had. */
  add(name: string): {
    readonly name: string;
    readonly isDuplicate: boolean;
    readonly problems: readonly ProblemName[];
  } {
    const { safe, problems } = makeSafe(name);
    const times = (this.#times.get(safe) ?? 0) + 1;
    this.#times.set(safe, times);
    // Before the extension, which may be all that tells a table from a text.
    const unique = times > 1 ? safe.replace(/(?=(?:\.[^./]*)?$)/, ` (${times})`) : safe;
    return { name: unique, isDuplicate: times > 1, problems };
  }
}

/** No drive, no leading slash, no way up (APPNOTE 6.3.10, 4.4.17.1). */
function makeSafe(name: string): { readonly safe: string; readonly problems: readonly ProblemName[] } {
  const slashed = name.replaceAll('\\', '/');
  const relative = slashed.replace(/^[A-Za-z]:/, '').replace(/^\/+/, '');
  const steps = relative.split('/').filter((step) => step !== '' && step !== '.');
  const safe = steps.filter((step) => step !== '..').join('/');
  if (safe === '') return { safe: 'unnamed', problems: ['empty-name'] };
  return { safe, problems: relative !== slashed || steps.includes('..') ? ['unsafe-name'] : [] };
}
