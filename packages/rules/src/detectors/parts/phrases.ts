/** A list of phrases from a text in which semicolons part them: shorter to read than a line each. */
export function phrases(list: string): readonly string[] {
  return list
    .split(';')
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}
