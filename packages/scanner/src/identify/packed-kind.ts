import { beginsWith, signatures, TAR_MARK_OFFSET } from '../structures/signatures.ts';
import type { Head } from './head.ts';
import type { Kind } from './kinds.ts';

/** What packs other files behind headers in letters, so that an archive of texts is one itself. */
export function letteredKind({ bytes, type }: Head): Kind | undefined {
  const letters = Buffer.from(bytes.subarray(0, LETTERED_BYTES)).toString('latin1');
  if (AR_HEADER.test(letters)) return type === 'deb' ? 'deb' : 'ar';
  return CPIO_HEADER.test(letters) || isOldCpio(bytes) ? 'cpio' : undefined;
}

/** Bytes of the headers that are looked at. */
const LETTERED_BYTES = 110;

/** The mark of an archive and its first header (ar(5)), or nothing behind it. */
const AR_HEADER = /^!<arch>\n(?:$|[\s\S]{58}`\n)/;

/** POSIX.1-2001, pax, cpio Interchange Format; cpio(5), the new formats of System V. */
const CPIO_HEADER = /^07070(?:7[0-7]{70}|[12][0-9A-Fa-f]{104})/;

/** The mark in either order, and a first name that ends in a NUL (libarchive, cpio(5), "Old Binary Format"). */
function isOldCpio(bytes: Uint8Array): boolean {
  if (bytes.length < 26) return false;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isLittle = head.readUInt16LE(0) === 0o070707;
  if (!isLittle && head.readUInt16BE(0) !== 0o070707) return false;
  const nameBytes = isLittle ? head.readUInt16LE(20) : head.readUInt16BE(20);
  return nameBytes > 1 && head[26 + nameBytes - 1] === 0;
}

/** What packs other files and file-type does not know: because it is damaged, or because there is nothing in it. */
export function packedKind({ bytes, extension }: Head): Kind | undefined {
  // One that unpacks itself, or with other bytes before it.
  if (extension === 'rar' && Buffer.from(bytes).includes(signatures.rar)) return 'rar';
  if (beginsWith(bytes, signatures.lz4Legacy) || beginsWith(bytes, signatures.lz4)) return 'lz4';
  if (isSkipped(bytes)) return extension === 'lz4' ? 'lz4' : 'zst';
  if (extension === 'lzma' && (bytes[0] ?? 0) < LZMA_PROPERTIES) return 'lzma';
  if (beginsWith(bytes.subarray(TAR_MARK_OFFSET), signatures.tarMark)) return 'tar';
  return extension === 'tar' && bytes.length > 0 && bytes.every((byte) => byte === 0) ? 'tar' : undefined;
}

/** Values of the byte that an LZMA file begins with (LZMA specification of the LZMA SDK, "The lzma file format"). */
const LZMA_PROPERTIES = 9 * 5 * 5;

/** Whether a frame comes first that programs skip: of Zstandard, or of lz4, which has the same (RFC 8878, 3.1.2). */
function isSkipped([first = 0, ...bytes]: Uint8Array): boolean {
  return (first & 0xf0) === 0x50 && beginsWith(Uint8Array.from(bytes.slice(0, 3)), SKIPPED);
}

const SKIPPED = Uint8Array.of(0x2a, 0x4d, 0x18);
