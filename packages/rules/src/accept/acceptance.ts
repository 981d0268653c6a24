import { didYouMean } from '../conditions/nearest-name.ts';
import type { Accepted } from '../facts/accepted.ts';
import { redactPath, redactSentence } from '../facts/redact.ts';
import type { RedactedProblem } from '../facts/redacted-problem.ts';
import { numbersThatFit } from '../judge/acceptable.ts';
import { type Assessment, stateOf } from '../judge/assess.ts';
import type { Verdict } from '../judge/judge.ts';
import type { Policy } from '../policy/policy.ts';
import type { Baseline } from './baseline.ts';
import { type Exception, type Exceptions, type Standing, standingOf } from './exception.ts';
import { type IsGone, KnownVerdicts, type RootsOf } from './known-verdicts.ts';
import type { ExceptionNotice } from './notice.ts';

/** Above it the number of distinct values is a floor. */
const DISTINCT_EXACT_MAX = 65_536;

/** What a run is to accept. */
export interface AcceptedLists {
  readonly exceptions?: Exceptions | undefined;
  readonly baseline?: Baseline | undefined;
  /** Of what the baseline knows, whether it has moved away. */
  readonly isGone: IsGone;
  /** What is scanned; undefined if it is only some of the files of a folder. */
  readonly rootsOf: RootsOf | undefined;
}

/** An exception in a run. */
interface Held {
  readonly exception: Exception;
  readonly standing: Standing;
  /** Something is there that it is for, whether it holds or not. */
  isUsed: boolean;
}

/** Says of what fails, and of what was not read, whether somebody accepted it. */
export class Acceptance {
  readonly #held: readonly Held[];
  readonly #known: KnownVerdicts | undefined;
  readonly #policy: Policy;
  readonly #fixed: ReadonlySet<string>;

