const COMPOSITE = 'composite ';

/** What a font in which words are shown may have no letters for. */
export interface SuspectFont {
  /** What it is known by: see `compositeKey` and `differencesKey`. */
  readonly key: string;
  /** The codes that are shown. */
  readonly codes: ReadonlySet<number>;
}

/** What a composite font is known by: its name, as pdf.js and the file have it. */
export function compositeKey(name: string): string {
  return COMPOSITE + name;
}

/** What any other font is known by that has names of its own for glyphs, by their codes: those. */
export function differencesKey(differences: Iterable<readonly [number, string]>): string {
  return [...differences]
    .sort(([one], [other]) => one - other)
    .map(([code, name]) => `${code}/${name}`)
    .join('');
}

/** Whether a font is composite, by what it is known by. */
export function isCompositeKey(key: string): boolean {
  return key.startsWith(COMPOSITE);
}
