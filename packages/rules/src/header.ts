/**
 * A header, form label or key in words: camel case, underscores and digits split, lower-cased.
 * `SubjectSSN` is `subject ssn`, `CCNumber` is `cc number`, `Victim1Name` is `victim 1 name`.
 */
export function headerWords(header: string): string {
  return header
    .normalize('NFKC')
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replaceAll(/(\p{L})(\d)|(\d)(\p{L})/gu, '$1$3 $2$4')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Does a header, in words, contain the phrase as whole words, also where it is written as one word? A phrase that begins
 * with `=` must be the whole header: `=name` is not in `sample name`.
 */
export function headerSays(words: string, phrase: string): boolean {
  const wanted = headerWords(phrase);
  if (phrase.startsWith('=')) return words.replaceAll(' ', '') === wanted.replaceAll(' ', '');
  if (` ${words} `.includes(` ${wanted} `)) return true;
  // `EMail` is `e mail` in words and `email` in a policy; `Userid` is the other way about.
  const glued = wanted.replaceAll(' ', '');
  const each = words.split(' ');
  return each.some((_, start) => startsWithWords(each.slice(start), glued));
}

/** Do the first words, however many, make up the text when they are written as one? */
function startsWithWords(words: readonly string[], text: string): boolean {
  let joined = '';
  for (const word of words) {
    joined += word;
    if (joined === text) return true;
    if (!text.startsWith(joined)) return false;
  }
  return false;
}
