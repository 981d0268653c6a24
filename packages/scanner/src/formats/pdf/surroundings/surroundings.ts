import type { Location } from '../../../document.ts';
import type { FormatContext } from '../../format.ts';
import type { Rectangle } from '../content/rectangle.ts';
import { dictionariesWithin } from '../objects/nested-dictionaries.ts';
import type { PdfStore } from '../objects/object-store.ts';
import type { Reach } from '../objects/reach.ts';
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
import { type EntryText, entryText, isLooseText, isTellingName, isTold } from './entry-texts.ts';
import { isOfLetters, type LetterField } from './field-rows.ts';
import { FormFields } from './form-fields.ts';
import { PageNotes } from './page-notes.ts';
import { type Saying, withoutTags } from './saying.ts';
import { signers } from './signer-names.ts';
import { StreamTexts } from './stream-texts.ts';

/** What an annotation refers to that is on its page as well. */
const OWN_KEYS: ReadonlySet<string> = new Set(['A', 'AA', 'PA', 'Popup', 'MK', 'FS', 'Sound', 'Movie']);

/** Letters that a row of fields is called by. */
const ROW_LABEL_LENGTH_MAX = 200;

/** All text of a document that is not in what its pages draw: see `entryText`. */
export class PdfSurroundings {
  readonly #store: PdfStore;
  readonly #reach: Reach;
  /** What streams say. */
  readonly streams: StreamTexts;
  readonly #context: FormatContext;
  readonly #fields: FormFields;
  /** Where objects are that belong to a page. */
  readonly #places = new Map<StoredObject, Location>();
  readonly #read = new Set<StoredObject>();
  /** How annotations look. */
  readonly notes: PageNotes;
  /** What the annotations of a page say, by the numbers of their objects. */
  #own = new Map<number, string>();

