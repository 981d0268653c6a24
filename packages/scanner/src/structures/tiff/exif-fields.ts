import type { MetadataName } from '../../document.ts';
import type { Range } from '../../source/read-range.ts';
import type { MetadataBlocks } from '../picture/metadata-blocks.ts';
import type { PictureFindings } from '../picture/picture-findings.ts';
import { textOf, wideTextOf, wordsOf } from '../picture/words.ts';
import { AIMED_AT, positionOf, TAKEN_AT } from './gps-position.ts';
import { isDirectory, layOutMaker, type MakerLayout } from './maker-notes.ts';
import { mapCornerOf } from './map-corner.ts';
import { exifTags, gpsTags, imageTags, tagName } from './tag-names.ts';
import type { TiffEntry } from './tiff-entry.ts';
import { type DirectoryKind, type TiffBounds, type TiffDirectory, TiffWalk } from './tiff-walk.ts';

/** Names of fields, by the directory that they are in. */
const NAMES: Record<DirectoryKind, Readonly<Record<number, MetadataName>>> = {
  image: imageTags,
  'sub-image': imageTags,
  exif: exifTags,
  gps: gpsTags,
  interop: { 1: 'raw:InteroperabilityIndex', 2: 'raw:InteroperabilityVersion' },
  maker: {},
};

/** Fields that are blocks of metadata (XMP part 3, 1.1.3; TIFF tags of IPTC and Photoshop; ICC.1, B.4; C2PA 2.1, A.3.4). */
const BLOCKS: Readonly<Record<number, keyof MetadataBlocks>> = {
  700: 'xmp',
  33723: 'iptc',
  34377: 'photoshop',
  34675: 'icc',
  52545: 'jumbf',
};

const MAKE = 0x010f;
const MODEL = 0x0110;
const MAKER_NOTE = 0x927c;
/** Of where it was taken: north or south, and of what kind a number is, in one letter. */
const REFERENCES: ReadonlySet<number> = new Set([1, 3, 5, 9, 0x0a, 0x0c, 0x0e, 0x10, 0x13, 0x15, 0x17, 0x19]);
/** Texts that begin with the name of their encoding (Exif 2.32, 4.6.5, table 9). */
const ENCODED: ReadonlySet<number> = new Set([0x9286, 0x1b, 0x1c]);
const ENCODING_BYTES = 8;
/** Windows writes them in UTF-16. */
const WIDE_FIRST = 0x9c9b;
const WIDE_LAST = 0x9c9f;
/** Where a small picture is, and how long (TIFF 6.0, section 22). */
const JPEG_AT = 0x0201;
const JPEG_BYTES = 0x0202;

/** Fields whose bytes are numbers, codes or pixels by the standards: where strips are, versions, patterns, tables. */
const WITHOUT_WORDS: ReadonlySet<number> = new Set([
  ...[0x0140, 0x014d, 0x015b, 0x0207, 0x0208, 0x0209, 0x828e, 0x828f, 0x9000, 0x9101, 0xa000, 0xa300, 0xa301, 0xa302],
  ...[0x0002, 0x0000, 0x0005, 0xc4a5, 0xc612, 0xc613, 0xc616, 0xc5d9, 0xc68c, 0xc740, 0xc741, 0xc74e],
]);

/** What bounds the directories of a picture. */
const BOUNDS: TiffBounds = { directoriesMax: 10_000, entriesMax: 200_000 };
/** Bytes of values that are looked at in all, besides blocks: fields may point to the same bytes again and again. */
const VALUE_BYTES_FREE = 16 * 1024 ** 2;

/** What came of a TIFF structure. */
export interface TiffContents {
  /** Those of pictures, in their order. */
  readonly directories: readonly TiffDirectory[];
  /** Where the header, directories, values and small pictures are, in no order. */
  readonly used: readonly Range[];
  /** What notes of makers refer to beside themselves. */
  readonly makers: readonly Range[];
}

/** Reads what the fields of a TIFF structure say. Never throws but what the findings throw. */
export class ExifFields {
  readonly #bytes: Uint8Array;
  readonly #findings: PictureFindings;
  readonly #blocks: MetadataBlocks;
  readonly #thumbnails: Range[] = [];
  readonly #makers: Range[] = [];
  #valueBytes: number;
  #make = '';
  #model = '';
  #isLittleEndian = true;

