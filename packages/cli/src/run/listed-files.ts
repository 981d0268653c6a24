import { readFileSync } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { redactPath, redactSentence } from '@holdback/rules';
import { UsageError } from '../usage-error.ts';
import type { Given } from './given.ts';
import { nameOf } from './roots.ts';

/**
 * The paths of a list: one a line, or with a NUL after each, as `git diff -z` and `find -print0` write them. Throws a
 * UsageError for a list that would be taken for another.
 */
export function readList(bytes: Uint8Array): readonly string[] {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new UsageError(
      '--files-from: the list is in UTF-16. Write it in UTF-8, in PowerShell with: | Out-File -Encoding utf8',
    );
  const text = new TextDecoder().decode(bytes);
  const isEnded = text.includes('\0');
  const parts = isEnded ? text.split('\0') : text.split(/\r\n|\n|\r/);
  const quoted = isEnded ? undefined : parts.find((path) => /^".*"$/.test(path));
  if (quoted !== undefined)
    throw new UsageError(
      `--files-from: the path ${redactSentence(quoted)} stands in quotes, as git writes names with letters of other alphabets. Write the list with NUL: git diff -z --name-only`,
    );
  return [...new Set(parts.filter((path) => path !== ''))];
}

/** Reads a list of what to scan; `-` is standard input, whose text is given. Throws a UsageError where it cannot be read. */
export function readListFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(
      `--files-from: "${redactPath(file)}" cannot be read. Give a file with a path a line, or - for standard input.`,
    );
  }
}

/** Those of a list that are there, as they were given, and of the others that they are gone. */
export async function partList(
  paths: readonly string[],
  base: string,
): Promise<{ readonly there: readonly string[]; readonly gone: readonly Given[] }> {
  const there: string[] = [];
  const gone: Given[] = [];
  for (const typed of paths) {
    if (await isThere(typed)) there.push(typed);
    else {
      const { name: path } = await nameOf(typed, base);
      const open = async () => ({ kind: 'deleted', path, folder: '', rootFolder: '.' }) as const;
      gone.push({ path, filePath: resolve(typed), isGone: true, open });
    }
  }
  return { there, gone };
}

/** A link that leads nowhere is there. Of what the system does not tell, whoever opens it is told why. */
async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(resolve(path));
    return true;
  } catch (thrown) {
    return !(thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR'));
  }
}
