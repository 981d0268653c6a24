import { type Assessment, type Verdict, weight } from '@holdback/rules';
import { numeral } from '@holdback/scanner';
import type { EndInfo } from '../run/run-listener.ts';
import { acceptedInWords, isAccepted, partAccepted } from './acceptance.ts';
import { placesInWords, subjectInWords } from './finding-words.ts';
import { adviceFor } from './format-advice.ts';
import type { MakeReporter, ReportedRule, RunInfo } from './reporter.ts';
import { Tally } from './tally.ts';
import { Worst } from './worst.ts';

/** Test cases in a report: those that failed first. */
const CASES_MAX = 50_000;

/** How many places of a verdict are told. */
const PLACES_MAX = 3;

/** How a test case ended, and how far in front it is told. */
const ranks = { failure: 3, skipped: 2, accepted: 1, passed: 0 } as const;

type Ending = keyof typeof ranks;

/**
 * JUnit XML, which has no standard; as the schema of the xUnit plugin of Jenkins has it (junit-10.xsd). A file is a test
 * case: it fails by what fails the run, is skipped if it was not examined, and passes otherwise, with what was accepted and
 * why as its output. So does a folder, or the run, of which something is said as a whole.
 */
export const junit: MakeReporter = (run) => {
  const tally = new Tally();
  const cases = new Worst<{ readonly ending: Ending; readonly element: string }>(CASES_MAX);
  const counts: Record<Ending, number> = { failure: 0, skipped: 0, accepted: 0, passed: 0 };
  const offer = (ending: Ending, name: string, folder: string, body: string) => {
    counts[ending] += 1;
    cases.offer(ranks[ending], () => ({ ending, element: testCase(name, folder, body) }));
  };
  return {
    begin: () => '',
    rule: (rule) => {
      tally.addRule(rule);
      return '';
    },
    document: (assessment) => {
      tally.add(assessment);
      const { path } = assessment.document;
      const { ending, body } = judgeDocument(assessment, run, tally);
      offer(ending, path, folderOf(path), body);
      return '';
    },
    verdicts: (verdicts) => {
      tally.addWide(verdicts);
      for (const [name, those] of Map.groupBy(verdicts, subjectInWords)) {
        const { failing, rest } = partFailing(those, run);
        const ending = failing.length > 0 ? 'failure' : rest.some(isAccepted) ? 'accepted' : 'passed';
        offer(ending, name, those[0]?.path ?? '.', failure(failing, tally) + output(tellVerdicts(rest, tally)));
      }
      return '';
    },
    end: (info) => {
      const told = cases.list();
      const failures = told.filter(({ ending }) => ending === 'failure').length;
      const skipped = told.filter(({ ending }) => ending === 'skipped').length;
      const broken = info.exitCode === 130 ? [testCase('The scan', '.', INTERRUPTED)] : [];
      const all = `tests="${told.length + broken.length}" failures="${failures}" errors="${broken.length}"`;
      const suite = `name="holdback" ${all} skipped="${skipped}" time="${info.seconds}"`;
      return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="holdback" ${all} time="${info.seconds}">`,
        `<testsuite ${suite}>`,
        ...properties(run, info, cases.rest),
        ...broken,
        ...told.map(({ element }) => element),
        `${output(tellEnd(tally, info))}</testsuite>`,
        '</testsuites>',
        '',
      ].join('\n');
    },
  };
};

const INTERRUPTED =
  '<error type="interrupted" message="Interrupted: what is told here was scanned, the rest was not. Scan again for all of it."/>';

function judgeDocument(
  assessment: Assessment,
  run: RunInfo,
  tally: Tally,
): { readonly ending: Ending; readonly body: string } {
  const { state, problems, verdicts } = assessment;
  const { failing, rest } = partFailing(verdicts, run);
  const said = [...tellProblems(assessment), ...tellVerdicts(rest, tally)];
  if (failing.length > 0) return { ending: 'failure', body: failure(failing, tally) + output(said) };
  if (problems.length > 0 || state === 'link' || state === 'deleted') {
    return { ending: 'skipped', body: `<skipped message="${attribute(whySkipped(assessment))}"/>${output(said)}` };
  }
  return { ending: rest.some(isAccepted) ? 'accepted' : 'passed', body: output(said) };
}

function whySkipped({ state, problems }: Assessment): string {
  if (state === 'link') return 'A link, which is not followed.';
  if (state === 'deleted') return 'Named, and not there any more.';
  const { open } = partAccepted(problems);
  const head = open.length > 0 ? 'Not examined' : 'Not examined, which somebody accepted';
  return `${head}: ${[...new Set(problems.map(({ code, message }) => `${code}: ${message}`))].join(' ')}`;
}

/** Those that fail the run, and the others. */
function partFailing(verdicts: readonly Verdict[], { failOn }: RunInfo) {
  const fails = (verdict: Verdict) =>
    failOn !== 'never' && !isAccepted(verdict) && weight[verdict.severity] >= weight[failOn];
  return { failing: verdicts.filter(fails), rest: verdicts.filter((each) => !fails(each)) };
}

/** One element of all, as some readers know of no second. */
function failure(verdicts: readonly Verdict[], tally: Tally): string {
  const [worst] = verdicts.toSorted((a, b) => weight[b.severity] - weight[a.severity]);
  if (worst === undefined) return '';
  const title = titleOf(worst, tally.rule(worst.rule));
  const more = verdicts.length > 1 ? `, and ${numeral(verdicts.length - 1)} more` : '';
  const lines = tellVerdicts(verdicts, tally).join('\n');
  return `<failure type="${worst.severity}" message="${attribute(`${title}${more}`)}">${xml(lines)}</failure>`;
}

function titleOf({ rule }: Verdict, known: ReportedRule | undefined): string {
  return known === undefined || known.title === '' ? rule : `${rule}: ${known.title}`;
}

function tellVerdicts(verdicts: readonly Verdict[], tally: Tally): readonly string[] {
  return verdicts.flatMap((verdict) => [
    `${verdict.severity}  ${titleOf(verdict, tally.rule(verdict.rule))}`,
    ...(verdict.accepted === undefined ? [] : [`  ${acceptedInWords(verdict.accepted)}`]),
    ...(verdict.returned === undefined ? [] : [`  ${verdict.returned}`]),
    `  Found: ${verdict.message}`,
    `  Do: ${verdict.do}`,
    ...placesInWords(verdict, PLACES_MAX).map((place) => `  At: ${place}`),
    `  Id: ${verdict.id}`,
  ]);
}

function tellProblems({ document, problems }: Assessment): readonly string[] {
  return problems.flatMap((problem) => [
    `not examined  ${problem.code}: ${problem.message}`,
    problem.accepted === undefined
      ? `  Do: ${adviceFor(problem, document.format)}`
      : `  ${acceptedInWords(problem.accepted)}`,
  ]);
}

function tellEnd(tally: Tally, info: EndInfo): readonly string[] {
  return [
    tally.headline(info),
    ...tally.coverage(info).map(({ name, count, meaning }) => `${name}: ${numeral(count)}  ${meaning}`.trimEnd()),
    ...info.exceptions.map(
      ({ state, place, subject, message }) => `exception ${state}: ${place}  ${subject}: ${message}`,
    ),
  ];
}

function properties({ version, policy, asOf, specimens, release, files }: RunInfo, info: EndInfo, leftOut: number) {
  const entries = {
    version,
    policy: policy.id,
    'policy-digest': policy.digest,
    'as-of': asOf,
    specimens,
    ...(release !== undefined && { release }),
    ...Object.fromEntries(files.map(({ kind, path, sha256 }) => [kind, `${path} ${sha256}`])),
    'exit-code': String(info.exitCode),
    ...(leftOut > 0 && { 'files-left-out': String(leftOut) }),
  };
  return [
    '<properties>',
    ...Object.entries(entries).map(([name, value]) => `<property name="${name}" value="${attribute(value)}"/>`),
    '</properties>',
  ];
}

function testCase(name: string, folder: string, body: string): string {
  return `<testcase name="${attribute(name)}" classname="${attribute(folder)}" time="0">${body}</testcase>`;
}

function output(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<system-out>${xml(lines.join('\n'))}</system-out>`;
}

/** The folder of a file, or the container of a member. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/'))) || '.';
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text in XML 1.0, without the characters that it cannot hold (section 2.2). */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll(/[&<>"]/g, (each) => entities[each] ?? each);
}

/** The same as the value of an attribute, where a line end would become a space. */
function attribute(text: string): string {
  return xml(text).replaceAll(/[\t\n\r]/g, (each) => `&#${each.charCodeAt(0)};`);
}
