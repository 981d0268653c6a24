import type { PolicyFile } from '../policy/read-policy.ts';
import type { LintMark } from './lint-mark.ts';
import type { WrittenPattern } from './written-pattern.ts';

/** What of a policy file its text alone shows, whether it can be loaded or not. */
export interface FileLint {
  readonly marks: readonly LintMark[];
  readonly patterns: readonly WrittenPattern[];
}

/** Looks at the text of a policy file. The parser is loaded for it. */
export async function lintFile(file: PolicyFile, asOf: Date): Promise<FileLint> {
  const { lintPlainValues, writtenPatterns } = await import('./plain-values.ts');
  return { marks: lintPlainValues(file, asOf), patterns: writtenPatterns(file) };
}
