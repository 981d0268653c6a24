import { dirname, relative } from 'node:path';
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
    if (typeof report === 'string' && report.endsWith('='))
      yield [['reports', index], 'the name of a file is missing after "="; write it, as in sarif=out.sarif'];
  }
}

/** The folder that paths in a configuration begin in, from the working directory. */
export function folderOf({ filePath }: Config): string {
  return relative('.', dirname(filePath));
}
