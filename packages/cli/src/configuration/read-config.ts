import { dirname, posix, relative, win32 } from 'node:path';
import type { PolicyFile } from '@holdback/rules';
import { itemsUnder, readWritten } from '@holdback/rules/written';
import { findGiven } from '../lists/find-given.ts';
import type { ReadText } from '../lists/text-file.ts';
import { CONFIGURATION } from '../run/base.ts';
import type { ConfigData } from './config-data.ts';
import { validate } from './config-schema.generated.ts';

/** A configuration that was found. */
export interface Config {
  readonly data: ConfigData;
  /** As reports and errors name it. */
  readonly file: PolicyFile;
  /** As the system names it. */
  readonly filePath: string;
  /** The line on which a key stands. */
  readonly lineOf: (key: string) => number;
}

/**
 * The configuration of whoever works in a folder: the nearest from there up to the top of the repository; undefined if there
 * is none. It is never looked for in what is scanned. Throws a PolicyError that tells all of its mistakes, and a UsageError
 * where it cannot be read.
 */
export function readConfig(folder: string, readText: ReadText): Config | undefined {
  const found = findGiven(CONFIGURATION, folder, readText);
  if (found === undefined) return undefined;
  const { file, filePath } = found;
  const { data, places } = readWritten(file, validate, 'the configuration', mistakesIn, {});
  return { data, file, filePath, lineOf: (key) => places.placeOfKey([], key).line };
}

/** What a schema cannot say. */
function* mistakesIn(data: unknown): Generator<readonly [readonly (string | number)[], string]> {
  for (const [index, report] of itemsUnder(data, 'reports').entries()) {
    const message = typeof report === 'string' ? mistakeOfReport(report) : undefined;
    if (message !== undefined) yield [['reports', index], message];
  }
  const values = new Map<string, unknown>(typeof data === 'object' && data !== null ? Object.entries(data) : []);
  for (const key of fileKeys) {
    const value = values.get(key);
    if (typeof value === 'string' && isAbsolute(value))
      yield [[key], 'its path begins in the folder of this file; write it from there, as in lists/name.yaml'];
  }
}

/** Whoever comes to a repository of others writes nothing outside of it for them. */
function mistakeOfReport(report: string): string | undefined {
  const [, file] = /=(.*)$/s.exec(report) ?? [];
  if (file === undefined) return undefined;
  if (file === '') return 'the name of a file is missing after "="; write it, as in sarif=out.sarif';
  return isAbsolute(file) || /(?:^|[/\\])\.\.(?:[/\\]|$)/.test(file)
    ? 'a report is written below the folder of this file; leave out what is before it'
    : undefined;
}

/** The keys whose values are files, or may be. */
const fileKeys = [
  'policy',
  'exceptions',
  'baseline',
  'manifest',
  'approved',
  'protected',
] as const satisfies (keyof ConfigData)[];

/** On any system: a configuration goes from one to the other. */
function isAbsolute(path: string): boolean {
  return posix.isAbsolute(path) || win32.isAbsolute(path);
}

/** The folder that paths in a configuration begin in, from the working directory. */
export function folderOf({ filePath }: Config): string {
  return relative('.', dirname(filePath));
}
