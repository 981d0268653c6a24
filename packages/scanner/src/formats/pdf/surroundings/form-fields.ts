import type { Location, Trait } from '../../../document.ts';
import { intersect, type Rectangle, toRectangle } from '../content/rectangle.ts';
import type { PdfStore } from '../objects/object-store.ts';
import { shownStrings } from '../objects/shown-strings.ts';
import type { StoredObject } from '../objects/sieve.ts';
import { decodeText, nameOf, textOf } from '../objects/text-string.ts';
import {
  isArray,
  isDictionary,
  type PdfDictionary,
  PdfName,
  PdfReference,
  PdfString,
  type PdfValue,
} from '../streams/syntax.ts';
import { countWords } from '../value.ts';
import type { LetterField } from './field-rows.ts';
import { type Saying, withoutTags } from './saying.ts';

/** Fields above a field (ISO 32000-2, 12.7.4.2). */
const PARENTS_MAX = 32;
/** Widgets of one field that are looked at, whether one of them shows. */
const WIDGETS_MAX = 64;
/** 12.5.3, table 167: hidden, and shown nowhere but in print. */
const [HIDDEN, NO_VIEW] = [2, 32];

/** The fields of a form: what they hold, what they offer and what they are called. */
export class FormFields {
  readonly #store: PdfStore;
  readonly #needsAppearances: boolean;
  /** What fields offer, by the dictionaries that have it: all widgets below one offer the same. */
  readonly #offers = new WeakMap<PdfDictionary, Offer>();
  readonly #offered = new WeakSet<PdfDictionary>();

  constructor(store: PdfStore) {
    this.#store = store;
    const form = store.dictionary(store.dictionary(store.trailer.get('Root'))?.get('AcroForm'));
    this.#needsAppearances = form?.get('NeedAppearances') === true;
  }

  /** Whether a dictionary is a field, or a widget of one: it has a type or a value, its own or from above. */
  isField(dictionary: PdfDictionary): boolean {
    const isNamed = dictionary.has('V') && this.#store.resolve(dictionary.get('T')) instanceof PdfString;
    if (dictionary.has('FT') || isNamed) return true;
    return this.#chain(dictionary).some((each) => each.has('FT') && each.has('T'));
  }

