import type { Location } from '../../../document.ts';
import type { Limits } from '../../../limits.ts';
import { findWords } from '../../../structures/binary-words.ts';
import { dictionariesWithin } from '../objects/nested-dictionaries.ts';
import type { PdfStore } from '../objects/object-store.ts';
import { follow, type Reach } from '../objects/reach.ts';
import type { StoredObject } from '../objects/sieve.ts';
import { decodeText, nameOf } from '../objects/text-string.ts';
import { isDictionary, type PdfDictionary, PdfName, type PdfValue } from '../streams/syntax.ts';
import { markedStrings } from '../streams/tag-marks.ts';
import { isClean, isTold } from './entry-texts.ts';
import { textsInXml } from './run-catcher.ts';
import type { Saying } from './saying.ts';

const METADATA: Location = { kind: 'field', name: 'metadata' };
const TAG: Location = { kind: 'field', name: 'tag' };
const PRIVATE: Location = { kind: 'field', name: 'private-data' };

/** Of a description, attributes that say how it is written (ISO 16684-1, 7). */
const MADE_LABELS: ReadonlySet<string> = new Set(['xmptk', 'lang', 'parseType', 'about', 'format', 'resource']);

/** Those of an XML form say how it is drawn. */
const NO_ATTRIBUTES: ReadonlySet<string> = new Set();

/** Operators of contents, of glyphs (ISO 32000-1, annex A) and of maps of characters. */
const IS_CONTENT = /\b(?:BT|ET|re|cm|d0|d1|Do|gs|sh|begincmap|endobj)\b/;

/** Entries of streams that are no text: pictures, forms, fonts, functions. */
const KNOWN_KEYS = ['Subtype', 'BBox', 'FunctionType', 'Length1', 'ShadingType', 'Alternate'] as const;

/** Entries that hold streams, which need not say what they are, and that are read otherwise or have no text (ISO 32000-2). */
const STREAM_ENTRIES: ReadonlySet<string> = new Set([
  ...[
    'Contents',
    'ToUnicode',
    'UseCMap',
    'CIDToGIDMap',
    'CIDSet',
    'FontFile',
    'FontFile2',
    'FontFile3',
    'JBIG2Globals',
  ],
  ...['Lookup', 'Function', 'Functions', 'TR', 'TR2', 'BG', 'BG2', 'UCR', 'UCR2', 'HT', 'Thumb', 'SMask', 'Mask', 'G'],
  ...[
    'JS',
    'XFA',
    'V',
    'DV',
    'RV',
    'RC',
    'N',
    'D',
    'R',
    'F',
    'UF',
    'DOS',
    'Mac',
    'Unix',
    'Sound',
    'Data',
    'DestOutputProfile',
  ],
]);