  constructor(store: PdfStore, reach: Reach, context: FormatContext) {
    this.#store = store;
    this.#reach = reach;
    this.streams = new StreamTexts(store, reach, context.limits);
    this.#context = context;
    this.#fields = new FormFields(store);
    this.notes = new PageNotes(store, this.#fields);
  }

  /** The text of the annotations of a page, given the number of its object, what is shown of it and its rows of fields. */
  async *page(
    number: number | undefined,
    at: Location,
    { view, rows }: { readonly view: Rectangle | undefined; readonly rows: readonly (readonly LetterField[])[] },
  ): AsyncGenerator<Saying> {
    const object = number === undefined ? undefined : this.#store.live(number);
    const page = object === undefined ? undefined : this.#store.value(object);
    if (object === undefined || !isDictionary(page)) return;
    this.#own = new Map();
    this.#places.set(object, at);
    for (const content of this.#store.items(page.get('Contents'))) this.#place(content, at);
    for (const item of this.notes.of(number)) {
      for await (const saying of this.#note(item, at, view)) {
        if (item instanceof PdfReference) this.#own.set(item.number, (this.#own.get(item.number) ?? '') + saying.text);
        yield saying;
      }
    }
    for (const row of rows) yield this.#rowOf(row, at);
  }

  /** What is written in a row of fields, under what the first is called. */
  #rowOf(row: readonly LetterField[], at: Location): Saying {
    const label = withoutCount(row[0]?.label ?? '');
    const text = row.map((field) => field.text).join(isOfLetters(row) ? '' : ' ');
    return { text, at, ...(label !== '' && { label }) };
  }

  /** Whether the annotation of the page that was read last says a text that it draws. */
  saysItself(number: number, text: string): boolean {
    const own = this.#own.get(number) ?? '';
    return own.replace(/\s+/g, '').includes(text.replace(/\s+/g, ''));
  }

  /** Whether a page keeps a small picture of itself (12.3.4). */
  hasThumbnail(number: number | undefined): boolean {
    const page = number === undefined ? undefined : this.#store.dictionary(new PdfReference(number));
    return page?.has('Thumb') === true;
  }

  /** What a field is called that is the object of that number. */
  labelOf(number: number): string | undefined {
    const field = this.#store.dictionary(new PdfReference(number));
    return field === undefined || !this.#fields.isField(field) ? undefined : this.#fields.labelOf(field);
  }

  async *#note(item: PdfValue, at: Location, view: Rectangle | undefined): AsyncGenerator<Saying> {
    const note = this.#store.dictionary(item);
    if (note === undefined) return;
    this.#place(item, at);
    if (item instanceof PdfReference) this.#markRead(item);
    if (this.#fields.isField(note)) yield* this.#fields.read(note, at, view);
    yield* this.#texts(note, at);
    for (const key of OWN_KEYS) {
      const value = note.get(key);
      if (!(value instanceof PdfReference)) continue;
      this.#place(value, at);
      yield* this.#texts(this.#store.resolve(value), at, key);
    }
  }

  /** What stands on no page, and what was not said on one. */
  async *rest(): AsyncGenerator<Saying> {
    yield* this.streams.form();
    for (const object of this.#store.objects) {
      const key = this.#reach.keys.get(object);
      if (key === undefined) continue;
      this.#context.progress();
      const at = this.#placeOf(object);
      const value = this.#store.value(object);
      if (isDictionary(value) && !this.#read.has(object) && this.#isLooseField(value)) {
        yield* this.#looseField(value, at ?? { kind: 'field', name: 'form' });
      }
      for await (const saying of this.#texts(value, at, key)) yield { ...saying, isEcho: true };
      if (object.stream !== undefined && isDictionary(value)) yield* this.streams.read(object, value, at);
    }
  }

  /** What an object says that nothing refers to. */
  async *of(object: StoredObject): AsyncGenerator<Saying> {
    const value = this.#store.value(object);
    if (isDictionary(value) && this.#isLooseField(value)) yield* this.#fields.read(value, LEFT_OVER);
    yield* this.#texts(value, LEFT_OVER);
    if (object.stream !== undefined && isDictionary(value)) yield* this.streams.read(object, value, LEFT_OVER);
  }

  #place(value: PdfValue, at: Location): void {
    const object = value instanceof PdfReference ? this.#store.live(value.number) : undefined;
    if (object !== undefined) this.#places.set(object, at);
  }

  #markRead({ number }: PdfReference): void {
    const object = this.#store.live(number);
    if (object !== undefined) this.#read.add(object);
  }

  /** Of a tag, the page that it says that it is on. */
  #placeOf(object: StoredObject): Location | undefined {
    const own = this.#places.get(object);
    const value = own === undefined ? this.#store.value(object) : undefined;
    const page = isDictionary(value) ? (value.get('Pg') ?? value.get('P')) : undefined;
    const target = page instanceof PdfReference ? this.#store.live(page.number) : undefined;
    return own ?? (target === undefined ? undefined : this.#places.get(target));
  }

  /** A field that is one itself, and not what others inherit from. */
  #isLooseField(dictionary: PdfDictionary): boolean {
    const hasValue = dictionary.has('V') || dictionary.has('DV') || dictionary.has('RV') || dictionary.has('Opt');
    return (
      (dictionary.has('T') || dictionary.has('FT')) &&
      (hasValue || !dictionary.has('Kids')) &&
      this.#fields.isField(dictionary)
    );
  }

  async *#looseField(field: PdfDictionary, at: Location): AsyncGenerator<Saying> {
    for await (const saying of this.#fields.read(field, at))
      yield field.has('Kids') ? { ...saying, isEcho: true } : saying;
  }

  /** The text of all entries of a value, at their own place where no page has it. */
  async *#texts(value: PdfValue, at: Location | undefined, entry = ''): AsyncGenerator<Saying> {
    yield* looseTexts(entry, value, at);
    for (const [dictionary, outer] of dictionariesWithin(value, entry)) {
      if (outer === 'Dests') yield* destinations(dictionary);
      if (SILENT_TYPES.has(nameOf(dictionary.get('Type')) ?? '')) continue;
      if (dictionary.has('ByteRange')) yield* signers(this.#store.resolve(dictionary.get('Contents')));
      for (const [key, item] of dictionary) {
        const text = entryText(key, dictionary, outer);
        if (text !== undefined) yield* this.#entry(text, item, at);
        else yield* this.#unknown(key, dictionary, at);
      }
    }
  }

