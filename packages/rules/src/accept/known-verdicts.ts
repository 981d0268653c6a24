import type { Verdict } from '../judge/judge.ts';
import { type Baseline, isCovered, type KnownVerdict } from './baseline.ts';

/** What is asked of a baseline. */
export type Known =
  /** It was known, and is no worse. */
  | { readonly is: 'known' }
  /** Something of it was known, and it must be looked at again. */
  | { readonly is: 'returned'; readonly why: string }
  | { readonly is: 'new' };

/** Is nothing at a path any more, as reports name it? */
export type IsGone = (path: string) => boolean;

/** A baseline, ready to be compared with what is found. */
export class KnownVerdicts {
  readonly #byId: ReadonlyMap<string, KnownVerdict>;
  readonly #bySubject: ReadonlyMap<string, KnownVerdict>;
  /** By the bytes, those that may have moved. Each stands for one place. */
  readonly #byBytes: ReadonlyMap<string, KnownVerdict[]>;
  readonly #isGone: IsGone;

  constructor({ known }: Baseline, isGone: IsGone) {
    this.#byId = new Map(known.map((each) => [each.id, each]));
    this.#bySubject = new Map(known.map((each) => [subjectOf(each), each]));
    const ofBytes = known.filter(({ sha256 }) => sha256 !== undefined);
    this.#byBytes = Map.groupBy(ofBytes, ({ rule, scope, sha256 = '' }) => bytesOf(rule, scope, sha256));
    this.#isGone = isGone;
  }

  /**
   * Was a verdict known, of a document of these bytes? The same bytes at the same path are; and at another, if nothing is
   * at the old one any more. What is said of a folder or a run is made of many files, each of which is judged by itself:
   * it is known while it is no worse.
   */
  find(verdict: Verdict, sha256: string | undefined): Known {
    const same = this.#byId.get(verdict.id);
    if (same !== undefined) return isCovered(verdict, same) ? { is: 'known' } : worse(verdict, same);
    const before = this.#bySubject.get(subjectOf(verdict));
    if (before !== undefined) {
      if (!isCovered(verdict, before)) return worse(verdict, before);
      // Two folders whose names are masked may be told alike.
      const isWide = (verdict.scope === 'folder' || verdict.scope === 'run') && !isMasked(verdict.path);
      if (isWide) return { is: 'known' };
      if (verdict.scope === 'folder' || verdict.scope === 'run') return { is: 'new' };
      return { is: 'returned', why: 'The file changed since the baseline was made, so that it is judged anew.' };
    }
    return this.#hasMoved(verdict, sha256) ? { is: 'known' } : { is: 'new' };
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

function subjectOf({ rule, scope, path }: Pick<KnownVerdict, 'rule' | 'scope' | 'path'>): string {
  return `${rule}\n${scope}\n${path}`;
}

function bytesOf(rule: string, scope: string, sha256: string): string {
  return `${rule}\n${scope}\n${sha256}`;
}

function worse(verdict: Verdict, known: KnownVerdict): Known {
  const [was, is] =
    verdict.severity === known.severity
      ? [tell(known), tell(verdict)]
      : [`of severity ${known.severity}`, `of severity ${verdict.severity}`];
  return { is: 'returned', why: `The baseline knows it ${was}, and now it is ${is}.` };
}

function tell({ count, distinct }: Pick<KnownVerdict, 'count' | 'distinct'>): string {
  return `with ${count} found (${distinct} distinct)`;
}
