import { isArray, type PdfDictionary, type PdfValue } from '../streams/syntax.ts';
import { compositeKey, differencesKey, type SuspectFont } from './font-keys.ts';
import { LetterMap } from './letter-map.ts';
import { dictionariesWithin } from './nested-dictionaries.ts';
import type { PdfStore } from './object-store.ts';
import type { StoredObject } from './sieve.ts';
import { nameOf } from './text-string.ts';

/** Maps that are kept; those of one page are fewer. */
const MAPS_MAX = 64;
/** Fewer codes may be those of signs, such as bullets, unless there are no others. */
const LACKING_MIN = 3;
/** Fonts that are not composite (ISO 32000-2, 9.6). */
const SIMPLE: ReadonlySet<string> = new Set(['Type1', 'MMType1', 'TrueType', 'Type3']);

/** What says which letters the codes of a font stand for: a stream, a standard, or nothing. */
type FontMap = StoredObject | 'standard' | 'none';

/** Which fonts of a document say what letters they show. Looked up when the first is asked for. */
export class FontMaps {
  readonly #store: PdfStore;
  /** Each once, by all that its font is known by. */
  #maps: ReadonlyMap<string, ReadonlySet<FontMap>> | undefined;
  readonly #letters = new Map<StoredObject, LetterMap>();

  constructor(store: PdfStore) {
    this.#store = store;
  }

  /**
   * Whether nothing maps the codes to letters that a font shows (9.10.2): of fonts that are known by the same, any of them; and
   * one that the file is not seen to have.
   */
  async lacks({ key, codes }: SuspectFont): Promise<boolean> {
    this.#maps ??= this.#findMaps();
    for (const map of this.#maps.get(key) ?? (['none'] as const)) if (await this.#lacksLetters(map, codes)) return true;
    return false;
  }

  async #lacksLetters(map: FontMap, codes: ReadonlySet<number>): Promise<boolean> {
    if (typeof map === 'string') return map === 'none';
    const letters = await this.#lettersOf(map);
    let lacking = 0;
    for (const code of codes) if (!letters.has(code)) lacking += 1;
    return lacking > 0 && lacking >= Math.min(codes.size, LACKING_MIN);
  }

  async #lettersOf(stream: StoredObject): Promise<LetterMap> {
    const known = this.#letters.get(stream);
    if (known !== undefined) return known;
    const letters = new LetterMap(await this.#store.data(stream));
    if (this.#letters.size >= MAPS_MAX) this.#letters.clear();
    this.#letters.set(stream, letters);
    return letters;
  }

  #findMaps(): ReadonlyMap<string, ReadonlySet<FontMap>> {
    const store = this.#store;
    const maps = new Map<string, Set<FontMap>>();
    for (const object of store.objects) {
      if (store.live(object.number) !== object) continue;
      for (const [font] of dictionariesWithin(store.value(object))) {
        for (const key of this.#keysOf(font)) {
          const own = maps.get(key) ?? new Set();
          maps.set(key, own.add(this.#mapOf(font)));
        }
      }
    }
    return maps;
  }

  /** A name says that codes are code points, in place of a map, or what characters they are, as an encoding (9.7.5.2). */
  #mapOf(font: PdfDictionary): FontMap {
    const [map, encoding] = [font.get('ToUnicode'), nameOf(this.#store.resolve(font.get('Encoding')))];
    const isStandard =
      nameOf(this.#store.resolve(font.get('Subtype'))) === 'Type0' && encoding?.startsWith('Identity') === false;
    if (isStandard || nameOf(this.#store.resolve(map)) !== undefined) return 'standard';
    return this.#store.streamOf(map) ?? 'none';
  }

  #keysOf(font: PdfDictionary): readonly string[] {
    const kind = nameOf(this.#store.resolve(font.get('Subtype'))) ?? '';
    if (kind === 'Type0') return [...this.#namesOf(font)].map(compositeKey);
    if (!SIMPLE.has(kind)) return [];
    const differences = this.#store.dictionary(font.get('Encoding'))?.get('Differences');
    return differences === undefined ? [] : [differencesKey(this.#differencesOf(differences))];
  }

  /** 9.6.5.1: a code, and the names from it on. */
  #differencesOf(value: PdfValue): ReadonlyMap<number, string> {
    const differences = new Map<number, string>();
    const items = this.#store.resolve(value);
    let code = 0;
    for (const item of isArray(items) ? items : []) {
      const found = this.#store.resolve(item);
      const name = nameOf(found);
      if (typeof found === 'number') code = found;
      else if (name !== undefined) differences.set(code++, name);
    }
    return differences;
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
