import { hash } from 'node:crypto';
import type { Severity } from '@holdback/rules';
import type { EndInfo } from '../run/run-listener.ts';
import { acceptedInWords } from './acceptance.ts';
import { subjectInWords } from './finding-words.ts';
import { adviceFor } from './format-advice.ts';
import { atEnd, type Gathered, rootOf, type ToldVerdict, type UnreadDocument } from './gathered.ts';
import type { MakeReporter } from './reporter.ts';

/** Entries of a kind: a merge request with more shows none of them. */
const ENTRIES_MAX = 5_000;

const severities = { block: 'blocker', review: 'major', note: 'info' } as const satisfies Record<Severity, string>;

/** As GitLab reads it. */
interface Entry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/**
 * A Code Quality report of GitLab (https://docs.gitlab.com/ci/testing/code_quality/, "Code Quality report format"): the
 * verdicts, then what was not examined, then what was accepted, as no more than information.
 */
export const gitlab: MakeReporter = () =>
  atEnd({ verdicts: ENTRIES_MAX, accepted: ENTRIES_MAX, unread: ENTRIES_MAX }, (gathered, info) => {
    const entries = [
      ...toEnd(gathered, info),
      ...gathered.failed.list().map(toVerdict),
      ...gathered.unread.list().flatMap(toProblems),
      ...gathered.accepted.list().map(toVerdict),
      ...info.exceptions.map(({ state, place, subject, message }) => {
        const [, path = place, line = '1'] = /^(.*):(\d+)$/.exec(place) ?? [];
        return entry(`exception/${state}`, 'minor', path, Number(line), `${subject}: ${message}`);
      }),
    ];
    return `${JSON.stringify(entries, undefined, 2)}\n`;
  });

function toVerdict({ verdict, rule, line }: ToldVerdict): Entry {
  const { id, path, severity, message, accepted, returned } = verdict;
  const title = rule === undefined || rule.title === '' ? '' : `${rule.title}: `;
  // Of a member the file is told that it lies in, so that the words must tell the rest.
  const where = rootOf(path) === path && verdict.scope !== 'run' ? '' : ` (${subjectInWords(verdict)})`;
  const said = [
    ...(accepted === undefined ? [] : [acceptedInWords(accepted)]),
    `${title}${message}${where}.`,
    verdict.do,
    ...(returned === undefined ? [] : [returned]),
  ];
  return {
    description: said.join(' '),
    check_name: verdict.rule,
    fingerprint: id,
    severity: accepted === undefined ? severities[severity] : 'info',
    location: { path: rootOf(path), lines: { begin: line } },
  };
}

function toProblems({ document, problems }: UnreadDocument): readonly Entry[] {
  const { path, format } = document;
  const where = rootOf(path) === path ? '' : ` (${path})`;
  return problems.map((problem) => {
    const { code, message, accepted } = problem;
    const then = accepted === undefined ? adviceFor(problem, format) : acceptedInWords(accepted);
    const severity = accepted === undefined ? 'major' : 'info';
    return entry(`not-examined/${code}`, severity, path, 1, `Not examined${where}: ${message} ${then}`);
  });
}

/** What a list of entries would not show: that it is not all. */
function toEnd({ failed, unread, accepted, tally }: Gathered, info: EndInfo): readonly Entry[] {
  const leftOut = failed.rest + unread.rest + accepted.rest;
  return [
    ...(info.exitCode === 130
      ? [entry('interrupted', 'blocker', '.', 1, `Interrupted: the rest was not scanned. ${tally.headline(info)}`)]
      : []),
    ...(leftOut > 0
      ? [entry('left-out', 'major', '.', 1, `${leftOut} further entries are left out. ${tally.headline(info)}`)]
      : []),
  ];
}

function entry(name: string, severity: Entry['severity'], path: string, line: number, description: string): Entry {
  const fingerprint = hash('sha256', `${name}\n${path}\n${line}\n${description}`);
  return {
    description,
    check_name: name,
    fingerprint,
    severity,
    location: { path: rootOf(path), lines: { begin: line } },
  };
}
