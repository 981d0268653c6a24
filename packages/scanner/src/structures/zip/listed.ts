import type { Entry } from 'yauzl';
import { entryName, type ZipEntry } from './entry.ts';
import { type LocalHeader, leavesSizes } from './local.ts';

/** An entry whose sizes and checksum the directory says. */
export type ListedEntry = ZipEntry & Required<Pick<ZipEntry, 'bytes' | 'crc32'>>;

/** The entry by the directory, with its place by its local header: the directory does not know how long that is. */
export function listedEntry(entry: Entry, { dataStart }: Pick<LocalHeader, 'dataStart'>): ListedEntry {
  const { generalPurposeBitFlag: flags, compressionMethod: method, crc32, compressedSize: packedBytes } = entry;
  const name = entryName(flags, entry.fileNameRaw, entry.extraFields);
  return { name, flags, method, crc32, packedBytes, bytes: entry.uncompressedSize, dataStart };
}

/**
 * Whether the local header says the same (APPNOTE 6.3.10, 4.4.4 to 4.4.9). Where it leaves checksum and sizes to a
 * data descriptor, they are zero, or those that are there.
 */
export function isSame(listed: ListedEntry, header: LocalHeader): boolean {
  if (header.method !== listed.method || ((header.flags ^ listed.flags) & ENCRYPTED) !== 0) return false;
  const leaves = leavesSizes(header);
  const agrees = (local: number, central: number) =>
    local === central || local === 0xffffffff || (leaves && local === 0);
  return (
    agrees(header.crc32, listed.crc32) &&
    agrees(header.packedBytes, listed.packedBytes) &&
    agrees(header.bytes, listed.bytes)
  );
}

/** 4.4.4, bit 0. */
const ENCRYPTED = 0x0001;
