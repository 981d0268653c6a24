/**
 * The words of a piece of text or of a label, in lower case with one space before, between and after: `SubjectSSN` and
 * `subject_ssn` are ` subject ssn `, `Last4SSN` is ` last 4 ssn `, `SS#` is ` ss # `. So a phrase is whole words of it
 * exactly if it stands between spaces.
 */
export function toWords(text: string): string {
  const parted = text
    // An initialism ends where a word begins, but not where only the s of a plural follows: `SSNs`.
    .replaceAll(/\p{Ll}(?=\p{Lu})|\p{Lu}(?=\p{Lu}(?!s(?!\p{L}))\p{Ll})/gu, '$& ')
    .replaceAll(/\p{L}(?=\p{N})|\p{N}(?=\p{L})/gu, '$& ')
    .replaceAll('#', ' # ');
  const words = ` ${parted.replaceAll(/[^\p{L}\p{M}\p{N}#]+/gu, ' ').trim()} `.toLowerCase();
  // One word, however it is written: `EMail`, `e-mail`, `E_Mail`.
  return words.replaceAll(' e mail', ' email');
}

const made = new WeakMap<readonly string[], Map<string, RegExp>>();

/**
 * A pattern for any of some phrases in what `toWords` gives, followed by `after` (a space, unless said otherwise). The
 * words of a phrase may be written as one (`socialsecurity`), and the last may be in the plural. Made once per list.
 */
export function phrasePattern(phrases: readonly string[], after = ' '): RegExp {
  let patterns = made.get(phrases);
  if (patterns === undefined) {
    patterns = new Map();
    made.set(phrases, patterns);
  }
  let pattern = patterns.get(after);
  if (pattern === undefined) {
    pattern = new RegExp(` (?:${phrases.map(toPhraseSource).join('|')})${after}`, 'u');
    patterns.set(after, pattern);
  }
  return pattern;
}

function toPhraseSource(phrase: string): string {
  const source = toWords(phrase).trim().replaceAll(' ', ' ?');
  // The plural of a word, not of an initialism of two letters: `no` is not `nos`.
  return /\p{L}{3}$/u.test(source) ? `${source}s?` : source;
}
