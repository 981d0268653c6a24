import type { Assessment, RedactedProblem, Severity, State, Verdict } from '@holdback/rules';
import type { ProblemCode } from '@holdback/scanner';

/** The coverage of a run: every input and every member in exactly one state. */
export interface Ledger {
  readonly documents: Record<State, number> & { excluded: number };
  /** Those that nobody accepted. */
  readonly verdicts: Record<Severity, number>;
  /** What somebody accepted: verdicts, and documents with a problem of which each was. */
  readonly accepted: { exceptions: number; baseline: number; problems: number };
  /** Documents with a problem of each kind that nobody accepted; a document counts once a kind. */
  readonly problems: Map<ProblemCode, number>;
  /** Documents that were not wholly read, whatever their state. */
  unread: number;
  /** Bytes of the roots: members are inside them. */
  bytes: number;
  /** Rules on a folder or on all that is scanned, which saw only those of the files that were listed. */
  rulesInPart: number;
}

/** An empty ledger. */
export function openLedger(): Ledger {
  return {
    documents: { clean: 0, flagged: 0, excepted: 0, 'not-examined': 0, link: 0, deleted: 0, excluded: 0 },
    verdicts: { block: 0, review: 0, note: 0 },
    accepted: { exceptions: 0, baseline: 0, problems: 0 },
    problems: new Map(),
    unread: 0,
    bytes: 0,
    rulesInPart: 0,
  };
}

/** Enters a document. */
export function enterDocument(ledger: Ledger, { document, state, problems, verdicts }: Assessment): void {
  ledger.documents[state] += 1;
  if (document.depth === 0) ledger.bytes += document.bytes ?? 0;
  if (problems.length > 0) ledger.unread += 1;
  enterVerdicts(ledger, verdicts);
  enterProblems(ledger, problems);
}

/** Enters what was judged of a folder or the run. */
export function enterVerdicts(ledger: Ledger, verdicts: readonly Verdict[]): void {
  for (const { severity, accepted } of verdicts) {
    if (accepted === undefined) ledger.verdicts[severity] += 1;
    else ledger.accepted[accepted.by === 'exception' ? 'exceptions' : 'baseline'] += 1;
  }
}

function enterProblems(ledger: Ledger, problems: readonly RedactedProblem[]): void {
  const open = problems.filter(({ accepted }) => accepted === undefined);
  if (problems.length > 0 && open.length === 0) ledger.accepted.problems += 1;
  for (const code of new Set(open.map((each) => each.code))) {
    ledger.problems.set(code, (ledger.problems.get(code) ?? 0) + 1);
  }
}

/** All documents that were entered: neither links, which are not followed, nor what is deleted or excluded. */
export function fileCount({ documents }: Ledger): number {
  return documents.clean + documents.flagged + documents.excepted + documents['not-examined'];
}
