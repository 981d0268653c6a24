import { readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { PolicyFile } from '@holdback/rules';

/** A file that a person wrote for the program, as errors name it; undefined if there is none that may be read. */
export function readTextFile(typed: string): PolicyFile | undefined {
  const filePath = resolve(typed);
  try {
    // A pipe or a device may have no end.
    if (!statSync(filePath).isFile()) return undefined;
    return { file: relative('.', filePath) || filePath, text: readFileSync(filePath, 'utf8') };
  } catch {
    return undefined;
  }
}
