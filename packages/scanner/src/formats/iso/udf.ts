import type { Source } from '../../document.ts';
import type { Range } from '../../source/read-range.ts';
import type { ArchiveWords } from '../../structures/archive/words.ts';
import { printable } from '../../text/printable.ts';
import { SECTOR_BYTES } from './volume.ts';

/** Bytes of a tag, of most descriptors, and of a name of a folder before what varies (ECMA-167, 3/7.2, 3/10, 4/14.4). */
const TAG_BYTES = 16;
const DESCRIPTOR_BYTES = 512;
const NAME_BYTES = 38;
const BITMAP_BYTES = 24;

/** Names of the recognition sequence (ECMA-167, 2/9.1), and bytes of such a descriptor before what nobody uses. */
const RECOGNITION: ReadonlySet<string> = new Set(['BEA01', 'NSR02', 'NSR03', 'TEA01', 'BOOT2', 'CDW02']);
const RECOGNITION_BYTES = 7;

/** What tags say that follows (ECMA-167, 3/7.2.1 and 4/7.2.1). */
const PARTITION = 5;
const NAME = 257;
const FILE_ENTRY = 261;
const SPACE_BITMAP = 264;
const LONG_FILE_ENTRY = 266;
const isKnown = (id: number) => (id >= 1 && id <= 9) || (id >= 256 && id <= LONG_FILE_ENTRY);

/** The type of a file that is a folder (ECMA-167, 4/14.6.6), and the mark of a name that was deleted (4/14.4.3). */
const FOLDER = 4;
const DELETED = 4;

/** Bytes of folders and maps that are read in all, and in memory: half a million files have some forty million. */
const READ_BYTES_MAX = 128 * 1024 ** 2;

/** Whether a sector begins with a descriptor of UDF. */
export function isUdfSector(bytes: Buffer): boolean {
  return isRecognition(bytes) || tagAt(bytes, 0) !== undefined;
}

/**
 * The descriptors of a tree of UDF that stands beside one of ISO 9660, as on discs that have both: they are accounted for, their
 * words and the names of their folders are read. The bytes of files are not: where no other tree has them, they are in no range.
 */
export class UdfDescriptors {
  readonly #source: Source;
  readonly #words: ArchiveWords;
  readonly #isNamed: (name: string) => boolean;
  readonly #said = new Set<string>();
  /** The first sector of the partition, from which files count. */
  #partition = 0;
  #left = READ_BYTES_MAX;
  /** What is accounted for. */
  readonly ranges: Range[] = [];

  /** `isNamed` says whether another tree has a file or a folder of a name. */
  constructor(source: Source, words: ArchiveWords, isNamed: (name: string) => boolean) {
    this.#source = source;
    this.#words = words;
    this.#isNamed = isNamed;
  }

