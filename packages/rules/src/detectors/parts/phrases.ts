/** A list of phrases from a text in which semicolons part them: shorter to read than a line each. */
export function phrases(list: string): readonly string[] {
  return list
    .trim()
    .replaceAll(/\s+/g, ' ')
    .split(/ ?; ?/)
    .filter((phrase) => phrase !== '');
}

/** Each phrase of a list with each of another after it; `-` stands for none. */
export function combine(firsts: string, seconds: string): readonly string[] {
  return phrases(firsts).flatMap((first) =>
    phrases(seconds).map((second) => (second === '-' ? first : `${first} ${second}`)),
  );
}
