import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  builtInNames,
  type CaseResult,
  infoTypesReached,
  type Policy,
  type PolicyPlace,
  type Rule,
  redactPath,
  type ScanFile,
  testRule,
  type Uncovered,
  uncoveredBy,
} from '@holdback/rules';
import { defaultLimits, FileSource, formats, type Step, scan } from '@holdback/scanner';
import { openPolicy } from '../policies/open-policy.ts';
import { counted, hang, wordsOf } from '../report/lines.ts';
import { tellAccount } from '../report/why-not/account-lines.ts';
import type { ExitCode } from '../run/exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { proseWidth } from './prose-width.ts';

/** The options of `holdback rules test`, as they were typed. */
export interface TestOptions {
  readonly coverage?: true;
  readonly all?: true;
  readonly watch?: true;
}

/** What is counted of one policy. */
interface Tally {
  rules: number;
  cases: number;
  failed: number;
  todo: number;
  /** What `--coverage` finds. */
  uncovered: number;
}

/** Runs the tests of the rules of policies, and gives the exit code: 1 if one does not hold. */
export async function testRules(names: readonly string[], options: TestOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.watch === true) {
    const { watchPolicies } = await import('./watch-policies.ts');
    return await watchPolicies(names, () => testAll(names, options, terminal), terminal);
  }
  return (await testAll(names, options, terminal)) ? 0 : 1;
}

async function testAll(names: readonly string[], options: TestOptions, terminal: Terminal): Promise<boolean> {
  let isSound = true;
  for (const name of names) {
    if (terminal.interrupted.aborted) return false;
    const { policy } = await openPolicy(name);
    isSound = (await testPolicy(policy, options, terminal)) && isSound;
  }
  return isSound;
}

/** Whether a rule stands in a file of an author, and not in one of Holdback's own. */
function isOwn({ place }: Rule): boolean {
  return !builtInNames.includes(place.file);
}

async function testPolicy(policy: Policy, options: TestOptions, terminal: Terminal): Promise<boolean> {
  const width = proseWidth(terminal);
  const isBuiltIn = !policy.rules.some(isOwn) && builtInNames.includes(`holdback/${policy.id}`);
  const rules = options.all === true || isBuiltIn ? policy.rules : policy.rules.filter(isOwn);
  const tally: Tally = { rules: rules.length, cases: 0, failed: 0, todo: 0, uncovered: 0 };
  const reached = new Set<string>();
  const tell = (lines: readonly string[]) => terminal.stdout.write(lines.map((line) => `${line}\n`).join(''));
  for (const rule of rules) {
    const results: CaseResult[] = [];
    const setting = { scanFile: scannerFrom(rule.place), coverage: options.coverage === true };
    const missing = rule.tests.filter(({ subject: { file } }) => file !== undefined && !isThere(file, rule.place));
    for (const { place, name } of missing)
      tell(tellCase(place ?? rule.place, `the file of the test "${name}" of ${rule.id} is not there`, width));
    tally.failed += missing.length;
    tally.cases += missing.length;
    const there = { ...rule, tests: rule.tests.filter((test) => !missing.includes(test)) };
    for await (const result of testRule(policy, there, setting)) {
      results.push(result);
      tell(enter(result, rule, tally, width));
    }
    if (options.coverage !== true) continue;
    for (const infoType of infoTypesReached(results)) reached.add(infoType);
    tell(tellUncovered(rule, uncoveredBy(rule, results), tally, width));
  }
  if (options.coverage === true) tell(tellDetectors(policy, reached, tally, width));
  tell(tellTally(policy, tally, options, width));
  return tally.failed === 0 && tally.uncovered === 0;
}

/** Counts a case, and says what is wrong with it. */
function enter({ test, outcome, account }: CaseResult, rule: Rule, tally: Tally, width: number): readonly string[] {
  tally.cases += 1;
  const place = test.place ?? rule.place;
  if (outcome === test.expect) {
    return test.todo === true ? tellCase(place, `"${test.name}" of ${rule.id} holds now: take "todo" away`, width) : [];
  }
  if (test.todo === true) {
    tally.todo += 1;
    return [];
  }
  tally.failed += 1;
  const why = account === undefined ? [] : tellAccount(account, { width: width - 4 });
  return [
    ...tellCase(place, `"${test.name}" of ${rule.id} ${expected[test.expect]}, ${came[outcome]}`, width),
    ...why.map((line) => (line === '' ? '' : `    ${line}`)),
    '',
  ];
}

