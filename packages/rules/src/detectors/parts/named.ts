import { anyCase } from '../../engine/any-case.ts';
import type { Pattern } from '../../engine/pattern.ts';
import { pattern } from './pattern.ts';

/**
 * What may stand between the name of a number and the number: a word for number, then a colon, a sharp, a slash as in
 * NCIC, something in parentheses (`(TX)`, `(optional)`), "is" or space, and at most one line break.
 */
const gap = [
  String.raw`(?:,?[ \t_]{0,2}${anyCase('(?:nos?|num|number|nbr|nr)')}\.?)?`,
  String.raw`(?:[ \t]{0,2}\([^()\n]{1,16}\)[ \t]{0,2}[:#]?|[ \t]{0,3}[#:=/]{1,2}|[ \t]{1,2}(?:${anyCase('is|was')}|-)(?=[ \t])|[ \t]\(|[ \t\n])`,
  String.raw`[ \t]{0,4}\n?[ \t]{0,4}`,
].join('');

/**
 * A pattern for a value right after its name, in which the value's case counts and that of the name does not: the names
 * are sources without escapes, the value is one with.
 */
export function named(names: readonly string[], value: string): Pattern {
  const name = names.map(anyCase).join('|');
  return pattern`(?<![\p{L}\p{N}])(?:${name})${gap}(?<value>${value})(?![\p{L}\p{N}_])(?![.:/]\d|-[\p{L}\p{N}])`;
}

/** The longest `named` match without its name and its value. */
export const GAP_LENGTH_MAX = 42;