  constructor(bytes: Uint8Array, findings: PictureFindings, blocks: MetadataBlocks) {
    this.#bytes = bytes;
    this.#findings = findings;
    this.#blocks = blocks;
    this.#valueBytes = bytes.length * 4 + VALUE_BYTES_FREE;
  }

  /** Reads them, and gives the directories of pictures, and what of the bytes was referred to. */
  read(bounds: TiffBounds = BOUNDS): TiffContents {
    const walk = new TiffWalk(this.#bytes, bounds);
    this.#isLittleEndian = walk.isLittleEndian;
    const pictures: TiffDirectory[] = [];
    for (const directory of walk.directories()) {
      this.#findings.context.progress();
      this.#readDirectory(directory);
      if (directory.kind === 'image' || directory.kind === 'sub-image') pictures.push(directory);
    }
    this.#findings.field('device', `${this.#make} ${this.#model}`);
    if (walk.isTorn) this.#findings.problem('bad-part');
    if (walk.exceeded !== undefined) this.#findings.problem('picture-parts-limit', { number: bounds[walk.exceeded] });
    else if (this.#valueBytes < 0) this.#findings.problem('picture-parts-limit', { number: bounds.entriesMax });
    return { directories: pictures, used: [...walk.used, ...this.#thumbnails], makers: this.#makers };
  }

  #readDirectory(directory: TiffDirectory): void {
    const { kind, entries } = directory;
    if (kind === 'gps') {
      this.#findings.position(positionOf(entries, TAKEN_AT));
      this.#findings.position(positionOf(entries, AIMED_AT));
    }
    if (kind === 'image') this.#findings.field('raw:map-corner', mapCornerOf(entries) ?? '');
    for (const entry of entries) this.#readEntry(entry, kind);
    this.#readThumbnail(directory);
  }

  #readEntry(entry: TiffEntry, kind: DirectoryKind): void {
    if (!this.#takes(entry)) return;
    if (kind === 'gps') this.#readPlace(entry);
    else if (!this.#readOwn(entry, kind)) {
      const { tag } = entry;
      this.#readValue(entry, NAMES[kind][tag] ?? imageTags[tag] ?? exifTags[tag] ?? tagName(tag), false);
    }
  }

  #readPlace(entry: TiffEntry): void {
    const { tag } = entry;
    if (!REFERENCES.has(tag)) this.#readValue(entry, gpsTags[tag] ?? tagName(tag), gpsTags[tag] !== undefined);
  }

  /** Reads a field that is a block of metadata, notes of a maker, or a half of what the camera is called; false of any other. */
  #readOwn(entry: TiffEntry, kind: DirectoryKind): boolean {
    const { tag, bytes } = entry;
    const block = BLOCKS[tag];
    if (block !== undefined && bytes.length > 4) this.#blocks[block](bytes);
    else if (tag === MAKER_NOTE && kind === 'exif') this.#readMaker(entry);
    else if (tag === MAKE) this.#make ||= textOf(bytes);
    else if (tag === MODEL) this.#model ||= textOf(bytes);
    else return false;
    return true;
  }

  /** Whether a value is to be looked at: not as many times over as directories of lies refer to it. */
  #takes({ bytes }: TiffEntry): boolean {
    this.#valueBytes -= bytes.length;
    return this.#valueBytes >= 0;
  }

