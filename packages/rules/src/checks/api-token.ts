import { isGithubToken } from './github-token.ts';
import { isJwt } from './jwt.ts';
import { isSecretValue } from './secret-value.ts';

/** Words, plain or with capitals, and short numbers, with marks between: `portal-tls-2031`, `configuration.apiKey`. */
const wordy = /^(?:[A-Z]?[a-z]*|[A-Z]*|\d{1,4})(?:[-_.~/+](?:[A-Z]?[a-z]*|[A-Z]*|\d{1,4}))*$/u;

/** The same in one: `apiKeyOfTheService2`. */
const camel = /^[A-Za-z]?[a-z]{2,}(?:[A-Z][a-z]{2,})*\d{0,2}$/u;

/** A member of something in code, which random letters are not: `cancellation_1.CancellationToken`. */
const member = /^[A-Za-z_$]{1,30}\d{0,2}(?:\.[A-Za-z_$]{1,30}\d{0,2})+$/u;

/** A constant in code: `URI_FOR_OBJECT_2`. */
const constant = /^(?=(?:\D*\d){0,3}\D*$)[A-Z][A-Z\d]*(?:_[A-Z][A-Z\d]*){2,}$/u;

/** A run of x or 0 in it is where the rest was taken out. */
const blotted = /(?:x{6}|X{6}|0{10}|\.{3}|_{4}|1234567890(?!\d)|abcdefghij)/u;

/**
 * Whether a value can be a token: one with an issuer's prefix passes that issuer's own check, if there is one, and one
 * without is neither a placeholder nor made of words.
 */
export function isApiToken(value: string): boolean {
  if (/^gh[oprsu]_/u.test(value)) return isGithubToken(value);
  if (/^eyJ/u.test(value)) return isJwt(value);
  if (blotted.test(value) || !isSecretValue(value)) return false;
  return !wordy.test(value) && !camel.test(value) && !member.test(value) && !constant.test(value);
}