  /**
   * What a field or a widget of one says: values under its label, then what it offers, unless another widget said it, then
   * what it is called. `view` is what is shown of the page that a widget is on.
   */
  async *read(dictionary: PdfDictionary, at: Location, view?: Rectangle): AsyncGenerator<Saying> {
    const chain = this.#chain(dictionary);
    const name = this.#nameOf(chain);
    const label = this.labelOf(dictionary);
    const labeled = label === undefined ? {} : { label };
    const told = new Set<string>();
    const values = await this.#texts(this.#inheritedEntry(chain, 'V'));
    const isSaid = values.some((text) => !IS_COMPUTED.test(text.trim()));
    const hiddenBy = isSaid ? await this.#hiddenBy(dictionary, chain, values, view) : undefined;
    const isNew = (text: string): boolean => text !== '' && !told.has(text) && told.add(text) !== undefined;
    for (const text of values.filter(isNew))
      yield { text, at, ...labeled, ...(hiddenBy !== undefined && { hiddenBy }) };
    const rich = await this.#texts(this.#inheritedEntry(chain, 'RV'));
    for (const text of rich.map(withoutTags).filter(isNew)) yield { text, at, ...labeled };
    const initial = await this.#texts(this.#inheritedEntry(chain, 'DV'));
    for (const text of initial.filter(isNew)) yield { text, at, ...labeled, ...unlessComputed(text) };
    for (const text of this.#newOptions(chain).filter(isNew)) yield { text, at, ...labeled };
    const names = told.size > 0 && name === label ? [] : [name, ...(told.size === 0 ? [label] : [])];
    for (const text of new Set(names)) if (text !== undefined) yield { text, at, isName: true };
    const mapped = textOf(this.#inherited(chain, 'TM'));
    if (mapped !== undefined) yield { text: mapped, at, isEcho: true };
  }

  /** Where a widget of a text field stands that has one letter or a few digits; undefined of another. */
  letterOf(widget: PdfDictionary): Omit<LetterField, 'id'> | undefined {
    const chain = this.#chain(widget);
    const value = textOf(this.#inherited(chain, 'V'))?.trim();
    if (value === undefined || !LETTER.test(value)) return undefined;
    const area = this.#areaOf(widget);
    if (area === undefined || nameOf(this.#inherited(chain, 'FT')) !== 'Tx') return undefined;
    return { text: value, area, label: this.labelOf(widget) };
  }

  /** The tooltip (TU) is what a person reads; the name (T) is often the program's. */
  labelOf(dictionary: PdfDictionary): string | undefined {
    const chain = this.#chain(dictionary);
    return textOf(this.#inherited(chain, 'TU')) ?? this.#nameOf(chain);
  }

  /** 12.7.4.2: the names of all fields above it and its own. */
  #nameOf(chain: readonly PdfDictionary[]): string | undefined {
    const names = chain.toReversed().flatMap((each) => textOf(this.#store.resolve(each.get('T'))) ?? []);
    return names.length === 0 ? undefined : names.join('.');
  }

  /** A field and those above it. */
  #chain(dictionary: PdfDictionary): readonly PdfDictionary[] {
    const chain: PdfDictionary[] = [];
    let next: PdfDictionary | undefined = dictionary;
    for (; next !== undefined && chain.length < PARENTS_MAX && !chain.includes(next); ) {
      chain.push(next);
      next = next.has('Parent') ? this.#store.dictionary(next.get('Parent')) : undefined;
    }
    return chain;
  }

  #inheritedEntry(chain: readonly PdfDictionary[], key: string): PdfValue {
    return chain.find((each) => each.has(key))?.get(key);
  }

  #inherited(chain: readonly PdfDictionary[], key: string): PdfValue {
    return this.#store.resolve(this.#inheritedEntry(chain, key));
  }

  /** The texts of a value: a string, a stream, a list; the state of a button, if it is a word. */
  async #texts(value: PdfValue): Promise<readonly string[]> {
    const stream = this.#store.streamOf(value);
    if (stream !== undefined) return [decodeText(await this.#store.data(stream))];
    const found = this.#store.resolve(value);
    const items = isArray(found) ? found.map((item) => this.#store.resolve(item)) : [found];
    return items
      .flatMap((item) => (item instanceof PdfName && countWords(item.name) < 2 ? [] : (textOf(item) ?? [])))
      .filter((text) => text !== 'Off');
  }

  /** What a choice offers, if it was not asked for yet. */
  #newOptions(chain: readonly PdfDictionary[]): readonly string[] {
    const owner = chain.find((each) => each.has('Opt'));
    if (owner === undefined || this.#offered.has(owner)) return [];
    this.#offered.add(owner);
    return this.#offer(chain).texts;
  }

  #offer(chain: readonly PdfDictionary[]): Offer {
    const owner = chain.find((each) => each.has('Opt'));
    if (owner === undefined) return { texts: [], plain: [] };
    const known = this.#offers.get(owner);
    if (known !== undefined) return known;
    const texts = this.#options(owner);
    const offer = { texts, plain: texts.map(plain) };
    this.#offers.set(owner, offer);
    return offer;
  }

  /** Each as it is shown, then as it is kept. */
  #options(owner: PdfDictionary): readonly string[] {
    const options = this.#store.resolve(owner.get('Opt'));
    if (!isArray(options)) return [];
    return options.flatMap((option) => {
      const found = this.#store.resolve(option);
      const texts = isArray(found) ? found.map((item) => this.#store.resolve(item)).toReversed() : [found];
      return texts.flatMap((text) => textOf(text) ?? []);
    });
  }

  /** Why no page shows a value; undefined if one does. */
  async #hiddenBy(
    dictionary: PdfDictionary,
    chain: readonly PdfDictionary[],
    values: readonly string[],
    view: Rectangle | undefined,
  ): Promise<Trait | undefined> {
    const kids = chain.flatMap((each) =>
      each.has('T') ? this.#store.items(each.get('Kids')).slice(0, WIDGETS_MAX) : [],
    );
    const siblings = kids.map((kid) => this.#store.dictionary(kid));
    const shown = [dictionary, ...siblings]
      .filter((each) => each !== undefined)
      .filter((each) => this.#isShown(each, each === dictionary ? view : undefined));
    if (shown.length === 0) return 'hidden-field';
    const isText = ['Tx', 'Ch'].includes(nameOf(this.#inherited(chain, 'FT')) ?? '');
    // A script may write it otherwise than it is kept.
    const isFormatted = chain.some((each) => this.#store.dictionary(each.get('AA'))?.has('F') === true);
    if (!isText || isFormatted || this.#needsAppearances || !this.#isShown(dictionary)) return undefined;
    return (await this.#saysOtherwise(dictionary, [...values.map(plain), ...this.#offer(chain).plain]))
      ? 'hidden-field'
      : undefined;
  }

  #areaOf(widget: PdfDictionary): Rectangle | undefined {
    return toRectangle(this.#store.items(widget.get('Rect')).map((item) => this.#store.resolve(item)));
  }

  /** A widget (12.5.6.19) that takes some room of what is shown and is not hidden. */
  #isShown(widget: PdfDictionary, view?: Rectangle): boolean {
    const area = this.#areaOf(widget);
    const flags = this.#store.resolve(widget.get('F'));
    const isHidden = typeof flags === 'number' && (flags & (HIDDEN | NO_VIEW)) !== 0;
    if (area === undefined || isHidden) return false;
    const { left, bottom, right, top } = view === undefined ? area : intersect(area, view);
    return right > left && top > bottom;
  }

  /** Whether a widget's appearance shows letters, and none of these texts, which are plain, is among them in some form. */
  async #saysOtherwise(widget: PdfDictionary, texts: readonly string[]): Promise<boolean> {
    const appearance = this.#appearance(widget);
    if (appearance === undefined) return false;
    const shown = plain(shownStrings(await this.#store.data(appearance)));
    return shown.length >= SHOWN_LENGTH_MIN && texts.every((text) => !shares(shown, text));
  }

  #appearance(widget: PdfDictionary): StoredObject | undefined {
    const normal = this.#store.dictionary(widget.get('AP'))?.get('N');
    const states = this.#store.resolve(normal);
    const stream = this.#store.streamOf(normal);
    if (stream !== undefined || !isDictionary(states)) return stream;
    const [first] = [...states.values()].filter((state) => state instanceof PdfReference);
    return this.#store.streamOf(first);
  }
}

/**
 * What forms compute and keep where nobody looks: amounts, counts, states. Days are not among them, nor are six digits in a
 * row, unless they are an amount's: a day may be that of somebody's birth.
 */
const IS_COMPUTED =
  /^(?:[-+$€£(]{0,3} ?(?:\d{1,5}|\d{6,9}(?=[.,]\d\d(?!\d))|\d{1,3}(?:,\d{3}){1,3})(?:[.,]\d{1,4})? ?[%)]?|true|false|yes|no|on|off|)$/i;

/** Nobody sees what a field begins with, unless it is what it holds. */
function unlessComputed(text: string): Pick<Saying, 'hiddenBy'> {
  return IS_COMPUTED.test(text.trim()) ? {} : { hiddenBy: 'hidden-field' };
}

const LETTER = /^(?:[\p{L}\p{N}]|\d{2,4})$/u;

/** What a choice offers, and the letters of it. */
interface Offer {
  readonly texts: readonly string[];
  readonly plain: readonly string[];
}

/** Fewer letters may be those of a font whose codes are its own. */
const SHOWN_LENGTH_MIN = 2;

/** Whether a text has some letters in a row of another: a date or an amount is drawn in another form than it is kept. */
function shares(shown: string, text: string): boolean {
  if (text.length <= SHARED_LENGTH) return shown.includes(text);
  for (let at = 0; at + SHARED_LENGTH <= text.length; at++) {
    if (shown.includes(text.slice(at, at + SHARED_LENGTH))) return true;
  }
  return false;
}

const SHARED_LENGTH = 4;

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