  /**
   * An entry that no standard gives a meaning: a value is one if it is no field's but that of a property of an element, which
   * has a name (14.7.6.4), or of what nobody knows.
   */
  *#unknown(key: string, dictionary: PdfDictionary, at: Location | undefined): Generator<Saying> {
    const item = dictionary.get(key);
    if (!VALUES.has(key)) yield* looseTexts(key, item, at);
    else if (!this.#fields.isField(dictionary)) {
      const value = this.#store.resolve(item);
      const text = value instanceof PdfString ? decodeText(value.bytes) : '';
      if (isTold(text)) yield loose(textOf(this.#store.resolve(dictionary.get('N'))) ?? 'value', text, at);
    }
  }

  async *#entry(entry: EntryText, item: PdfValue, at: Location | undefined): AsyncGenerator<Saying> {
    const place: Location = at ?? { kind: 'field', name: entry.field };
    const { hiddenBy } = entry;
    for (const found of await this.#entryTexts(item, entry.isStream === true)) {
      if (entry.isName === true && !isTellingName(found)) continue;
      const text = entry.isRich === true ? withoutTags(found) : found;
      yield {
        text,
        at: place,
        ...(hiddenBy !== undefined && { hiddenBy }),
        ...(entry.isOwn === undefined && { isEcho: true }),
      };
    }
  }

  async #entryTexts(item: PdfValue, isStream: boolean): Promise<readonly string[]> {
    const stream = this.#store.streamOf(item);
    if (stream !== undefined) {
      if (!isStream) return [];
      // What is no text has entries of the same names: the mapping of a character collection, a sound.
      return this.#isTextStream(stream) ? [decodeText(await this.#store.data(stream))] : [];
    }
    const value = this.#store.resolve(item);
    const items = isArray(value) ? value.map((each) => (each instanceof PdfString ? each : undefined)) : [value];
    return items.flatMap((each) => (each instanceof PdfString ? (textOf(each) ?? []) : []));
  }

  #isTextStream(stream: StoredObject): boolean {
    const dictionary = this.#store.value(stream);
    return isDictionary(dictionary) && !dictionary.has('Type') && !dictionary.has('Subtype');
  }
}

const LEFT_OVER: Location = { kind: 'field', name: 'left-over' };
const PRIVATE: Location = { kind: 'field', name: 'private-data' };

/** Dictionaries whose strings are no text. */
const SILENT_TYPES: ReadonlySet<string> = new Set(['Font', 'FontDescriptor', 'Encoding', 'XRef', 'OutputIntent']);

/** Of a field, what it holds and what it begins with. */
const VALUES: ReadonlySet<string> = new Set(['V', 'DV']);

/** What a field is called, without its number at the end. */
function withoutCount(label: string): string {
  const letters = [...label.slice(0, ROW_LABEL_LENGTH_MAX)];
  return letters.slice(0, letters.findLastIndex((letter) => /\p{L}/u.test(letter)) + 1).join('');
}

function loose(label: string, text: string, at: Location | undefined): Saying {
  return { text, at: at ?? PRIVATE, label, hiddenBy: 'custom-xml', isEcho: true };
}

/** Strings of an entry that no standard gives a meaning. */
function* looseTexts(key: string, item: PdfValue, at: Location | undefined): Generator<Saying> {
  const items = isArray(item) ? (item[0] instanceof PdfName ? [] : item) : [item];
  for (const each of items) {
    if (!(each instanceof PdfString)) continue;
    const text = decodeText(each.bytes);
    if (isLooseText(key, text)) yield loose(key, text, at);
  }
}

/** Names of places in the document, as they stand where there is no tree of names (12.3.2.4). */
function* destinations(dictionary: PdfDictionary): Generator<Saying> {
  for (const name of dictionary.keys()) {
    if (isTellingName(name)) yield { text: name, at: { kind: 'field', name: 'name' }, isEcho: true };
  }
}
