import type { PdfDictionary, PdfValue } from '../streams/syntax.ts';
import type { PdfStore } from './object-store.ts';
import { nameOf } from './text-string.ts';

/** Which fonts of a document say what letters they show. Looked up when the first is asked for. */
export class FontMaps {
  readonly #store: PdfStore;
  /** Of fonts whose codes are numbers of glyphs, what maps them to letters, by each of their names. */
  #maps: ReadonlyMap<string, readonly PdfValue[]> | undefined;
  readonly #known = new Map<string, boolean>();

  constructor(store: PdfStore) {
    this.#store = store;
  }

  /** Whether a font of that name shows glyphs by their numbers, and nothing maps those to letters (ISO 32000-2, 9.10.2). */
  async lacks(name: string): Promise<boolean> {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    this.#maps ??= this.#findMaps();
    let lacks = false;
    for (const map of this.#maps.get(name) ?? []) lacks ||= !(await this.#isMap(map));
    this.#known.set(name, lacks);
    return lacks;
  }

  /** A name in place of a map says that the numbers are code points; a map may be without an entry. */
  async #isMap(value: PdfValue): Promise<boolean> {
    if (nameOf(this.#store.resolve(value)) !== undefined) return true;
    const stream = this.#store.streamOf(value);
    return stream !== undefined && (await this.#store.data(stream)).includes('beginbf');
  }

  #findMaps(): ReadonlyMap<string, readonly PdfValue[]> {
    const store = this.#store;
    const maps = new Map<string, PdfValue[]>();
    for (const object of store.objects) {
      const font = store.live(object.number) === object ? store.dictionary(store.value(object)) : undefined;
      if (font === undefined || nameOf(font.get('Subtype')) !== 'Type0') continue;
      if (nameOf(store.resolve(font.get('Encoding')))?.startsWith('Identity') !== true) continue;
      for (const name of this.#namesOf(font)) {
        const own = maps.get(name);
        if (own === undefined) maps.set(name, [font.get('ToUnicode')]);
        else own.push(font.get('ToUnicode'));
      }
    }
    return maps;
  }

  /** pdf.js goes by that of the descriptor, if there is one. */
  #namesOf(font: PdfDictionary): ReadonlySet<string> {
    const [first] = this.#store.items(font.get('DescendantFonts'));
    const descendant = this.#store.dictionary(first);
    const descriptor = this.#store.dictionary(descendant?.get('FontDescriptor'));
    const names = [font.get('BaseFont'), descendant?.get('BaseFont'), descriptor?.get('FontName')];
    return new Set(names.flatMap((name) => nameOf(this.#store.resolve(name)) ?? []));
  }
}
