import type { MetadataName } from '../../document.ts';
import { replaceControls } from '../../text/decode.ts';
import type { MetadataField } from '../../text/metadata.ts';
import { printable } from '../../text/printable.ts';
import { decodeCodePage, UNICODE_CODE_PAGE, WESTERN_CODE_PAGE } from '../code-page.ts';
import { doubleWord, word } from '../little-endian.ts';
import { classIdAt } from './directory-entry.ts';
import { readTypedValue, type TypedValue } from './typed-value.ts';

/** What the property sets of one stream say ([MS-OLEPS] 2.21). */
export interface Properties {
  /** In the order of the stream: names that we vouch for, and `raw:` before those that the file chose. */
  readonly fields: readonly MetadataField[];
  /** The picture of the first page, with the number of its clipboard format first ([MS-OLEPS] 2.11). */
  readonly thumbnail?: Uint8Array;
  /** What follows the last set, in no property: what an earlier save wrote there. */
  readonly rest: Uint8Array;
  /** Whether the bytes contradict the format; what could be read was. */
  readonly isDamaged: boolean;
}

/** Kinds of sets ([MS-OLEPS] 3.1, 3.2 and 3.3). */
const SUMMARY = 'F29F85E0-4FF9-1068-AB91-08002B27B3D9';
const DOCUMENT_SUMMARY = 'D5CDD502-2E9C-101B-9397-08002B2CF9AE';

/** PIDSI ([MS-OLEPS] 3.1); numbers of pages and words are not told, and the time of editing is a length. */
const SUMMARY_NAMES: Readonly<Record<number, MetadataName>> = {
  2: 'title',
  3: 'subject',
  4: 'author',
  5: 'keywords',
  6: 'comment',
  7: 'template',
  8: 'last-modified-by',
  9: 'raw:revision',
  11: 'printed',
  12: 'created',
  13: 'modified',
  18: 'creator-tool',
};

/** PIDDSI ([MS-OSHARED] 2.3.3.2.2.1). */
const DOCUMENT_NAMES: Readonly<Record<number, MetadataName>> = {
  2: 'category',
  3: 'raw:presentation-format',
  12: 'raw:headings',
  13: 'raw:titles-of-parts',
  14: 'manager',
  15: 'company',
  26: 'raw:content-type',
  27: 'raw:content-status',
  28: 'raw:language',
  29: 'raw:document-version',
};

/** PIDSI_THUMBNAIL. */
const THUMBNAIL = 17;

/** Sets in one stream ([MS-OLEPS] 2.21, NumPropertySets: one or two). */
const SETS_MAX = 16;

/** Properties of a set that are read, and fields of a stream that are given: more than any document is told. */
const PROPERTIES_MAX = 4_000;
const FIELDS_MAX = 4_000;

/** Reads a stream of property sets, such as `\x05SummaryInformation`. Never throws. */
export function readProperties(bytes: Uint8Array): Properties {
  if (bytes.length < 48 || word(bytes, 0) !== 0xfffe) return { fields: [], rest: bytes, isDamaged: true };
  const count = Math.min(doubleWord(bytes, 24), SETS_MAX);
  const fields: MetadataField[] = [];
  let thumbnail: Uint8Array | undefined;
  let isDamaged = doubleWord(bytes, 24) > SETS_MAX;
  let end = 0;
  for (let index = 0; index < count; index += 1) {
    const kind = classIdAt(bytes, 28 + 20 * index);
    const start = doubleWord(bytes, 44 + 20 * index);
    const set = new PropertySet(bytes.subarray(start), kind);
    for (const field of set.fields()) {
      if (fields.length < FIELDS_MAX) fields.push(field);
      else isDamaged = true;
    }
    thumbnail ??= set.thumbnail;
    end = Math.max(end, start + set.bytes);
    isDamaged ||= start >= bytes.length || set.isDamaged;
  }
  return { fields, isDamaged, rest: bytes.subarray(end), ...(thumbnail !== undefined && { thumbnail }) };
}

/** A name of more than numbers and a letter. */
const SAYING = /\p{L}{2}|(?:\d\D?){6}/u;

/** One set ([MS-OLEPS] 2.20). */
class PropertySet {
  readonly #bytes: Uint8Array;
  readonly #kind: string;
  /** Offsets of values by their property, in the order of the set. */
  readonly #offsets = new Map<number, number>();
  readonly #codePage: number;
  readonly #names: ReadonlyMap<number, string>;
  isDamaged = false;

