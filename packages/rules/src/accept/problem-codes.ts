import type { ProblemCode } from '@holdback/scanner';

const known = {
  unreadable: true,
  'unknown-format': true,
  malformed: true,
  encrypted: true,
  unsupported: true,
  'limit-exceeded': true,
  changed: true,
  'special-file': true,
  crashed: true,
} as const satisfies Record<ProblemCode, true>;

/** The codes of problems, which the rules know by type alone. */
export const problemCodes: readonly string[] = Object.keys(known);

/** Is it such a code? */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(known, code);
}
