import { isArray, isDictionary, type PdfDictionary, type PdfValue } from '../streams/syntax.ts';

/** The dictionaries in a value, itself included, each before those within it, with the entry that it stands in. */
export function* dictionariesWithin(value: PdfValue, key = ''): Generator<readonly [PdfDictionary, string]> {
  const open: (readonly [PdfValue, string])[] = [[value, key]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [found, entry] = next;
    if (isArray(found)) for (const item of found.toReversed()) pushIfNested(open, item, entry);
    else if (isDictionary(found)) {
      yield [found, entry];
      for (const [inner, item] of [...found].toReversed()) pushIfNested(open, item, inner);
    }
  }
}

function pushIfNested(open: (readonly [PdfValue, string])[], value: PdfValue, key: string): void {
  if (isArray(value) || isDictionary(value)) open.push([value, key]);
}
