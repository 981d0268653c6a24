import type { Location } from '@holdback/scanner';
import { findMatches } from './find-matches.ts';

declare const redacted: unique symbol;

/**
 * Text that is safe to print, because it holds no value that a detector knows. Only this file makes one, and findings,
 * paths and places have no other text: a reporter that prints a secret does not compile.
 */
export type Redacted = string & { readonly [redacted]: true };

/** Characters of an excerpt that are kept: enough to tell a number from a name from a paragraph. */
const EXCERPT_LENGTH_MAX = 60;

/** Kinds whose length and punctuation are half the secret. */
const shapeless: ReadonlySet<string> = new Set(['password', 'private-key', 'api-token']);

/** The shape of a value and no character of it: `•••-••-••••`. Of a secret not even the shape. */
export function redact(value: string, infoType: string): Redacted {
  if (shapeless.has(infoType)) return brand('••••••••');
  const shape = mask(value.replaceAll(/\s+/g, ' '));
  return brand(shape.length > EXCERPT_LENGTH_MAX ? `${shape.slice(0, EXCERPT_LENGTH_MAX)}…` : shape);
}

/**
 * What a rule looked for and found, in the rule's own words: they are no secret, and say more than their shape does.
 * Their shape, if the text has them in a way the rule does not.
 */
export function quotePhrase(value: string, phrases: readonly string[]): Redacted {
  const folded = foldPhrase(value);
  const phrase = phrases.find((each) => foldPhrase(each) === folded);
  return phrase === undefined ? redact(value, 'text') : brand(phrase);
}

function foldPhrase(phrase: string): string {
  return phrase
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
    .trim();
}

/**
 * A name that a file gives (its own, a member's, a sheet's, a column's, a field's) with every value in it masked,
 * whatever its confidence and whatever the policy asks for. Same length; control characters are replaced.
 */
export function redactName(name: string): Redacted {
  const known = names.get(name);
  if (known !== undefined) return known;
  // In names an underscore stands for a space, and detectors take it for a letter.
  const readable = name.replaceAll('_', ' ');
  let safe = '';
  let end = 0;
  for (const match of findMatches(readable)) {
    if (match.infoType.startsWith('marking-') || match.end <= end) continue;
    const start = Math.max(match.start, end);
    safe += name.slice(end, start) + mask(name.slice(start, match.end));
    end = match.end;
  }
  const result = brand(printable(safe + name.slice(end)));
  if (names.size >= NAMES_KEPT) names.clear();
  names.set(name, result);
  return result;
}

/** A path with each of its names redacted, `/` and `!/` as they were. */
export function redactPath(path: string): Redacted {
  // First whole, for a value that spans folders; then each, for one that only stands free of the slashes.
  return brand(redactName(path).split('/').map(redactName).join('/'));
}

/** A place with the names in it redacted. */
export function redactLocation(at: Location): Location {
  if (at.kind === 'field') return { kind: 'field', name: redactName(at.name) };
  if (at.kind === 'cell' && at.sheet !== undefined) return { ...at, sheet: redactName(at.sheet) };
  return at;
}

/** Names recur by the million (the folder of every file, the header of every cell), so the last few are kept. */
const NAMES_KEPT = 10_000;
const names = new Map<string, Redacted>();

function mask(text: string): string {
  return text.replaceAll(/[\p{L}\p{M}\p{N}]/gu, '•');
}

/** Control, bidirectional and other format characters could rewrite the terminal or the line they stand in. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');
}

function brand(text: string): Redacted {
  return text as Redacted;
}
