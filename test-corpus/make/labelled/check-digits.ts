import type { Random } from '../portal/random.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ALPHANUMERICS = `${LETTERS}0123456789`;
const BASE62 = `0123456789${LETTERS}${LETTERS.toLowerCase()}`;

/** Fills a pattern: `#` is a digit, `@` a capital letter, `*` either of them, all else itself. */
export function fill(random: Random, pattern: string): string {
  return pattern.replaceAll(/[#@*]/g, (sign) => {
    if (sign === '#') return random.digits(1);
    return random.pick([...(sign === '@' ? LETTERS : ALPHANUMERICS)]);
  });
}

/** So many characters of an alphabet: base 62 if none is said. */
export function characters(random: Random, count: number, alphabet: string = BASE62): string {
  return Array.from({ length: count }, () => alphabet.charAt(random.integer(0, alphabet.length - 1))).join('');
}

export function hex(random: Random, count: number): string {
  return characters(random, count, '0123456789abcdef');
}

/** The digits with their check digit after them (ISO/IEC 7812-1, annex B). */
export function withLuhn(digits: string): string {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits + String((10 - (sum % 10)) % 10);
}

/** The sum of the values of characters, each with its weight. */
export function weigh(text: string, weights: readonly number[], worth: (sign: string) => number = Number): number {
  return [...text].reduce((sum, sign, index) => sum + worth(sign) * (weights[index % weights.length] ?? 0), 0);
}

/** The value of a letter or digit in ISO 7064 and ICAO 9303: A is 10, Z is 35, a filler 0. */
export function valueInBase36(sign: string): number {
  return sign === '<' ? 0 : Number.parseInt(sign, 36);
}

/** What is left of a number of any length, letters as in ISO 7064, divided by 97. */
export function mod97(text: string): number {
  const digits = [...text].map((sign) => String(valueInBase36(sign))).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

/** Digits in groups of these sizes, the last one as long as what is left. */
export function group(text: string, sizes: readonly number[], separator: string): string {
  const groups: string[] = [];
  let at = 0;
  for (const size of sizes) {
    groups.push(text.slice(at, at + size));
    at += size;
  }
  if (at < text.length) groups.push(text.slice(at));
  return groups.filter((part) => part !== '').join(separator);
}

/** A whole number with zeros before it. */
export function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
