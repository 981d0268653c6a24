import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a made archive. */
export interface ZipEntry {
  /** As it goes into the headers: UTF-8 with its flag set when it is not ASCII. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `deflate` unless told. A number is written as it is, over bytes that are stored or `packed`. */
  readonly method?: 'store' | 'deflate' | number;
  /** What is written as packed, by the method told. */
  readonly packed?: Uint8Array;
  /** By traditional encryption (APPNOTE 6.3.10, 6.1) with the password `holdback`. */
  readonly encrypted?: boolean;
  readonly comment?: string;
  /** The entry has a local header and is not in the central directory. */
  readonly unlisted?: boolean;
  /** A checksum that is not the bytes'. */
  readonly crc32?: number;
  /** What the local header says in place of this. */
  readonly localName?: string;
  /** The directory says that the entry is empty; its local header says what is there. */
  readonly emptyInDirectory?: boolean;
  /** Extra fields (4.5.1) of the local header, and of the one in the directory. */
  readonly localExtra?: Uint8Array;
  readonly extra?: Uint8Array;
  /** Bytes after the end of the deflated stream that count as packed. */
  readonly tail?: Uint8Array;
  /** Bytes after the entry that are no entry's. */
  readonly gap?: Uint8Array;
  /** Checksum and sizes stand in a data descriptor (4.3.9). */
  readonly descriptor?: boolean;
}

/** What an archive holds besides its entries. */
export interface ZipOptions {
  /** ASCII. */
  readonly comment?: string;
  /** Bytes before the first entry, which offsets count. */
  readonly prepended?: Uint8Array;
  /** Bytes between the central directory and the end record. */
  readonly gap?: Uint8Array;
  /** Leaves out the central directory and the end record, as a torn download does. */
  readonly torn?: boolean;
}

/** An extra field (APPNOTE 6.3.10, 4.5.1). */
export function makeExtra(id: number, data: Uint8Array): Uint8Array {
  const header = Buffer.alloc(4);
  header.writeUInt16LE(id, 0); // Header ID
  header.writeUInt16LE(data.length, 2); // Data Size
  return Uint8Array.from(Buffer.concat([header, data]));
}

/** 2026-01-02, 03:04:00, as DOS writes it. */
const DOS_DATE = ((2026 - 1980) << 9) | (1 << 5) | 2;
const DOS_TIME = (3 << 11) | (4 << 5);
const PASSWORD = Buffer.from('holdback');

/** An entry as its two headers need it. */
interface Written {
  readonly entry: ZipEntry;
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly data: Buffer;
  readonly offset: number;
}

/** Writes a ZIP archive (APPNOTE 6.3.10): the same bytes for the same arguments. */
export function makeZip(entries: readonly ZipEntry[], options: ZipOptions = {}): Uint8Array {
  const chunks: Buffer[] = [Buffer.from(options.prepended ?? [])];
  let length = chunks[0]?.length ?? 0;
  const push = (...added: Buffer[]) => {
    chunks.push(...added);
    for (const chunk of added) length += chunk.length;
  };
  const listed: Written[] = [];
  for (const entry of entries) {
    const written = prepare(entry, length);
    const localName = entry.localName === undefined ? written.name : Buffer.from(entry.localName);
    push(localHeader({ ...written, name: localName }), localName, Buffer.from(entry.localExtra ?? []), written.data);
    push(dataDescriptor(written), Buffer.from(entry.gap ?? []));
    if (entry.unlisted !== true) listed.push(written);
  }
  if (options.torn === true) return Uint8Array.from(Buffer.concat(chunks));
  const start = length;
  for (const written of listed) {
    const { extra, comment } = written.entry;
    push(centralHeader(written), written.name, Buffer.from(extra ?? []), Buffer.from(comment ?? ''));
  }
  const size = length - start;
  const comment = Buffer.from(options.comment ?? '');
  push(Buffer.from(options.gap ?? []), endRecord(listed.length, size, start, comment.length), comment);
  return Uint8Array.from(Buffer.concat(chunks));
}

function prepare(entry: ZipEntry, offset: number): Written {
  const name = Buffer.from(entry.name);
  const method = typeof entry.method === 'number' ? entry.method : entry.method === 'store' ? 0 : 8;
  const checksum = entry.crc32 ?? crc32(entry.bytes);
  const stream = method === 8 ? deflateRawSync(entry.bytes) : Buffer.from(entry.packed ?? entry.bytes);
  const packed = Buffer.concat([stream, entry.tail ?? Buffer.alloc(0)]);
  const data = entry.encrypted === true ? encrypt(packed, checksum) : packed;
  const flags =
    (entry.encrypted === true ? 0x0001 : 0) |
    (method === 14 ? 0x0002 : 0) | // its end is marked
    (entry.descriptor === true ? 0x0008 : 0) |
    (name.length > entry.name.length ? 0x0800 : 0);
  return { entry, name, flags, method, checksum, data, offset };
}