  constructor({ exceptions, baseline, isGone, rootsOf }: AcceptedLists, policy: Policy, asOf: Date) {
    this.#held = (exceptions?.exceptions ?? []).map((exception) => ({
      exception,
      standing: standingOf(exception, asOf, exceptions?.daysMax ?? 0),
      isUsed: false,
    }));
    this.paths = this.#held.map(({ exception }) => exception.paths);
    this.#known = baseline && new KnownVerdicts(baseline, isGone, rootsOf);
    this.#policy = policy;
    this.#fixed = new Set(policy.rules.filter(({ fixed }) => fixed).map(({ id }) => id));
  }

  /** The patterns for paths of each exception, by its number. */
  readonly paths: readonly (readonly string[])[];

  /** The assessment with what is accepted of it, and the state that it then has. */
  accept(assessment: Assessment): Assessment {
    const { document, acceptable = [] } = assessment;
    if (assessment.verdicts.length === 0 && assessment.problems.length === 0) return assessment;
    const candidates = this.#candidates((index) => acceptable.includes(index));
    const verdicts = assessment.verdicts.map((each) => this.#acceptVerdict(each, document.sha256, candidates));
    const problems = assessment.problems.map((each) => this.#acceptProblem(each, assessment, candidates));
    return { ...assessment, verdicts, problems, state: stateOf(verdicts, problems, document.format) };
  }

  /** Verdicts on a folder, or on the run. The path is as it stands. */
  acceptWide(verdicts: readonly Verdict[], path: string): readonly Verdict[] {
    const numbers = numbersThatFit(this.paths, path);
    const candidates = this.#candidates((index) => numbers.includes(index));
    return verdicts.map((each) => this.#acceptVerdict(each, undefined, candidates));
  }

  /** Those whose paths fit, and those that have none. */
  #candidates(fits: (index: number) => boolean): readonly Held[] {
    return this.#held.filter(({ exception }, index) => exception.paths.length === 0 || fits(index));
  }

  #acceptVerdict(verdict: Verdict, sha256: string | undefined, candidates: readonly Held[]): Verdict {
    let returned: string | undefined;
    for (const held of candidates) {
      const { exception } = held;
      if (!isFor(exception, verdict)) continue;
      held.isUsed = true;
      const why = this.#whyNot(held, verdict, sha256);
      if (why === undefined) return { ...verdict, accepted: this.#accepted(exception) };
      returned ??= this.#sentence(`The exception at ${placeOf(exception)} does not hold: ${why}.`);
    }
    const known = this.#fixed.has(verdict.rule) ? undefined : this.#known?.find(verdict, sha256);
    if (known?.is === 'known') return { ...verdict, accepted: { by: 'baseline' } };
    returned ??= known?.is === 'returned' ? known.why : undefined;
    return returned === undefined ? verdict : { ...verdict, returned };
  }

  #acceptProblem(problem: RedactedProblem, { document }: Assessment, candidates: readonly Held[]): RedactedProblem {
    for (const held of candidates) {
      const { subject, sha256 } = held.exception;
      if (subject.kind !== 'problem' || subject.code !== problem.code) continue;
      if (subject.formats.length > 0 && !subject.formats.includes(document.format)) continue;
      held.isUsed = true;
      if (!held.standing.holds || (sha256 !== undefined && sha256 !== document.sha256)) continue;
      return { ...problem, accepted: this.#accepted(held.exception) };
    }
    return problem;
  }

  /** Why an exception that is for a verdict does not hold of it. */
  #whyNot({ exception, standing }: Held, verdict: Verdict, sha256: string | undefined): string | undefined {
    const { atMost } = exception;
    if (this.#fixed.has(verdict.rule)) return `of ${verdict.rule} nobody may make one`;
    if (!standing.holds) return standing.why;
    if (exception.sha256 !== undefined && exception.sha256 !== sha256)
      return sha256 === undefined ? 'it is for the bytes of one file' : 'it is for other bytes, and the file changed';
    if (atMost === undefined) return undefined;
    const found = atMost.distinct && verdict.distinct < DISTINCT_EXACT_MAX ? verdict.distinct : verdict.count;
    if (found <= atMost.count) return undefined;
    return `it is for at most ${atMost.count}${atMost.distinct ? ' distinct' : ''}, and there are ${found}`;
  }

  /** What whoever keeps the list should know, in its order. Unused are told of which `isLookedFor` says that all was seen that they could be for. */
  notices(isLookedFor: (exception: Exception) => boolean): readonly ExceptionNotice[] {
    return this.#held.flatMap((held) => {
      const told = this.#tell(held, isLookedFor);
      if (told === undefined) return [];
      const { exception } = held;
      return [{ ...told, place: this.#sentence(placeOf(exception)), subject: this.#subjectOf(exception) }];
    });
  }

  #tell(
    held: Held,
    isLookedFor: (exception: Exception) => boolean,
  ): Pick<ExceptionNotice, 'state' | 'message'> | undefined {
    const { exception, standing, isUsed } = held;
    const refused =
      exception.subject.kind === 'rule' ? exception.subject.rules.find((id) => this.#fixed.has(id)) : undefined;
    if (refused !== undefined)
      return { state: 'refused', message: `Of ${refused} nobody may make an exception. Delete it.` };
    if (!standing.holds)
      return {
        state: 'expired',
        message: `It holds no more: ${standing.why}. Renew it if it is still meant, or delete it.`,
      };
    if (!isUsed && isLookedFor(exception))
      return { state: 'unused', message: `Nothing needed it${this.#hintFor(exception)}` };
    if (standing.isEnding && isUsed)
      return { state: 'ending', message: `It ends on ${exception.expires}. Renew it before, if it is still meant.` };
    return undefined;
  }

  /** A rule that the policy does not have may be one that is written otherwise. */
  #hintFor({ subject }: Exception): string {
    if (subject.kind !== 'rule') return '. Delete it.';
    const ids = this.#policy.rules.map(({ id }) => id);
    const unknown = subject.rules.find((id) => !ids.includes(id));
    if (unknown === undefined) return '. Delete it.';
    return this.#sentence(
      `: the policy "${this.#policy.id}" has no rule "${unknown}"${didYouMean(unknown, ids) || '.'} Mend or delete it.`,
    );
  }

  #accepted({ reason, approver, expires, ticket }: Exception): Accepted {
    return {
      by: 'exception',
      reason: this.#sentence(reason),
      approver: this.#sentence(approver),
      expires,
      ...(ticket !== undefined && { ticket: this.#sentence(ticket) }),
    };
  }

  #subjectOf({ subject, paths }: Exception): string {
    const where =
      paths.length === 0 ? '' : ` in ${paths.map((path) => redactPath(path, this.#policy.masks)).join(', ')}`;
    if (subject.kind === 'verdict') return `verdict ${subject.id.slice(0, 12)}…`;
    if (subject.kind === 'rule') return this.#sentence(subject.rules.join(', ')) + where;
    const formats =
      subject.formats.length === 0 ? '' : ` of ${subject.formats.map((each) => this.#sentence(each)).join(', ')}`;
    return `${subject.code}${formats}${where}`;
  }

  #sentence(text: string) {
    return redactSentence(text, this.#policy.masks);
  }
}

function isFor({ subject }: Exception, { id, rule }: Verdict): boolean {
  if (subject.kind === 'problem') return false;
  return subject.kind === 'verdict' ? subject.id === id : subject.rules.includes(rule);
}

function placeOf({ place: { file, line } }: Exception): string {
  return `${file}:${line}`;
}
