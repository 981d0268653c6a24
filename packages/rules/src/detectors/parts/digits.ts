import type { Pattern } from '../../engine/pattern.ts';

/**
 * What may not stand before a number, or it is a piece of something longer: a letter or digit (an identifier, hex,
 * base64), or a digit with `.`, `:`, `/` or `-` (a decimal, a time, a date, a longer number). What takes a longer look (a
 * URL, a UUID, a drawing) is the guard's.
 */
const before = String.raw`(?<![\p{L}\p{N}_])(?<!\d[.:\/-])`;

/** What may not stand after it, for the same reason. A full stop ends a sentence unless a digit follows. */
const after = String.raw`(?![\p{L}\p{N}_])(?![.:\/-]\d)`;

/** A pattern for a number that is no piece of something longer. Its detector has `guard: 'number'`. */
export function digits(source: string, flags = 'u'): Pattern {
  return { source: `${before}(?:${source})${after}`, flags };
}
