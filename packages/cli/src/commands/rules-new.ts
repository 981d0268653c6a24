import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { builtInPolicy, loadPolicy, type Policy, PolicyError, redactPath, testRule } from '@holdback/rules';
import { usualPolicy } from '../configuration/usual-policy.ts';
import { builtInName } from '../policies/built-in-name.ts';
import { hang, wordsOf } from '../report/lines.ts';
import { tellAccount } from '../report/why-not/account-lines.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { quoteWord } from '../shell-word.ts';
import { commandOf, type Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { tellPolicyError } from './failure.ts';
import { type Answers, askedFor, POLICY_SCHEMA, policyText, type Question, questions } from './new-policy.ts';
import { proseWidth } from './prose-width.ts';

/** Writes a policy file with one rule and its tests, and gives the exit code: 1 if a test does not hold and nothing is written. */
export async function makeRule(
  given: Partial<Answers>,
  typedFile: string | undefined,
  terminal: Terminal,
): Promise<ExitCode> {
  const answers = await complete(given, terminal);
  const file = typedFile ?? `${answers.id}.yaml`;
  if (existsSync(file))
    throw new UsageError(`"${redactPath(file)}" is there already. Give another name: holdback rules new FILE`);
  const text = policyText(answers);
  let policy: Policy;
  try {
    policy = await loadPolicy({ file, text }, builtInPolicy);
  } catch (thrown) {
    if (!(thrown instanceof PolicyError)) throw thrown;
    terminal.stderr.write(`Nothing was written, because the rule would be wrong:\n${tellPolicyError(thrown)}`);
    return 1;
  }
  const failing = await tellFailing(policy, answers, proseWidth(terminal));
  if (failing.length > 0) {
    terminal.stdout.write(`${[...failing, 'Nothing was written. Change the rule or the example.'].join('\n')}\n`);
    return 1;
  }
  writeFileSync(file, text, { flag: 'wx' });
  const command = commandOf(terminal);
  const word = quoteWord(file);
  const usual = await usualPolicy();
  const use = builtInName(usual) === undefined ? tellExtending(usual, file) : `${command} scan --policy ${word} FOLDER`;
  // Editors look for it beside the policy, as its first lines say.
  const hasSchema = existsSync(join(dirname(file), POLICY_SCHEMA));
  const lines = [
    `Written: ${redactPath(file)}. Both of its tests hold.`,
    `Next: ${command} rules lint ${word}`,
    `      ${use}`,
    ...(hasSchema ? [] : [`      ${command} init, for an editor to know what may stand in the file`]),
  ];
  terminal.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

/** How the rule becomes one of the policy that scans go by here. */
function tellExtending(policy: string, file: string): string {
  const way = relative(dirname(policy), file).replaceAll(sep, '/');
  return `add ${way.startsWith('.') ? '' : './'}${redactPath(way)} under "extends" in ${redactPath(policy)}`;
}

/** The answers that were not given as options, asked for where a person sits at a terminal. */
async function complete(given: Partial<Answers>, terminal: Terminal): Promise<Answers> {
  for (const { name, mistake } of questions) refuse(mistake?.(given[name] ?? ''), given[name] !== undefined);
  const open = questions.filter(({ name }) => given[name] === undefined);
  if (open.length === 0 || !terminal.isInteractive)
    return toAnswers(({ name, fallback }) => given[name] ?? fallback, open);
  const asked = new Map<string, string>();
  const reader = createInterface({ input: terminal.stdin, output: terminal.stderr, signal: terminal.interrupted });
  try {
    for (const question of open) {
      const answer = (await reader.question(`${askedFor(question)}\n> `)).trim() || question.fallback;
      refuse(question.mistake?.(answer ?? ''), true);
      if (answer !== undefined) asked.set(question.name, answer);
    }
  } finally {
    reader.close();
  }
  return toAnswers(({ name }) => given[name] ?? asked.get(name), open);
}

function refuse(mistake: string | undefined, isGiven: boolean): void {
  if (isGiven && mistake !== undefined) throw new UsageError(mistake);
}

function toAnswers(answerTo: (question: Question) => string | undefined, open: readonly Question[]): Answers {
  const answerOf = (name: keyof Answers): string => {
    const question = questions.find((each) => each.name === name);
    const answer = question === undefined ? undefined : answerTo(question)?.trim();
    if (answer === undefined || answer === '') throw new UsageError(tellMissing(open));
    return answer;
  };
  return {
    id: answerOf('id'),
    title: answerOf('title'),
    severity: answerOf('severity'),
    why: answerOf('why'),
    do: answerOf('do'),
    looksFor: answerOf('looksFor'),
    values: answerOf('values'),
    atLeast: answerOf('atLeast'),
    fails: answerOf('fails'),
    passes: answerOf('passes'),
  };
}

function tellMissing(open: readonly Question[]): string {
  const needed = open.filter(({ fallback }) => fallback === undefined);
  return [
    'A rule needs an answer to each of these. At a terminal they are asked for; in a',
    'script give them as options:',
    ...needed.flatMap((question) => hang(`  ${question.option.padEnd(11)} `, wordsOf(askedFor(question)), 80)),
  ].join('\n');
}

/** What is said of the tests that do not hold. */
async function tellFailing(policy: Policy, { id }: Answers, width: number): Promise<readonly string[]> {
  const lines: string[] = [];
  const rule = policy.rules.find((each) => each.id === id);
  if (rule === undefined) return lines;
  for await (const { test, outcome, account } of testRule(policy, rule)) {
    if (outcome === test.expect || account === undefined) continue;
    const wanted = test.expect === 'fail' ? 'fails' : 'passes';
    lines.push(...hang('', wordsOf(`The example that it ${wanted} does not hold:`), width));
    lines.push(...tellAccount(account, { width: width - 4 }).map((line) => (line === '' ? '' : `    ${line}`)), '');
  }
  return lines;
}
