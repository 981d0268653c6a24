declare const redacted: unique symbol;

/**
 * Text that is safe to print, because it holds no value that a detector knows. Only `redact.ts` makes one, and findings,
 * paths and places have no other text: a reporter that prints a secret does not compile.
 */
export type Redacted = string & { readonly [redacted]: true };
