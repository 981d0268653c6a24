import { readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { PolicyFile } from '@holdback/rules';

/** Reads a file by its path as the system names it; undefined if there is none that may be read. */
export type ReadText = (filePath: string) => string | undefined;

/** As files are on the disk. */
export const textOnDisk: ReadText = (filePath) => {
  try {
    // A pipe or a device may have no end.
    return statSync(filePath).isFile() ? readFileSync(filePath, 'utf8') : undefined;
  } catch {
    return undefined;
  }
};

/** A file that a person wrote for the program, as errors name it; undefined if there is none that may be read. */
export function readTextFile(typed: string, readText: ReadText = textOnDisk): PolicyFile | undefined {
  const filePath = resolve(typed);
  const text = readText(filePath);
  return text === undefined ? undefined : { file: relative('.', filePath) || filePath, text };
}