  #readValue(entry: TiffEntry, name: MetadataName, isNumber: boolean): void {
    const { tag, bytes } = entry;
    if (tag >= WIDE_FIRST && tag <= WIDE_LAST) this.#findings.field(name, wideTextOf(bytes));
    else if (ENCODED.has(tag) && entry.isBytes) this.#findings.field(name, this.#encodedText(bytes));
    else if (entry.isText) this.#findings.field(name, textOf(bytes));
    else if (entry.isBytes) this.#readBytes(entry, name);
    else if (isNumber) this.#findings.field(name, numbersAsText(entry.numbers(3)));
  }

  #readBytes({ tag, bytes, at }: TiffEntry, name: MetadataName): void {
    // Editors that move values leave a padding that refers to the header, and so to all that is read anyway.
    if (at === 0 || bytes.length <= 4 || WITHOUT_WORDS.has(tag)) return;
    if (name.startsWith('raw:')) this.#findings.bytes(name.slice(4), bytes);
    else for (const words of wordsOf(bytes)) this.#findings.field(name, words);
  }

  /** Its first eight bytes say in which encoding it is; programs leave them blank, or write another than they say. */
  #encodedText(bytes: Uint8Array): string {
    const encoding = Buffer.from(bytes.subarray(0, ENCODING_BYTES)).toString('latin1').replace(/\0.*$/s, '').trim();
    const text = bytes.subarray(ENCODING_BYTES);
    if (encoding === 'UNICODE') return wideTextOf(text, wideOrder(text) ?? this.#isLittleEndian);
    if (encoding === 'JIS') return new TextDecoder('iso-2022-jp').decode(text).replaceAll('\0', '').trim();
    if (encoding === 'ASCII' || encoding === '') {
      const order = wideOrder(text);
      return order === undefined ? textOf(text) : wideTextOf(text, order);
    }
    return textOf(bytes);
  }

  #readThumbnail({ kind, entries }: TiffDirectory): void {
    const at = entries.find(({ tag }) => tag === JPEG_AT)?.number;
    const length = entries.find(({ tag }) => tag === JPEG_BYTES)?.number;
    if (at === undefined || length === undefined || (kind !== 'image' && kind !== 'sub-image')) return;
    const bytes = this.#bytes.subarray(at, at + length);
    this.#thumbnails.push({ start: at, end: at + length });
    if (bytes[0] === 0xff && bytes[1] === 0xd8) this.#findings.thumbnail('thumbnail.jpg', bytes);
  }

  #readMaker({ at, bytes }: TiffEntry): void {
    const note = { file: this.#bytes, isLittleEndian: this.#isLittleEndian, at, bytes, make: this.#make.toUpperCase() };
    const layout = layOutMaker(note);
    const told = new Set<string>();
    if (layout !== undefined) this.#readMakerDirectories(layout, told);
    // What stands in its tables and beside them.
    for (const words of wordsOf(bytes))
      if (![...told].some((each) => each.includes(words))) this.#findings.field('raw:MakerNote', words);
  }

  #readMakerDirectories({ bytes, start, names, below = {} }: MakerLayout, told: Set<string>): void {
    const walk = new TiffWalk(bytes, BOUNDS, start);
    for (const { entries } of walk.directories()) {
      for (const entry of entries) {
        const own = below[entry.tag];
        if (own !== undefined) this.#readMakerBelow(entry, bytes, own, told);
        else this.#readMakerEntry(entry, names, told);
      }
    }
    // Behind the header that a walk takes for used, which is not one of its own.
    if (bytes === this.#bytes) this.#makers.push(...walk.used.slice(1));
  }

  /** A directory of its own, at an offset or in the value. */
  #readMakerBelow(
    entry: TiffEntry,
    bytes: Uint8Array,
    names: Readonly<Record<number, MetadataName>>,
    told: Set<string>,
  ): void {
    const offset = entry.isBytes ? entry.at : (entry.number ?? 0);
    const start = { isLittleEndian: this.#isLittleEndian, at: offset, kind: 'maker' } as const;
    if (!isDirectory({ bytes, start })) return;
    const walk = new TiffWalk(bytes, BOUNDS, start);
    for (const { entries } of walk.directories()) for (const each of entries) this.#readMakerEntry(each, names, told);
  }

  #readMakerEntry(entry: TiffEntry, names: Readonly<Record<number, MetadataName>>, told: Set<string>): void {
    if (!this.#takes(entry)) return;
    const name = names[entry.tag];
    const text = entry.isText || (name !== undefined && entry.isBytes) ? textOf(entry.bytes) : '';
    if (text !== '') {
      told.add(text);
      this.#findings.field(name ?? `raw:MakerNote-0x${entry.tag.toString(16).padStart(4, '0')}`, text);
    } else if (name !== undefined && !entry.isText && !entry.isBytes) {
      this.#findings.field(name, entry.number === 0 ? '' : numbersAsText(entry.numbers(1)));
    }
  }
}

/** Whether letters have two bytes each, and which of them comes first: true if the low one. */
function wideOrder(bytes: Uint8Array): boolean | undefined {
  let [even, odd] = [0, 0];
  // What fills a field up says nothing.
  const length = Math.min(bytes.findLastIndex((byte) => byte !== 0) + 1, 64);
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd * 3 > length && even < odd) return true;
  return even * 3 > length && odd < even ? false : undefined;
}

/** Three numbers as a time or a place have them, one as it is. */
function numbersAsText(numbers: readonly number[]): string {
  return numbers
    .filter((number) => !Number.isNaN(number))
    .map((number) => String(Math.round(number * 1e4) / 1e4))
    .join(' ');
}
