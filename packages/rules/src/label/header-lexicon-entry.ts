/** What the headers of columns, the labels of forms and the keys of data that hold one info type are called. */
export interface HeaderWords {
  /** What such a header ends in. One that begins with `=` must be all of it, but for whose it is: `Victim2 Tag No`. */
  readonly names: readonly string[];
  /** Words that make it another, wherever they stand around the name. */
  readonly not: readonly string[];
}

/** An entry from lists whose phrases are parted by semicolons. */
export function headers(names: string, not = ''): HeaderWords {
  return { names: phrases(names), not: phrases(not) };
}

function phrases(list: string): string[] {
  return list
    .split(';')
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}
