import { numeral } from '@holdback/scanner/text';
/**
 * Lines of at most `width` characters: the first begins with `prefix`, the others as far in. It is broken between the
 * words given and never inside of one, so that a value or a path stays whole; a word that is longer than the room has a
 * line of its own.
 */
export function hang(prefix: string, words: readonly string[], width: number): string[] {
  const room = Math.max(20, width - lengthOf(prefix));
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (word === '') continue;
    if (line === '') line = word;
    else if (lengthOf(line) + 1 + lengthOf(word) <= room) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  const indent = ' '.repeat(lengthOf(prefix));
  return lines.map((each, index) => `${index === 0 ? prefix : indent}${each}`);
}

/** The words of a sentence, to be broken between. */
export function wordsOf(sentence: string): readonly string[] {
  return sentence.split(' ');
}

/** In characters as a person counts them, near enough for a column of Latin text. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** `1 file`, `1,200 files`. */
export function counted(count: number, noun: string): string {
  return `${numeral(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Bytes in the unit a person would use, powers of 1,000. */
export function size(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  if (unit === 0) return counted(value, 'byte');
  return `${value.toFixed(1)} ${units[unit]}`;
}

/** What was scanned, how much it was and how long it took. A list that is no folder's has no name. */
export function scannedInWords(roots: readonly string[], bytes: number, seconds: number): string {
  return `${roots.join(', ') || 'a list of files'}: ${size(bytes)} in ${seconds.toFixed(1)} s`;
}
