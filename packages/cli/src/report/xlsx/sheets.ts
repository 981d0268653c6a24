import type { Severity } from '@holdback/rules';
import { withAllPages } from '@holdback/scanner';
import type { EndInfo } from '../../run/run-listener.ts';
import { acceptedInWords } from '../acceptance.ts';
import { placesInWords, subjectInWords } from '../finding-words.ts';
import { adviceFor } from '../format-advice.ts';
import type { Gathered, ToldVerdict } from '../gathered.ts';
import type { RunInfo } from '../reporter.ts';

/** Places of a verdict. */
const PLACES_MAX = 5;

/** A column of a sheet: its header, and how wide it is in characters. */
type Column = readonly [header: string, width: number];

/** A sheet, and what there was no room for on it. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly rest?: number;
}

const severityNames = { block: 'Block', review: 'Review', note: 'Note' } as const satisfies Record<Severity, string>;

const verdictColumns: readonly Column[] = [
  ['File', 50],
  ['Rule', 14],
  ['Title', 32],
  ['Found', 40],
  ['Count', 9],
  ['Where', 50],
  ['What to do', 50],
  ['Why', 50],
  ['Fails again because', 30],
  ['Reference', 30],
  ['Id', 20],
];

const ruleColumns: readonly Column[] = [
  ['Severity', 10],
  ['Files', 9],
  ['Rule', 14],
  ['Title', 40],
  ['What to do', 60],
  ['Why', 60],
  ['Reference', 40],
];

const unreadColumns: readonly Column[] = [
  ['File', 50],
  ['Format', 12],
  ['Problem', 18],
  ['What is so', 60],
  ['What to do', 60],
  ['Accepted', 50],
];

const acceptedColumns: readonly Column[] = [
  ['File', 50],
  ['Severity', 10],
  ['Rule', 14],
  ['Title', 32],
  ['Found', 40],
  ['Accepted', 20],
  ['By', 24],
  ['Until', 12],
  ['Reason', 50],
  ['Ticket', 14],
  ['Where', 50],
  ['Id', 20],
];

const exceptionColumns: readonly Column[] = [
  ['State', 10],
  ['Place', 40],
  ['For', 50],
  ['What is so', 60],
];

/** The sheets after the coverage, in their order. */
export function sheetsOf(gathered: Gathered, info: EndInfo, { policy }: RunInfo): readonly Sheet[] {
  const { failed, accepted, unread, tally } = gathered;
  const told = failed.list();
  const { verdicts } = info.ledger;
  return [
    {
      name: 'Rules that failed',
      columns: ruleColumns,
      rows: tally
        .worstRules(policy)
        .map(({ rule, severity, count }) => [
          severity,
          count,
          rule.id,
          rule.title,
          rule.do,
          rule.why,
          rule.reference.join('; '),
        ]),
    },
    ...(['block', 'review', 'note'] as const).map((severity) => {
      const rows = told.filter(({ verdict }) => verdict.severity === severity).map(verdictRow);
      return {
        name: severityNames[severity],
        columns: verdictColumns,
        rows,
        rest: verdicts[severity] - rows.length,
      };
    }),
    {
      name: 'Not examined',
      columns: unreadColumns,
      rows: unread.list().flatMap(({ document: { path, format }, problems }) =>
        problems.map((problem) => {
          const { code, message, pages, accepted: by } = problem;
          const advice = by === undefined ? adviceFor(problem, format) : '';
          return [
            path,
            format,
            code,
            withAllPages(message, pages),
            advice,
            by === undefined ? '' : acceptedInWords(by),
          ];
        }),
      ),
      rest: unread.rest,
    },
    {
      name: 'Accepted',
      columns: acceptedColumns,
      rows: accepted.list().map(acceptedRow),
      rest: accepted.rest,
    },
    {
      name: 'Exceptions',
      columns: exceptionColumns,
      rows: info.exceptions.map(({ state, place, subject, message }) => [state, place, subject, message]),
    },
  ];
}

function verdictRow({ verdict, rule }: ToldVerdict): readonly (string | number)[] {
  return [
    subjectInWords(verdict),
    verdict.rule,
    rule?.title ?? '',
    verdict.message,
    verdict.count,
    placesInWords(verdict, PLACES_MAX).join('\n'),
    verdict.do,
    rule?.why ?? '',
    verdict.returned ?? '',
    verdict.reference.join('; '),
    verdict.id,
  ];
}

function acceptedRow({ verdict, rule }: ToldVerdict): readonly (string | number)[] {
  const { by, approver = '', expires = '', reason = '', ticket = '' } = verdict.accepted ?? { by: 'exception' };
  return [
    subjectInWords(verdict),
    verdict.severity,
    verdict.rule,
    rule?.title ?? '',
    verdict.message,
    by === 'baseline' ? 'known before' : 'by an exception',
    approver,
    expires,
    reason,
    ticket,
    placesInWords(verdict, PLACES_MAX).join('\n'),
    verdict.id,
  ];
}
