import { lstatSync, readFileSync, statSync } from 'node:fs';
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

/** Is something there of that path, whether it can be read or not? */
export function isThere(filePath: string, readText: ReadText): boolean {
  if (readText(filePath) !== undefined) return true;
  // A link that leads nowhere is there.
  return readText === textOnDisk && lstatSync(filePath, { throwIfNoEntry: false }) !== undefined;
}

/** A file that a person wrote for the program, as errors name it; undefined if there is none that may be read. */
export function readTextFile(typed: string, readText: ReadText = textOnDisk): PolicyFile | undefined {
  const filePath = resolve(typed);
  const text = readText(filePath);
  return text === undefined ? undefined : { file: relative('.', filePath) || filePath, text };
}