  constructor(bytes: Uint8Array, kind: string) {
    this.#bytes = bytes;
    this.#kind = kind;
    const count = doubleWord(bytes, 4);
    const countMax = Math.max(0, Math.floor((bytes.length - 8) / 8));
    if (count > Math.min(countMax, PROPERTIES_MAX)) this.isDamaged = true;
    for (let index = 0; index < Math.min(count, countMax, PROPERTIES_MAX); index += 1) {
      const offset = doubleWord(bytes, 12 + 8 * index);
      if (offset >= bytes.length) this.isDamaged = true;
      else this.#offsets.set(doubleWord(bytes, 8 + 8 * index), offset);
    }
    const codePageAt = this.#offsets.get(CODE_PAGE);
    this.#codePage = codePageAt === undefined ? WESTERN_CODE_PAGE : word(bytes, codePageAt + 4);
    this.#names = this.#readDictionary();
  }

  /** How many bytes the set says it takes up. */
  get bytes(): number {
    return doubleWord(this.#bytes, 0);
  }

  get thumbnail(): Uint8Array | undefined {
    const at = this.#kind === SUMMARY ? this.#offsets.get(THUMBNAIL) : undefined;
    return at === undefined ? undefined : readTypedValue(this.#bytes, at, this.#codePage).blob;
  }

  *fields(): Generator<MetadataField> {
    // Values of one place are one value, however often the set names it.
    const read = new Map<number, TypedValue>();
    const unsaid = new Map(this.#names);
    for (const [property, at] of this.#offsets) {
      if (property === DICTIONARY || property === CODE_PAGE || read.has(at)) continue;
      const value = readTypedValue(this.#bytes, at, this.#codePage);
      read.set(at, value);
      if (value.isCut === true) this.isDamaged = true;
      const name = this.#nameOf(property);
      if (name === undefined) continue;
      const words = wordsOf(value, name);
      if (words.length > 0) unsaid.delete(property);
      for (const text of words) yield [name, replaceControls(text)];
    }
    // A name that somebody chose says something without a value, too.
    for (const name of unsaid.values()) if (SAYING.test(name)) yield ['raw:property-name', replaceControls(name)];
  }

  #nameOf(property: number): MetadataName | undefined {
    if (this.#kind === SUMMARY) return SUMMARY_NAMES[property] ?? unnamed(property);
    if (this.#kind === DOCUMENT_SUMMARY) return DOCUMENT_NAMES[property] ?? unnamed(property);
    const key = this.#names.get(property);
    if (key === undefined) return unnamed(property);
    return LABEL_KEY.test(key) ? 'sensitivity-label' : `raw:${replaceControls(key)}`;
  }

  /** Names of properties of the author's own ([MS-OLEPS] 2.17). */
  #readDictionary(): ReadonlyMap<number, string> {
    const names = new Map<number, string>();
    const start = this.#offsets.get(DICTIONARY);
    if (start === undefined) return names;
    const count = doubleWord(this.#bytes, start);
    const isUnicode = this.#codePage === UNICODE_CODE_PAGE;
    let at = start + 4;
    for (let index = 0; index < count && at + 8 <= this.#bytes.length; index += 1) {
      const length = doubleWord(this.#bytes, at + 4) * (isUnicode ? 2 : 1);
      const name = decodeCodePage(this.#bytes.subarray(at + 8, at + 8 + length), this.#codePage);
      names.set(doubleWord(this.#bytes, at), name.replace(/\0+$/, ''));
      at += 8 + (isUnicode ? Math.ceil(length / 4) * 4 : length);
    }
    return names;
  }
}

/** Property identifiers of every set ([MS-OLEPS] 2.18.1 and 2.17). */
const DICTIONARY = 0;
const CODE_PAGE = 1;

/** What Microsoft Purview calls the name of a label, with the label's identifier. */
const LABEL_KEY = /^MSIP_Label_[0-9a-f-]{36}_Name$/i;

function unnamed(property: number): MetadataName {
  return `raw:property-${property}`;
}

/** What is told of a value: of a property that the author named, also numbers. */
function wordsOf({ texts, isWords, blob }: TypedValue, name: MetadataName): readonly string[] {
  if (blob !== undefined) return name === unnamed(THUMBNAIL) ? [] : printable(blob);
  const isOwn = name.startsWith('raw:') && !/^raw:property-\d+$/.test(name);
  return isWords || isOwn ? texts : [];
}
