/** What a failure means: for your information; a person must decide; never on this portal. */
export type Severity = 'note' | 'review' | 'block';

/** Severities in the order of their weight, as a number to compare by. */
export const weight = { note: 0, review: 1, block: 2 } as const satisfies Record<Severity, number>;

/** Is it the name of a severity? */
export function isSeverity(name: unknown): name is Severity {
  return typeof name === 'string' && Object.hasOwn(weight, name);
}
