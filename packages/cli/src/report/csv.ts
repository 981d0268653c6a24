import { type Assessment, type Severity, type Verdict, weight } from '@holdback/rules';
import { numeral, withAllPages } from '@holdback/scanner';
import { partAccepted } from './acceptance.ts';
import { findingInWords } from './finding-words.ts';
import { adviceFor } from './format-advice.ts';
import { problemAdvice } from './problem-advice.ts';
import type { MakeReporter } from './reporter.ts';
import { Tally } from './tally.ts';

/** The columns, in the order in which whoever works through them needs them: what, where, why, what to do. */
const columns = [
  'Result',
  'Folder',
  'File',
  'Rule',
  'Title',
  'Found',
  'Count',
  'Distinct',
  'Where',
  'Why',
  'Do',
  'Reference',
  'Accepted by',
  'Accepted until',
  'Reason',
  'Ticket',
  'Fails again because',
  'Scope',
  'Severity',
  'Format',
  'SHA-256 of the file',
  'Id',
] as const;

type Row = Readonly<Partial<Record<(typeof columns)[number], string | number>>>;

/** What a person filters by first, in words that say what is to be done. */
const results = {
  block: 'Hold back',
  review: 'A person must decide',
  note: 'For your information',
} as const satisfies Record<Severity, string>;

/**
 * CSV (RFC 4180), a row for each verdict and each problem, for whoever sorts and ticks off in a spreadsheet. Excel takes it
 * for UTF-8 by its byte order mark. The last row says what was examined: without it a report is not whole.
 */
export const csv: MakeReporter = () => {
  const tally = new Tally();
  const verdictRows = (verdicts: readonly Verdict[], document?: Assessment['document']) =>
    verdicts
      .toSorted((a, b) => weight[b.severity] - weight[a.severity])
      .map((verdict) => line(verdictRow(verdict, tally, document)))
      .join('');
  return {
    begin: () => `\ufeff${record(columns)}`,
    rule: (rule) => {
      tally.addRule(rule);
      return '';
    },
    document: (assessment) => {
      tally.add(assessment);
      const { document, problems, verdicts } = assessment;
      return verdictRows(verdicts, document) + problems.map((each) => line(problemRow(each, document))).join('');
    },
    verdicts: (verdicts) => {
      tally.addWide(verdicts);
      return verdictRows(verdicts);
    },
    end: (info) => {
      const counts = tally.coverage(info).map(({ name, count }) => `${name}: ${numeral(count)}`);
      const isWhole = info.exitCode !== 130;
      return [
        ...info.exceptions.map(({ state, place, subject, message }) =>
          line({ Result: `Exception ${state}`, Found: subject, Where: place, Why: message }),
        ),
        line({
          Result: isWhole ? 'Summary' : 'Interrupted: not all was scanned',
          Found: tally.headline(info),
          Where: counts.join('; '),
        }),
      ].join('');
    },
  };
};

function verdictRow(verdict: Verdict, tally: Tally, document: Assessment['document'] | undefined): Row {
  const { accepted, evidence, path, severity } = verdict;
  const rule = tally.rule(verdict.rule);
  const isWide = document === undefined;
  return {
    Result: accepted === undefined ? results[severity] : 'Accepted',
    ...(isWide ? { Folder: path } : namesOf(path)),
    Rule: verdict.rule,
    Title: rule?.title ?? '',
    Found: verdict.message,
    Count: verdict.count,
    Distinct: verdict.distinct,
    Where: [...new Set(evidence.map((each) => findingInWords(each, path)))].join('; '),
    Why: rule?.why ?? '',
    Do: verdict.do,
    Reference: verdict.reference.join('; '),
    ...acceptedCells(accepted),
    'Fails again because': verdict.returned ?? '',
    Scope: verdict.scope,
    Severity: severity,
    ...documentCells(document),
    Id: verdict.id,
  };
}

function problemRow(problem: Assessment['problems'][number], document: Assessment['document']): Row {
  const { code, message, pages, accepted } = problem;
  const isOpen = partAccepted([problem]).open.length > 0;
  return {
    Result: isOpen ? 'Not examined' : 'Not examined, accepted',
    ...namesOf(document.path),
    Rule: code,
    Title: 'Not examined, which is not the same as clean',
    Found: withAllPages(message, pages),
    Why: problemAdvice[code].why,
    Do: isOpen ? adviceFor(problem, document.format) : '',
    ...acceptedCells(accepted),
    ...documentCells(document),
  };
}

function acceptedCells(accepted: Verdict['accepted']): Row {
  if (accepted === undefined) return {};
  const { by, reason = '', approver = '', expires = '', ticket = '' } = accepted;
  return {
    'Accepted by': by === 'baseline' && approver === '' ? 'known when the baseline was made' : approver,
    'Accepted until': expires,
    Reason: reason,
    Ticket: ticket,
  };
}

function documentCells(document: Assessment['document'] | undefined): Row {
  return document === undefined ? {} : { Format: document.format, 'SHA-256 of the file': document.sha256 ?? '' };
}

/** A file with its folder apart, so that a folder can be filtered by. A member stands with the file that it is in. */
function namesOf(path: string): Row {
  const [root = ''] = path.split('!/', 1);
  const at = root.lastIndexOf('/');
  return { Folder: at === -1 ? '.' : root.slice(0, at) || '/', File: path.slice(at + 1) };
}

function line(row: Row): string {
  return record(columns.map((column) => String(row[column] ?? '')));
}

/** A record, with its line end (section 2.1). */
function record(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** A cell that no spreadsheet takes for a formula (OWASP, "CSV Injection"), in quotes where it needs them (section 2.6). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