  /** Reads a sector for which `isUdfSector` holds, after all before it. */
  async read(sector: number, bytes: Buffer): Promise<void> {
    if (isRecognition(bytes)) return this.#cover(sector, RECOGNITION_BYTES);
    const id = tagAt(bytes, 0);
    const location = bytes.readUInt32LE(12);
    if (id === PARTITION) this.#partition = bytes.readUInt32LE(188);
    // One that says that it stands elsewhere is a copy that nothing refers to.
    if (location !== sector && location !== sector - this.#partition) return;
    if (id === FILE_ENTRY || id === LONG_FILE_ENTRY) return this.#readFileEntry(sector, bytes, id === FILE_ENTRY);
    if (id === NAME) return;
    if (id === SPACE_BITMAP) return this.#readBitmap(sector, bytes.readUInt32LE(20));
    this.#sayAll(bytes.subarray(TAG_BYTES, DESCRIPTOR_BYTES));
    this.#cover(sector, DESCRIPTOR_BYTES);
  }

  /** ECMA-167, 4/14.12: a bit for each sector. One that has more covers what is no bitmap. */
  async #readBitmap(sector: number, length: number): Promise<void> {
    const most = Math.ceil((await this.#source.size()) / SECTOR_BYTES / 8);
    const start = sector * SECTOR_BYTES + BITMAP_BYTES;
    if (length > most || length > this.#left) return;
    this.#left -= length;
    this.#cover(sector, BITMAP_BYTES + length);
    this.#sayAll(Buffer.from(await this.#source.read(start, start + length)));
  }

  /** ECMA-167, 4/14.9 and 4/14.17. Bytes of a file that stand in it are left where they are. */
  async #readFileEntry(sector: number, bytes: Buffer, isShort: boolean): Promise<void> {
    const lengthsAt = isShort ? 168 : 208;
    const attributes = lengthsAt + 8 + bytes.readUInt32LE(lengthsAt);
    const end = attributes + bytes.readUInt32LE(lengthsAt + 4);
    const places = bytes.readUInt16LE(34) & 7;
    const isFolder = bytes[27] === FOLDER;
    if (end > bytes.length) return;
    const own = places === 3 ? attributes : end;
    this.#cover(sector, own);
    this.#sayAll(bytes.subarray(TAG_BYTES, own));
    if (!isFolder) return;
    if (places === 3) this.#cover(sector, attributes + this.#readNames(bytes.subarray(attributes, end)));
    else await this.#readFolder(bytes.subarray(attributes, end), places, Number(bytes.readBigUInt64LE(56)));
  }

  /** The names of a folder, whose bytes stand where short or long descriptors say (4/14.14). */
  async #readFolder(descriptors: Buffer, places: number, length: number): Promise<void> {
    const step = places === 0 ? 8 : 16;
    const ranges: Range[] = [];
    const pieces: Buffer[] = [];
    let left = length;
    for (let at = 0; places <= 1 && at + step <= descriptors.length && left > 0; at += step) {
      const bytes = Math.min(left, this.#left, descriptors.readUInt32LE(at) % 2 ** 30);
      const start = (this.#partition + descriptors.readUInt32LE(at + 4)) * SECTOR_BYTES;
      const piece = Buffer.from(await this.#source.read(start, start + bytes));
      pieces.push(piece);
      ranges.push({ start, end: start + piece.length });
      left -= bytes;
      this.#left -= bytes;
    }
    // What is no name is not accounted for, whatever is said of it.
    let names = this.#readNames(Buffer.concat(pieces));
    for (const { start, end } of ranges) {
      this.ranges.push({ start, end: Math.min(end, start + names) });
      names = Math.max(0, names - (end - start));
    }
  }

  /** Gives how many bytes are names. */
  #readNames(names: Buffer): number {
    let at = 0;
    while (at + NAME_BYTES <= names.length && tagAt(names, at) === NAME) {
      const start = at + NAME_BYTES + names.readUInt16LE(at + 36);
      const end = start + (names[at + 19] ?? 0);
      const isDeleted = ((names[at + 18] ?? 0) & DELETED) !== 0;
      const name = decodeUdfName(names.subarray(start, end));
      if (isDeleted) this.#words.add(name, 'entry-name', { hiddenBy: 'unlisted-member' });
      else if (!this.#isNamed(name)) this.#words.add(name, 'entry-name');
      this.#sayAll(names.subarray(at + NAME_BYTES, start));
      at += Math.ceil((end - at) / 4) * 4;
    }
    return Math.min(at, names.length);
  }

  /** Every descriptor names the program that wrote it: what several say is said once. */
  #sayAll(bytes: Buffer): void {
    if (bytes.every((byte) => byte === 0)) return;
    for (const text of printable(bytes)) {
      if (!this.#said.has(text)) this.#words.add(text, 'volume-label');
      this.#said.add(text);
    }
  }

  #cover(sector: number, bytes: number): void {
    const start = sector * SECTOR_BYTES;
    this.ranges.push({ start, end: start + bytes });
  }
}

function isRecognition(bytes: Buffer): boolean {
  return bytes[0] === 0 && RECOGNITION.has(bytes.toString('latin1', 1, 6));
}

/** What a tag says that follows; undefined if it is none. */
function tagAt(bytes: Buffer, at: number): number | undefined {
  const tag = bytes.subarray(at, at + TAG_BYTES);
  if (tag.length < TAG_BYTES) return undefined;
  const id = tag.readUInt16LE(0);
  const version = tag.readUInt16LE(2);
  if (!isKnown(id) || version < 2 || version > 3 || tag[5] !== 0) return undefined;
  const sum = tag.reduce((all, byte, index) => (index === 4 ? all : all + byte), 0);
  return sum % 256 === tag[4] ? id : undefined;
}

/** OSTA UDF 2.1.1: letters of one byte or of two, the high one first, as the first byte says. */
function decodeUdfName(raw: Buffer): string {
  const letters = Buffer.from(raw.subarray(1));
  if (raw[0] !== 16) return letters.toString('latin1');
  return letters
    .subarray(0, letters.length - (letters.length % 2))
    .swap16()
    .toString('utf16le');
}
