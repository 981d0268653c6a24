import type { Source } from '../../document.ts';
import { signatures } from '../signatures.ts';

/** The end of central directory record (APPNOTE 6.3.10, 4.3.16), without its comment. */
const END_RECORD_BYTES = 22;
const COMMENT_BYTES_MAX = 0xffff;

/** Bytes of a ZIP64 end record (4.3.14) without its extensible data, and of its locator (4.3.15). */
const END64_BYTES = 56;
const LOCATOR_BYTES = 20;
const END64_SIGNATURE = Buffer.from('PK\x06\x06', 'latin1');
const LOCATOR_SIGNATURE = Buffer.from('PK\x06\x07', 'latin1');

/** Where the parts of an archive are that stand behind its entries. All are offsets in the source. */
export interface ArchiveEnd {
  /** What the archive counts its offsets from: something may stand before it that they do not count. */
  readonly base: number;
  /** Where the central directory begins. */
  readonly directory: number;
  /** Where the end records begin, those of ZIP64 included, and each stretch of them. */
  readonly records: readonly { readonly start: number; readonly end: number }[];
  /** After the end record and its comment. */
  readonly end: number;
  /** Whether there is an entry where the directory is said to be. */
  readonly hasEntries: boolean;
}

/** Where the archive ends. Undefined if it has no end record. */
export async function findEnd(source: Source): Promise<ArchiveEnd | undefined> {
  const size = await source.size();
  // Something may stand after the archive; as much as a comment may is looked behind.
  const start = Math.max(0, size - 2 * (END_RECORD_BYTES + COMMENT_BYTES_MAX));
  const tail = Buffer.from(await source.read(start, size));
  for (
    let at = tail.lastIndexOf(signatures.zipEnd);
    at !== -1;
    at = at === 0 ? -1 : tail.lastIndexOf(signatures.zipEnd, at - 1)
  ) {
    if (at + END_RECORD_BYTES > tail.length) continue;
    const length = END_RECORD_BYTES + tail.readUInt16LE(at + 20); // .ZIP file comment length
    if (at + length <= tail.length) return readEnd(source, start + at, tail.subarray(at, at + length));
  }
  return undefined;
}

async function readEnd(source: Source, at: number, record: Buffer): Promise<ArchiveEnd> {
  const own = { start: at, end: at + record.length };
  const size = record.readUInt32LE(12); // size of the central directory
  const offset = record.readUInt32LE(16); // offset of start of central directory
  const end64 = await findEnd64(source, at);
  if (end64 !== undefined) {
    const hasEntries = await hasCentralHeader(source, end64.directory);
    return { base: 0, directory: end64.directory, records: [...end64.records, own], end: own.end, hasEntries };
  }
  // The directory stands just before its end record. If it is not where it is said to be, all is as far off as it is.
  const before = at - size;
  const isBefore = before >= offset && (await hasCentralHeader(source, before));
  const directory = isBefore ? before : offset;
  const hasEntries = isBefore || (await hasCentralHeader(source, directory));
  return { base: directory - offset, directory, records: [own], end: own.end, hasEntries };
}

async function findEnd64(source: Source, at: number) {
  const start = Math.max(0, at - LOCATOR_BYTES);
  const locator = Buffer.from(await source.read(start, at));
  if (locator.length < LOCATOR_BYTES || !locator.subarray(0, 4).equals(LOCATOR_SIGNATURE)) return undefined;
  const offset = Number(locator.readBigUInt64LE(8)); // relative offset of the zip64 end of central directory record
  const record = Buffer.from(await source.read(offset, offset + END64_BYTES));
  if (record.length < END64_BYTES || !record.subarray(0, 4).equals(END64_SIGNATURE)) return undefined;
  const directory = Number(record.readBigUInt64LE(48)); // offset of start of central directory
  const records = [
    { start: offset, end: offset + END64_BYTES },
    { start, end: at },
  ];
  return { directory, records };
}

async function hasCentralHeader(source: Source, at: number): Promise<boolean> {
  return Buffer.from(await source.read(at, at + signatures.zipCentral.length)).equals(signatures.zipCentral);
}
