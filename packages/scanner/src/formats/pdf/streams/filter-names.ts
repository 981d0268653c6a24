import { type Filter, filters } from './filters.ts';
import { isArray, type PdfDictionary, PdfName, type PdfValue } from './syntax.ts';

/** What a value stands for: itself, or the object that it refers to. */
export type Resolve = (value: PdfValue) => PdfValue;

/** The names of a stream's filters (ISO 32000-1, 7.4.1), in order; undefined if they are not known. pdf.js takes `F` first. */
export function filterNames(dictionary: PdfDictionary | undefined, resolve: Resolve): readonly string[] | undefined {
  if (dictionary === undefined) return undefined;
  const filter = resolve(dictionary.get('F') ?? dictionary.get('Filter'));
  if (filter === undefined) return dictionary.has('Filter') ? undefined : [];
  const names: string[] = [];
  for (const item of isArray(filter) ? filter : [filter]) {
    const name = resolve(item);
    if (!(name instanceof PdfName)) return undefined;
    names.push(name.name);
  }
  return names;
}

/** The filters that are undone here: those before the first of a picture. */
export function knownFilters(names: readonly string[]): readonly Filter[] {
  const chain: Filter[] = [];
  for (const name of names) {
    const filter = filters.get(name);
    if (filter !== undefined) chain.push(filter);
    else if (name !== 'Crypt') break;
  }
  return chain;
}

/** Filters of pictures, which are theirs alone, and that of encryption (ISO 32000-1, table 6). */
const OTHER_FILTERS: ReadonlySet<string> = new Set([
  ...['DCTDecode', 'DCT', 'JPXDecode', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode', 'Crypt'],
]);

/** Whether all filters of a stream are those of a standard: nobody knows what stands behind another. */
export function areFiltersKnown(names: readonly string[] = []): boolean {
  return names.every((name) => filters.has(name) || OTHER_FILTERS.has(name));
}
