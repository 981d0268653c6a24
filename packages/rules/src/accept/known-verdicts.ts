import type { Verdict } from '../judge/judge.ts';
import { isWide } from '../policy/policy.ts';
import { type Baseline, isCovered, isOfAll, type KnownVerdict, sortRoots, subjectOf } from './baseline.ts';

/** What is asked of a baseline. */
export type Known =
  /** It was known, and is no worse. */
  | { readonly is: 'known' }
  /** Something of it was known, and it must be looked at again. */
  | { readonly is: 'returned'; readonly why: string }
  | { readonly is: 'new' };

/** Is nothing at a path any more, as reports name it? */
export type IsGone = (path: string) => boolean;

/** What is scanned, as reports name it. */
export type RootsOf = () => readonly string[];

/** A baseline, ready to be compared with what is found. */
export class KnownVerdicts {
  readonly #byId: ReadonlyMap<string, KnownVerdict>;
  readonly #bySubject: ReadonlyMap<string, KnownVerdict>;
  /** By the bytes, those that may have moved. Each stands for one place. */
  readonly #byBytes: ReadonlyMap<string, KnownVerdict[]>;
  readonly #isGone: IsGone;
  readonly #rootsOf: RootsOf | undefined;

  /** Without `rootsOf` nothing that is said of a folder or the run is known: only some of its files are looked at. */
  constructor({ known }: Baseline, isGone: IsGone, rootsOf: RootsOf | undefined) {
    this.#byId = new Map(known.map((each) => [idOf(each), each]));
    this.#bySubject = new Map(known.map((each) => [subjectOf(each), each]));
    const ofBytes = known.filter(({ sha256 }) => sha256 !== undefined);
    this.#byBytes = Map.groupBy(ofBytes, ({ rule, scope, sha256 = '' }) => bytesOf(rule, scope, sha256));
    this.#isGone = isGone;
    this.#rootsOf = rootsOf;
  }

  /**
   * Was a verdict known, of a document of these bytes? The same bytes at the same path are; and at another, if nothing is
   * at the old one any more. What is said of a folder or a run is made of many files, each of which is judged by itself:
   * it is known while it is no worse, and the same was scanned.
   */
  find(verdict: Verdict, sha256: string | undefined): Known {
    if (isWide(verdict.scope)) return this.#findWide(verdict);
    const same = this.#byId.get(idOf(verdict));
    if (same !== undefined) return isCovered(verdict, same) ? { is: 'known' } : worse(verdict, same);
    const before = this.#bySubject.get(subjectOf(verdict));
    if (before === undefined) return this.#hasMoved(verdict, sha256) ? { is: 'known' } : { is: 'new' };
    if (!isCovered(verdict, before)) return worse(verdict, before);
    return { is: 'returned', why: 'The file changed since the baseline was made, so that it is judged anew.' };
  }

  #findWide(verdict: Verdict): Known {
    if (this.#rootsOf === undefined) return { is: 'new' };
    const subject = isOfAll(verdict) ? { ...verdict, roots: sortRoots(this.#rootsOf()) } : verdict;
    // Two folders whose names are masked may be told alike.
    if ([subject.path, ...('roots' in subject ? subject.roots : [])].some(isMasked)) return { is: 'new' };
    const before = this.#byId.get(idOf(subject)) ?? this.#bySubject.get(subjectOf(subject));
    if (before === undefined) return { is: 'new' };
    return isCovered(verdict, before) ? { is: 'known' } : worse(verdict, before);
  }

  /** Each known verdict stands for one place: of two copies one is new. */
  #hasMoved(verdict: Verdict, sha256: string | undefined): boolean {
    if (sha256 === undefined) return false;
    const candidates = this.#byBytes.get(bytesOf(verdict.rule, verdict.scope, sha256)) ?? [];
    const index = candidates.findIndex((each) => isCovered(verdict, each) && this.#isGone(each.path));
    if (index === -1) return false;
    candidates.splice(index, 1);
    return true;
  }
}

/** Does a path stand for others too, because some of it is masked or cut? */
export function isMasked(path: string): boolean {
  return /[•…\ufffd]/.test(path);
}

function idOf({ id, roots = [] }: Pick<KnownVerdict, 'id' | 'roots'>): string {
  return [id, ...roots].join('\n');
}

function bytesOf(rule: string, scope: string, sha256: string): string {
  return `${rule}\n${scope}\n${sha256}`;
}

function worse(verdict: Verdict, known: KnownVerdict): Known {
  const why =
    verdict.severity === known.severity
      ? `The baseline knows ${tell(known)}, and now ${tell(verdict)} are found.`
      : `The baseline knows it as ${known.severity}, and now it is ${verdict.severity}.`;
  return { is: 'returned', why };
}

function tell({ count, distinct }: Pick<KnownVerdict, 'count' | 'distinct'>): string {
  return `${count} (${distinct} distinct)`;
}
