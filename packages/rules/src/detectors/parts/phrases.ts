/** A list of phrases from a text in which semicolons part them: shorter to read than a line each. */
export function phrases(list: string): readonly string[] {
  return list
    .trim()
    .replaceAll(/\s+/g, ' ')
    .split(/ ?; ?/)
    .filter((phrase) => phrase !== '');
}
