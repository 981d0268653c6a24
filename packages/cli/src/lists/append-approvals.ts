import { readFileSync, statSync } from 'node:fs';
import { type Approval, readApprovals } from '@holdback/rules/release-lists';
import { UsageError } from '../usage-error.ts';
import { holdFile, replaceFile } from './write-file.ts';

/**
 * Adds lines to a list of approvals, which is made if there is none: all of them or, whatever happens, none. Throws a
 * PolicyError if what is there is no such list, and a UsageError if it cannot be written.
 */
export function appendApprovals(list: string, approvals: readonly Approval[]): void {
  holdFile(list, () => {
    const before = checkList(list);
    const lines = approvals.map((each) => `${JSON.stringify(each)}\n`).join('');
    const gap = before === '' || before.endsWith('\n') ? '' : '\n';
    try {
      replaceFile(list, before + gap + lines);
    } catch {
      throw new UsageError(
        `The list "${list}" could not be written, so nothing was approved. Check that its folder is there and may be written to.`,
      );
    }
  });
}

/**
 * What stands in a list so far; nothing if there is none yet. Throws a PolicyError if it is no list of approvals, and a
 * UsageError if it cannot be read.
 */
export function checkList(list: string): string {
  let text: string;
  try {
    if (!statSync(list).isFile()) throw new UsageError(`The list "${list}" is no file. Give another.`);
    text = readFileSync(list, 'utf8');
  } catch (thrown) {
    if (thrown instanceof UsageError) throw thrown;
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return '';
    throw new UsageError(`The list "${list}" cannot be read. Give one that may be read.`);
  }
  readApprovals({ file: list, text });
  return text;
}
