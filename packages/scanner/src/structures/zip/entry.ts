import { crc32 } from 'node:zlib';
import { getFileNameLowLevel } from 'yauzl';
import type { Source } from '../../document.ts';
import { ProblemError } from '../../problem.ts';
import { readRange } from '../../source/read-range.ts';
import { unpackingOf } from './methods.ts';
import { zipLimits } from './zip-limits.ts';

/** Where an entry is and what is declared of it, by the central directory or by its local header. */
export interface ZipEntry {
  readonly name: string;
  /** General purpose bit flag (APPNOTE 6.3.10, 4.4.4). */
  readonly flags: number;
  /** Compression method (4.4.5). */
  readonly method: number;
  /** Offset of its packed bytes in the archive. */
  readonly dataStart: number;
  /** Packed bytes; to the end of the archive at most, where nobody says how many. */
  readonly packedBytes: number;
  /** Unpacked bytes; undefined if only a data descriptor says (4.4.4, bit 3). */
  readonly bytes?: number;
  /** Checksum of the unpacked bytes; undefined likewise. */
  readonly crc32?: number;
}

/** 4.4.4: bit 0, encrypted; bit 6, strong encryption; bit 13, with the central directory encrypted. */
export function isEncrypted({ flags }: ZipEntry): boolean {
  return (flags & 0x2041) !== 0;
}

/**
 * The unpacked bytes, whose number and checksum are those declared, or it throws at their end. `used` is told how many
 * packed bytes there were, when all have been read. Throws `entry-needs-password` and `method-not-read` at once.
 */
export async function* unpack(
  archive: Source,
  entry: ZipEntry,
  used: (packedBytes: number) => void,
  entryDictionaryBytesMax: number = zipLimits.entryDictionaryBytesMax.value,
): AsyncGenerator<Uint8Array> {
  if (isEncrypted(entry)) throw new ProblemError('entry-needs-password');
  let bytes = 0;
  let checksum = 0;
  const packed = readRange(archive, { start: entry.dataStart, end: entry.dataStart + entry.packedBytes });
  const unpacking = unpackingOf(entry, packed, entryDictionaryBytesMax);
  for await (const chunk of unpacking.bytes) {
    bytes += chunk.length;
    checksum = crc32(chunk, checksum);
    if (entry.bytes !== undefined && bytes > entry.bytes) throw new ProblemError('bad-size');
    yield chunk;
  }
  used(unpacking.used());
  check(entry, bytes, checksum);
}

/** Throws if what was unpacked is not what was declared. */
function check(declared: ZipEntry, bytes: number, checksum: number): void {
  if (declared.bytes !== undefined && bytes !== declared.bytes) throw new ProblemError('bad-size');
  if (declared.crc32 !== undefined && checksum !== declared.crc32) throw new ProblemError('bad-checksum');
}

/**
 * An entry's name (4.4.17): UTF-8 if it says so or is, CP437 otherwise, or what Info-ZIP's Unicode Path field (4.6.9)
 * says; `/` for `\`.
 */
export function entryName(
  flags: number,
  raw: Buffer,
  extraFields: { readonly id: number; readonly data: Buffer }[],
): string {
  const isUtf8 = raw.some((byte) => byte >= 0x80) && isValidUtf8(raw);
  return getFileNameLowLevel(isUtf8 ? flags | UTF8_FLAG : flags, raw, extraFields, false);
}

/** 4.4.4, bit 11. */
const UTF8_FLAG = 0x0800;

function isValidUtf8(raw: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(raw);
    return true;
  } catch {
    return false;
  }
}
