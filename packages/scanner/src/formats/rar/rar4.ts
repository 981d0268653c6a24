import { crc32 } from 'node:zlib';
import { decodeName } from '../../structures/archive/words.ts';
import { signatures } from '../../structures/signatures.ts';
import { PLAIN, type RarBlock } from './block.ts';

/** Types of blocks (technote of RAR 4, "HEAD_TYPE"). */
const KINDS: Readonly<Record<number, RarBlock['kind']>> = { 115: 'archive', 116: 'entry', 122: 'service', 123: 'end' };

/** Of a block's header before what its type adds, and of an entry before its name. */
const HEADER_BYTES = 7;
const ENTRY_BYTES = 32;

/** The block at an offset, whose header begins in `bytes`; undefined if none does. */
export function readBlock4(bytes: Buffer, offset: number): RarBlock | undefined {
  if (bytes.length < HEADER_BYTES) return undefined;
  const type = bytes[2] ?? 0;
  const flags = bytes.readUInt16LE(3);
  const size = bytes.readUInt16LE(5);
  // Types from 0x72, the mark itself, to 0x7b, the end.
  if (size < HEADER_BYTES || size > bytes.length || type < 0x72 || type > 0x7b) return undefined;
  const kind = KINDS[type] ?? 'other';
  const header = bytes.subarray(0, size);
  const added = (flags & 0x8000) !== 0 && size >= HEADER_BYTES + 4 ? header.readUInt32LE(HEADER_BYTES) : 0;
  const plain = { ...PLAIN, kind, data: { start: offset + size, end: offset + size + added } };
  const isSplit = (flags & 0x01) !== 0;
  if (kind === 'archive') {
    return { ...plain, kind: (flags & 0x80) === 0 ? kind : 'locked', isSplit, isSolid: (flags & 0x08) !== 0 };
  }
  if (kind === 'end') return { ...plain, isSplit };
  const isEntry = (kind === 'entry' || kind === 'service') && size >= ENTRY_BYTES;
  return isEntry ? { ...plain, ...readEntry(header, flags, kind, offset) } : plain;
}

/** What the header of an entry or of a service says. */
function readEntry(header: Buffer, flags: number, kind: 'entry' | 'service', offset: number): Partial<RarBlock> {
  const isLarge = (flags & 0x100) !== 0 && header.length >= ENTRY_BYTES + 8;
  const packed = header.readUInt32LE(HEADER_BYTES) + (isLarge ? header.readUInt32LE(ENTRY_BYTES) * 2 ** 32 : 0);
  const nameStart = ENTRY_BYTES + (isLarge ? 8 : 0);
  const nameEnd = nameStart + header.readUInt16LE(26);
  const name = readName(header.subarray(nameStart, nameEnd), (flags & 0x200) !== 0);
  // A stream of NTFS has its name behind that of the service.
  const isStream = kind === 'service' && name === 'STM';
  const stream = isStream ? header.subarray(nameEnd).toString('utf16le').replaceAll('\0', '') : '';
  return {
    name,
    words: stream === '' ? [] : [['entry-name', stream]],
    isFolder: kind === 'entry' && (flags & 0xe0) === 0xe0,
    isEncrypted: (flags & 0x04) !== 0,
    isSplit: (flags & 0x03) !== 0,
    method: (header[25] ?? 0x30) - 0x30,
    isSolid: (flags & SOLID) !== 0,
    headerAs: (other, isSolid) => writeHeader(header, flags, isLarge, other, isSolid),
    crc32: header.readUInt32LE(16),
    data: { start: offset + header.length, end: offset + header.length + packed },
  };
}

/** Flags of an entry: it is packed with those before it, its window, 64 bits of its sizes, data behind the header. */
const SOLID = 0x10;
const PACKING_FLAGS = 0xe0 | 0x100 | 0x8000;

/** The mark and the header of an archive of a few entries. */
export function beginArchive4(isSolid: boolean): Buffer {
  return Buffer.concat([
    signatures.rar,
    Buffer.of(0),
    withSum(Buffer.from([0x73, isSolid ? 0x08 : 0, 0, 13, 0, 0, 0, 0, 0, 0, 0])),
  ]);
}

/** The end of such an archive. */
export const END_4 = withSum(Buffer.from([0x7b, 0, 0x40, 7, 0]));

function writeHeader(header: Buffer, flags: number, isLarge: boolean, name: string, isSolid: boolean): Buffer {
  const fields = header.subarray(0, ENTRY_BYTES + (isLarge ? 8 : 0));
  const written = Buffer.concat([fields, Buffer.from(name, 'latin1')]);
  written[2] = 0x74;
  written.writeUInt16LE((flags & PACKING_FLAGS) | (isSolid ? SOLID : 0), 3);
  written.writeUInt16LE(written.length, 5);
  written.writeUInt16LE(name.length, 26);
  return withSum(written.subarray(2));
}

/** A header with its checksum before it: the lower half of a CRC-32. */
function withSum(header: Buffer): Buffer {
  const sum = Buffer.alloc(2);
  sum.writeUInt16LE(crc32(header) & 0xffff);
  return Buffer.concat([sum, header]);
}

/** A name, behind which there may be another in UTF-16. */
function readName(raw: Buffer, isUnicode: boolean): string {
  const end = raw.indexOf(0);
  const name = !isUnicode || end === -1 ? decodeName(raw) : decodeWide(raw.subarray(0, end), raw.subarray(end + 1));
  return name.replaceAll('\0', '').replaceAll('\\', '/');
}

/**
 * A name in UTF-16, told by what it differs from the one in bytes (libarchive, archive_read_support_format_rar.c): a byte
 * that all high halves are, then codes of two bits, four of them in a byte.
 */
function decodeWide(plain: Buffer, coded: Buffer): string {
  const high = (coded[0] ?? 0) << 8;
  const units: number[] = [];
  let at = 1;
  const next = (): number => {
    at += 1;
    return coded[at - 1] ?? 0;
  };
  const highOf = (code: number): number => {
    if (code === 2) return next() << 8;
    return code === 1 ? high : 0;
  };
  const repeat = (lead: number): void => {
    const isShifted = (lead & 0x80) !== 0;
    const shift = isShifted ? next() : 0;
    for (let left = (lead & 0x7f) + 2; left > 0; left -= 1) {
      const own = plain[units.length] ?? 0;
      units.push(isShifted ? ((own + shift) & 0xff) | high : own);
    }
  };
  while (at < coded.length) {
    const codes = next();
    for (let bits = 6; bits >= 0 && at < coded.length; bits -= 2) {
      const code = (codes >> bits) & 3;
      const lead = next();
      if (code === 3) repeat(lead);
      else units.push(lead | highOf(code));
    }
  }
  return String.fromCharCode(...units.slice(0, UNITS_MAX));
}

/** Letters of a name, of which a header has no more. */
const UNITS_MAX = 4_096;