/** APPNOTE 6.3.10, 4.3.7. */
function localHeader({ entry, name, flags, method, checksum, data }: Written): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0); // local file header signature
  header.writeUInt16LE(20, 4); // version needed to extract
  writeCommon(header, 6, { flags, method, checksum, data, entry, name });
  if (entry.descriptor === true) header.fill(0, 14, 26); // crc-32, compressed size, uncompressed size
  header.writeUInt16LE(entry.localExtra?.length ?? 0, 28); // extra field length
  return header;
}

/** APPNOTE 6.3.10, 4.3.9. */
function dataDescriptor({ entry, checksum, data }: Written): Buffer {
  if (entry.descriptor !== true) return Buffer.alloc(0);
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0); // its signature
  descriptor.writeUInt32LE(checksum, 4); // crc-32
  descriptor.writeUInt32LE(data.length, 8); // compressed size
  descriptor.writeUInt32LE(entry.bytes.length, 12); // uncompressed size
  return descriptor;
}

/** APPNOTE 6.3.10, 4.3.12. */
function centralHeader({ entry, name, flags, method, checksum, data, offset }: Written): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0); // central file header signature
  header.writeUInt16LE(20, 4); // version made by
  header.writeUInt16LE(20, 6); // version needed to extract
  writeCommon(header, 8, { flags, method, checksum, data, entry, name });
  if (entry.emptyInDirectory === true) header.fill(0, 16, 28); // crc-32, compressed size, uncompressed size
  header.writeUInt16LE(entry.extra?.length ?? 0, 30); // extra field length
  header.writeUInt16LE(Buffer.byteLength(entry.comment ?? ''), 32); // file comment length
  header.writeUInt32LE(offset, 42); // relative offset of local header
  return header;
}

/** The eleven fields that both headers have in the same order. */
function writeCommon(header: Buffer, at: number, written: Omit<Written, 'offset'>): void {
  header.writeUInt16LE(written.flags, at); // general purpose bit flag
  header.writeUInt16LE(written.method, at + 2); // compression method
  header.writeUInt16LE(DOS_TIME, at + 4); // last mod file time
  header.writeUInt16LE(DOS_DATE, at + 6); // last mod file date
  header.writeUInt32LE(written.checksum, at + 8); // crc-32
  header.writeUInt32LE(written.data.length, at + 12); // compressed size
  header.writeUInt32LE(written.entry.bytes.length, at + 16); // uncompressed size
  header.writeUInt16LE(written.name.length, at + 20); // file name length
}

/** APPNOTE 6.3.10, 4.3.16. */
function endRecord(count: number, size: number, offset: number, commentLength: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0); // end of central dir signature
  record.writeUInt16LE(count, 8); // entries in the central directory on this disk
  record.writeUInt16LE(count, 10); // entries in the central directory
  record.writeUInt32LE(size, 12); // size of the central directory
  record.writeUInt32LE(offset, 16); // offset of start of central directory
  record.writeUInt16LE(commentLength, 20); // .ZIP file comment length
  return record;
}

/** APPNOTE 6.3.10, 6.1.5 to 6.1.7, with a header of eleven zero bytes and the checksum's highest. */
function encrypt(bytes: Uint8Array, checksum: number): Buffer {
  let key0 = 0x12345678;
  let key1 = 0x23456789;
  let key2 = 0x34567890;
  const update = (byte: number) => {
    key0 = step(key0, byte);
    key1 = (Math.imul((key1 + (key0 & 0xff)) >>> 0, 134775813) + 1) >>> 0;
    key2 = step(key2, key1 >>> 24);
  };
  for (const byte of PASSWORD) update(byte);
  const header = Buffer.alloc(12);
  header[11] = checksum >>> 24;
  const encrypted = Buffer.concat([header, bytes]).map((byte) => {
    const mask = (key2 | 2) & 0xffff;
    const cipher = byte ^ ((Math.imul(mask, mask ^ 1) >>> 8) & 0xff);
    update(byte);
    return cipher;
  });
  return Buffer.from(encrypted);
}

/** One step of CRC-32 without the inversions that a whole checksum begins and ends with. */
function step(register: number, byte: number): number {
  return ~crc32(Uint8Array.of(byte), ~register >>> 0) >>> 0;
}
