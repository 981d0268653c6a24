import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import {
  type LintMark,
  lintFile,
  lintPolicy,
  type Policy,
  PolicyError,
  type PolicyFile,
  redactPath,
  type WrittenExample,
} from '@holdback/rules';
import { readTextFile } from '../lists/text-file.ts';
import { openPolicy } from '../policies/open-policy.ts';
import { counted, hang, wordsOf } from '../report/lines.ts';
import { CONFIGURATION } from '../run/base.ts';
import type { ExitCode } from '../run/exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { attackPatterns } from './attack-patterns.ts';
import { linesOfPolicyError } from './failure.ts';
import { proseWidth } from './prose-width.ts';

/** The options of `holdback rules lint`, as they were typed. */
export interface LintOptions {
  readonly strict?: true;
  readonly asOf?: Date;
}

/** What is said of one file. */
interface FileReport {
  readonly lines: readonly string[];
  readonly errors: number;
  readonly warnings: number;
}

/** Says what is wrong with policy files and what to look at, and gives the exit code: 1 if something is wrong. */
export async function lintRules(
  typed: readonly string[],
  { strict, asOf = new Date() }: LintOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const names = typed.length > 0 ? typed : policiesHere();
  let errors = 0;
  let warnings = 0;
  // What is wrong with a part is wrong with each policy that takes it in, and is told once.
  const known = new Set<string>();
  for (const name of names) {
    const report = await lintOne(name, asOf, proseWidth(terminal), known);
    errors += report.errors;
    warnings += report.warnings;
    terminal.stdout.write(report.lines.map((line) => `${line}\n`).join(''));
  }
  const files = counted(names.length, 'file');
  const said =
    errors + warnings === 0 ? 'nothing to mend' : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  terminal.stdout.write(`${files}: ${said}\n`);
  return errors > 0 || (strict === true && warnings > 0) ? 1 : 0;
}

/** The files of the folder one is in that look like policies. */
function policiesHere(): readonly string[] {
  const names = readdirSync('.')
    .filter((name) => /\.ya?ml$/i.test(name))
    .filter((name) => name !== CONFIGURATION && /^policy:/m.test(readTextFile(name)?.text ?? ''))
    .sort();
  if (names.length === 0)
    throw new UsageError('There is no policy file here. Give one: holdback rules lint portal.yaml');
  return names;
}

async function lintOne(name: string, asOf: Date, width: number, known: Set<string>): Promise<FileReport> {
  const file = readTextFile(name);
  if (file === undefined)
    throw new UsageError(`There is no file "${redactPath(name)}" that can be read. Check the path.`);
  const { marks, patterns, examples } = await lintFile(file, asOf);
  const attacks = await attackPatterns(patterns);
  const loaded = await load(name);
  const own = 'policy' in loaded ? await marksOf(loaded.policy, file, examples) : [];
  const wrong = 'mistakes' in loaded ? loaded.mistakes.filter((line) => !known.has(line)) : [];
  for (const line of wrong) known.add(line);
  const found = [...marks, ...attacks.marks, ...own];
  const errors = found.filter(({ level }) => level === 'error').length;
  const told = [...wrong, ...found.map(tell)].toSorted((one, other) => comparePlaces(placeOf(one), placeOf(other)));
  const missing = 'The patterns were not tried with recheck: it is not installed.';
  const lines = [...told, ...(attacks.isMissing ? [missing] : [])].flatMap((line) => hang('', wordsOf(line), width));
  return { lines, errors: errors + wrong.length, warnings: found.length - errors };
}

async function load(name: string): Promise<{ readonly policy: Policy } | { readonly mistakes: readonly string[] }> {
  try {
    return { policy: (await openPolicy(name)).policy };
  } catch (thrown) {
    if (thrown instanceof PolicyError) return { mistakes: linesOfPolicyError(thrown) };
    throw thrown;
  }
}

/** What is to be looked at in the rules and detectors that stand in a file. */
async function marksOf(
  policy: Policy,
  { file, text }: PolicyFile,
  examples: readonly WrittenExample[],
): Promise<readonly LintMark[]> {
  const isHere = (path: string) => relative(file, path) === '';
  const own = policy.rules.filter(({ place }) => isHere(place.file));
  const marks = await lintPolicy(policy, (rule) => own.includes(rule), examples);
  if (/^extends:/m.test(text)) return marks;
  const message = `it extends no policy, so only its own ${counted(own.length, 'rule')} ${own.length === 1 ? 'judges' : 'judge'} a file, and whatever else is in it passes; add: extends: [holdback/base]`;
  return [{ level: 'warning', message, place: { file, line: 1, column: 1 } }, ...marks];
}

/** The line and the column that a mistake begins with. */
function placeOf(told: string): readonly number[] {
  const [, line = '0', column = '0'] = /:(\d+):(\d+): /.exec(told) ?? [];
  return [Number(line), Number(column)];
}

function comparePlaces([line = 0, column = 0]: readonly number[], [line2 = 0, column2 = 0]: readonly number[]): number {
  return line - line2 || column - column2;
}

function tell({ level, message, place: { file, line, column } }: LintMark): string {
  return `${redactPath(file)}:${line}:${column}: ${level === 'warning' ? 'warning: ' : ''}${message}`;
}