/** Words with a space between, or a number of a person. */
const IS_TOLD = /\p{L}{3},? \p{L}{2}|(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/u;

/** Bytes of a stream that are looked at, whether it is content. */
const HEAD_BYTES = 64 * 1024;

/** Text of streams that draw nothing: XML forms, descriptions, what programs keep for themselves. */
export class StreamTexts {
  readonly #store: PdfStore;
  readonly #reach: Reach;
  readonly #limits: Limits;
  readonly #read = new Set<StoredObject>();
  #privates: ReadonlySet<StoredObject> | undefined;
  #isTorn = false;

  constructor(store: PdfStore, reach: Reach, limits: Limits) {
    this.#store = store;
    this.#reach = reach;
    this.#limits = limits;
  }

  /** Whether an XML form is not well-formed. */
  get isTorn(): boolean {
    return this.#isTorn;
  }

  /** An XML form (12.7.8): one stream, or several that are one document together. */
  async *form(): AsyncGenerator<Saying> {
    const form = this.#store.dictionary(this.#store.dictionary(this.#store.trailer.get('Root'))?.get('AcroForm'));
    const entry = form?.get('XFA');
    const streams = [entry, ...this.#store.items(entry)].flatMap((item) => this.#store.streamOf(item) ?? []);
    const pieces: Buffer[] = [];
    for (const stream of new Set(streams)) {
      this.#read.add(stream);
      pieces.push(await this.#store.data(stream));
    }
    if (pieces.length > 0) yield* this.#xml(Buffer.concat(pieces), { kind: 'field', name: 'form' });
  }

  *#xml(bytes: Uint8Array, at: Location): Generator<Saying> {
    const { sayings, isWellFormed } = textsInXml(bytes, at, this.#limits, NO_ATTRIBUTES);
    if (!isWellFormed) this.#isTorn = true;
    for (const saying of sayings) {
      if (saying.label === 'script') yield { ...saying, hiddenBy: 'macro' };
      else if (saying.label !== 'comment' || isTold(saying.text)) yield saying;
    }
  }

  /** What a stream says that is a description (14.3.2) or a program's own, and what content says by marks (14.9). */
  async *read(object: StoredObject, dictionary: PdfDictionary, at: Location | undefined): AsyncGenerator<Saying> {
    if (this.#read.has(object)) return;
    if (this.#isDescription(object, dictionary)) {
      const { sayings } = textsInXml(await this.#store.data(object), at ?? METADATA, this.#limits);
      yield* sayings.filter(({ text, label = '' }) => isTold(text) && !MADE_LABELS.has(label));
    } else if (this.#store.isTagged(object)) yield* marked(await this.#store.data(object), at ?? TAG);
    else if (this.#isPrivate(object, dictionary)) yield* proseIn(await this.#store.data(object), at ?? PRIVATE);
    else if (this.#isUnknown(object, dictionary)) yield* this.#unknown(object, at ?? PRIVATE);
  }

  async *#unknown(object: StoredObject, at: Location): AsyncGenerator<Saying> {
    const data = await this.#store.data(object);
    if (IS_CONTENT.test(data.toString('latin1', 0, HEAD_BYTES))) return;
    // What has a use that is not known may be the colors of a picture.
    const isUsed = this.#reach.keys.has(object);
    for (const saying of proseIn(data, at)) if (!isUsed || IS_TOLD.test(saying.text)) yield saying;
  }

  /** A stream that says nothing of itself, and that is in no entry of a standard. A profile of colors has an `N`. */
  #isUnknown(object: StoredObject, dictionary: PdfDictionary): boolean {
    if (dictionary.has('Type') || dictionary.has('N') || KNOWN_KEYS.some((key) => dictionary.has(key))) return false;
    return !STREAM_ENTRIES.has(this.#reach.keys.get(object) ?? '');
  }

  #isDescription(object: StoredObject, dictionary: PdfDictionary): boolean {
    return (nameOf(dictionary.get('Type')) ?? this.#reach.keys.get(object)) === 'Metadata';
  }

  /** A stream that a program keeps for itself (14.5): beneath a `PieceInfo`. */
  #isPrivate(object: StoredObject, dictionary: PdfDictionary): boolean {
    this.#privates ??= this.#findPrivates();
    return this.#privates.has(object) && !KNOWN_KEYS.some((key) => dictionary.has(key));
  }

  #findPrivates(): ReadonlySet<StoredObject> {
    const found = new Set<StoredObject>();
    const roots: (readonly [PdfValue, string])[] = [];
    for (const object of this.#reach.keys.keys()) {
      const value = this.#store.value(object);
      for (const [dictionary] of dictionariesWithin(value)) {
        if (dictionary.has('PieceInfo')) roots.push([dictionary.get('PieceInfo'), 'PieceInfo']);
      }
    }
    follow(this.#store, roots, (object) => {
      const value = this.#store.value(object);
      if (found.has(object) || (isDictionary(value) && value.get('Type') instanceof PdfName)) return false;
      found.add(object);
      return true;
    });
    return found;
  }
}

function* marked(content: Buffer, at: Location): Generator<Saying> {
  for (const bytes of markedStrings(content)) {
    const text = decodeText(bytes);
    if (isClean(text)) yield { text, at, hiddenBy: 'alternative-text', isEcho: true };
  }
}

function* proseIn(data: Buffer, at: Location): Generator<Saying> {
  for (const text of findWords(data, 'sure'))
    if (isProse(text)) yield { text, at, hiddenBy: 'custom-xml', isEcho: true };
}

/** Whether words of a program's data are more than its numbers and commands: half of them are letters, or a person's number. */
function isProse(words: string): boolean {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  return letters * 2 >= words.length || /(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/.test(words);
}