const expected = {
  fail: 'should fail',
  pass: 'should pass',
  'not-applicable': 'should be exempt',
} as const satisfies Record<CaseResult['test']['expect'], string>;

const came = {
  fail: 'and fails',
  pass: 'and passes',
  'not-applicable': 'and is exempt',
  'cannot-tell': 'and cannot be told, because something was not read',
} as const satisfies Record<CaseResult['outcome'], string>;

function tellCase({ file, line, column }: PolicyPlace, sentence: string, width: number): readonly string[] {
  return hang('', wordsOf(`${redactPath(file)}:${line}:${column}: ${sentence}.`), width);
}

function tellUncovered(
  { id, place }: Rule,
  { neverFails, branches }: Uncovered,
  tally: Tally,
  width: number,
): readonly string[] {
  const sentences = [
    ...(neverFails ? [`no test makes ${id} fail, so nobody knows whether it ever does`] : []),
    ...branches.map(({ under, tells }) =>
      under === 'but'
        ? `no test of ${id} shows that it is shifted because ${tells} ("but")`
        : `no test of ${id} meets this condition under "${under}": ${tells}`,
    ),
  ];
  tally.uncovered += sentences.length;
  return sentences.flatMap((sentence) => tellCase(place, sentence, width));
}

/** Detectors of the policy that no case reaches. */
function tellDetectors(
  { detectors }: Policy,
  reached: ReadonlySet<string>,
  tally: Tally,
  width: number,
): readonly string[] {
  const own = detectors.filter(({ source }) => existsSync(resolve(source)));
  const missed = own.filter(({ infoType }) => !reached.has(infoType));
  tally.uncovered += missed.length;
  return missed.flatMap(({ infoType, source }) =>
    hang('', wordsOf(`${redactPath(source)}: no test of a rule finds the kind of information "${infoType}".`), width),
  );
}

function tellTally(policy: Policy, tally: Tally, { coverage }: TestOptions, width: number): readonly string[] {
  const { rules, cases, failed, todo, uncovered } = tally;
  const others = policy.rules.length - rules;
  const examples = policy.detectors
    .filter(({ source }) => existsSync(resolve(source)))
    .reduce((sum, detector) => sum + detector.examples.length + detector.counterexamples.length, 0);
  const held = cases - failed - todo;
  const sentences = [
    `${policy.id}: ${counted(held, 'test')} of ${counted(rules, 'rule')} ${held === 1 ? 'holds' : 'hold'}`,
    ...(failed > 0 ? [`${counted(failed, 'test')} ${failed === 1 ? 'does' : 'do'} not`] : []),
    ...(todo > 0 ? [`${counted(todo, 'test')} marked "todo" ${todo === 1 ? 'does' : 'do'} not yet`] : []),
    ...(examples > 0 ? [`${counted(examples, 'example')} of its kinds of information hold`] : []),
    ...(coverage === true && uncovered > 0 ? [`${counted(uncovered, 'thing')} that no test shows`] : []),
  ];
  const rest =
    others > 0
      ? ` ${counted(others, 'rule')} of the policies it extends ${others === 1 ? 'was' : 'were'} not tested; --all tests ${others === 1 ? 'it' : 'them'}.`
      : '';
  return hang('', wordsOf(`${sentences.join('; ')}.${rest}`), width);
}

/** A file of a test is named relative to the policy. */
function pathOf(file: string, place: PolicyPlace): string {
  return resolve(dirname(place.file), file);
}

function isThere(file: string, place: PolicyPlace): boolean {
  return existsSync(pathOf(file, place));
}

function scannerFrom(place: PolicyPlace): ScanFile {
  return (file) => scanFile(pathOf(file, place), file.replace(/^\.\//, ''));
}

async function* scanFile(filePath: string, path: string): AsyncGenerator<Step> {
  await using source = new FileSource(filePath, path);
  yield* scan(source, defaultLimits, { formats });
}
