import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { realPath } from '../run/base.ts';

/**
 * Puts a text in the place of a file, or makes it: all of it or, whatever happens, none. A link is followed. Throws what the
 * system throws.
 */
export function replaceFile(file: string, text: string): void {
  const filePath = realPath(resolve(file));
  const next = `${filePath}.${process.pid}.new`;
  try {
    writeFileSync(next, text, { flag: 'wx' });
    renameSync(next, filePath);
  } catch (thrown) {
    rmSync(next, { force: true });
    throw thrown;
  }
}
