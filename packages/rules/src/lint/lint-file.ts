import type { PolicyFile } from '../policy/read-policy.ts';
import type { LintMark } from './lint-mark.ts';
import type { WrittenExample, WrittenPattern } from './written-pattern.ts';

/** What of a policy file its text alone shows, whether it can be loaded or not. */
export interface FileLint {
  readonly marks: readonly LintMark[];
  readonly patterns: readonly WrittenPattern[];
  /** The examples of its detectors. */
  readonly examples: readonly WrittenExample[];
}

/** Looks at the text of a policy file. The parser is loaded for it. */
export async function lintFile(file: PolicyFile, asOf: Date): Promise<FileLint> {
  const { lintPlainValues, writtenExamples, writtenPatterns } = await import('./plain-values.ts');
  return { marks: lintPlainValues(file, asOf), patterns: writtenPatterns(file), examples: writtenExamples(file) };
}
