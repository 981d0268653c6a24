import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { didYouMean, PolicyError, type PolicyFile, redactPath, redactSentence } from '@holdback/rules';
import { addException, type Exception, type ExceptionData, readExceptions, standingOf } from '@holdback/rules/accepted';
import { usualPolicy } from '../configuration/usual-policy.ts';
import { EXCEPTIONS } from '../lists/accepted-names.ts';
import { findGiven } from '../lists/find-given.ts';
import { textOnDisk } from '../lists/text-file.ts';
import { holdFile, replaceFile } from '../lists/write-file.ts';
import { openPolicy } from '../policies/open-policy.ts';
import { findBase, toLogical, workingFolder } from '../run/base.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { findVerdict } from './find-verdict.ts';

/** The options of `holdback exceptions add`, as they were typed. */
export interface ExceptionsAddOptions {
  readonly rule?: string;
  readonly problem?: string;
  readonly path?: string;
  readonly format?: string;
  readonly atMost?: string;
  readonly sha256?: string;
  readonly anyBytes?: true;
  readonly report?: string;
  readonly reason: string;
  readonly approver: string;
  readonly expires?: string;
  readonly ticket?: string;
  readonly exceptions?: string;
  readonly policy?: string;
}

/** How long an exception holds of which nobody says it, in days. */
const DAYS = 90;

const DAY_MS = 86_400_000;

/**
 * Adds an exception to the list, which is made if there is none. Throws a UsageError for one that would hold nothing: whoever
 * adds it is still there to mend it.
 */
export async function addToExceptions(
  verdict: string | undefined,
  options: ExceptionsAddOptions,
  { stdout }: Terminal,
): Promise<void> {
  const today = new Date();
  const data: ExceptionData = {
    ...subjectOf(verdict, options),
    reason: options.reason.trim(),
    approver: options.approver.trim(),
    created: toDay(today),
    expires: options.expires ?? toDay(new Date(today.getTime() + DAYS * DAY_MS)),
    ...(options.ticket !== undefined && { ticket: options.ticket }),
  };
  await checkRule(data.rule, options.policy);
  const file = fileOf(options.exceptions);
  const write = () => {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    replaceFile(file, added({ file, text }, data, today));
  };
  try {
    holdFile(file, write);
  } catch (thrown) {
    if (thrown instanceof UsageError || thrown instanceof PolicyError) throw thrown;
    throw new UsageError(
      `"${redactPath(file)}" could not be written. Check that its folder is there and may be written to.`,
    );
  }
  const what = data.rule ?? data.problem ?? `verdict ${data.verdict?.slice(0, 12)}…`;
  const where = typeof data.path === 'string' ? ` in ${redactPath(data.path)}` : '';
  stdout.write(`Added to ${redactPath(file)}: ${redactSentence(String(what))}${where}, until ${data.expires}.\n`);
}

/** The list with one more. What is wrong with the one that was typed has no place in the list yet. */
function added(list: PolicyFile, data: ExceptionData, today: Date): string {
  const before = list.text.trim() === '' ? undefined : readExceptions(list);
  try {
    const text = addException(list, data);
    const after = readExceptions({ file: list.file, text });
    const last = after.exceptions.at(-1);
    const standing = last && standingOf(last, today, after.daysMax);
    if (standing?.holds === false)
      throw new UsageError(`Nothing was added, as it would hold nothing: ${standing.why}.`);
    const twin = before?.exceptions.find((each) => isOfSame(each, last));
    if (twin !== undefined)
      throw new UsageError(
        `Nothing was added: ${redactPath(twin.place.file)}:${twin.place.line} is an exception for the same. Change or delete it.`,
      );
    return text;
  } catch (thrown) {
    if (!(thrown instanceof PolicyError)) throw thrown;
    const mistakes = thrown.message.replaceAll(/^.*?:\d+:\d+: /gm, '');
    throw new UsageError(`Nothing was added: ${mistakes.replaceAll('\n', '; ')}`);
  }
}

function isOfSame({ subject, paths }: Exception, other: Exception | undefined): boolean {
  return JSON.stringify([subject, paths]) === JSON.stringify([other?.subject, other?.paths]);
}

/** Is there such a rule in the policy that counts here, and may anybody make an exception of it? */
async function checkRule(given: ExceptionData['rule'], name: string | undefined): Promise<void> {
  if (given === undefined) return;
  const { policy } = await openPolicy(name ?? (await usualPolicy()), [], []);
  const ids = policy.rules.map(({ id }) => id);
  for (const id of typeof given === 'string' ? [given] : given) {
    const rule = policy.rules.find((each) => each.id === id);
    if (rule === undefined)
      throw new UsageError(
        `Nothing was added: the policy "${redactSentence(policy.id)}" has no rule "${redactSentence(id)}"${didYouMean(id, ids) || '.'}`,
      );
    if (rule.fixed) throw new UsageError(`Nothing was added: of ${redactSentence(id)} nobody may make an exception.`);
  }
}

/**
 * A path as reports name it: one that was typed in a folder below the base is a path from there if a file lies at it, and
 * none where paths of reports begin.
 */
function pathFromBase(typed: string): string {
  const folder = workingFolder();
  const base = findBase(folder);
  const isHere = existsSync(resolve(folder, typed)) && !existsSync(resolve(base, typed));
  return isHere ? toLogical(relative(base, resolve(folder, typed))) : typed;
}

/** What the exception is for. Of a verdict in a report all is taken that binds it to what was looked at. */
function subjectOf(
  verdict: string | undefined,
  { rule, problem, path, format, atMost, sha256, anyBytes, report }: ExceptionsAddOptions,
): Partial<ExceptionData> {
  const own = {
    ...(rule !== undefined && { rule }),
    ...(problem !== undefined && { problem }),
    ...(path !== undefined && { path: pathFromBase(path) }),
    ...(format !== undefined && { format }),
    ...(atMost !== undefined && { 'at-most': /^\d+$/.test(atMost) ? Number(atMost) : atMost }),
    ...(sha256 !== undefined && { sha256 }),
  };
  if (verdict === undefined) return own;
  if (report === undefined) return { verdict, ...own };
  const found = findVerdict(verdict, report);
  return {
    rule: found.rule,
    path: found.path,
    'at-most': `${Math.max(1, found.distinct)} distinct`,
    ...(found.sha256 !== undefined && anyBytes !== true && { sha256: found.sha256 }),
    ...own,
  };
}

function fileOf(given: string | undefined): string {
  if (given !== undefined) return given;
  const folder = workingFolder();
  return relative('.', findGiven(EXCEPTIONS, folder, textOnDisk)?.filePath ?? join(findBase(folder), EXCEPTIONS));
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
