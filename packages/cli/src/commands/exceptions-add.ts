import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PolicyError, type PolicyFile, redactPath, redactSentence } from '@holdback/rules';
import { addException, type ExceptionData, readExceptions } from '@holdback/rules/accepted';
import { EXCEPTIONS } from '../lists/accepted-names.ts';
import { findGiven } from '../lists/find-given.ts';
import { textOnDisk } from '../lists/text-file.ts';
import { holdFile, replaceFile } from '../lists/write-file.ts';
import { findBase, workingFolder } from '../run/base.ts';
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
}

/** How long an exception holds of which nobody says it, in days. */
const DAYS = 90;

const DAY_MS = 86_400_000;

/** Adds an exception to the list, which is made if there is none. */
export function addToExceptions(
  verdict: string | undefined,
  options: ExceptionsAddOptions,
  { stdout }: Terminal,
): void {
  const today = new Date();
  const data: ExceptionData = {
    ...subjectOf(verdict, options),
    reason: options.reason.trim(),
    approver: options.approver.trim(),
    created: toDay(today),
    expires: options.expires ?? toDay(new Date(today.getTime() + DAYS * DAY_MS)),
    ...(options.ticket !== undefined && { ticket: options.ticket }),
  };
  const file = fileOf(options.exceptions);
  const write = () => {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    replaceFile(file, added({ file, text }, data));
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
function added(list: PolicyFile, data: ExceptionData): string {
  if (list.text.trim() !== '') readExceptions(list);
  try {
    return addException(list, data);
  } catch (thrown) {
    if (!(thrown instanceof PolicyError)) throw thrown;
    const mistakes = thrown.message.replaceAll(/^.*?:\d+:\d+: /gm, '');
    throw new UsageError(`Nothing was added: ${mistakes.replaceAll('\n', '; ')}`);
  }
}

/** What the exception is for. Of a verdict in a report all is taken that binds it to what was looked at. */
function subjectOf(
  verdict: string | undefined,
  { rule, problem, path, format, atMost, sha256, anyBytes, report }: ExceptionsAddOptions,
): Partial<ExceptionData> {
  const own = {
    ...(rule !== undefined && { rule }),
    ...(problem !== undefined && { problem }),
    ...(path !== undefined && { path }),
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
