import type { Source } from '../../document.ts';
import { signatures } from '../signatures.ts';
import { entryName, type ZipEntry } from './entry.ts';
import { DEFLATED, STORED } from './methods.ts';

/** Bytes of a local file header (APPNOTE 6.3.10, 4.3.7) before the name. */
const HEADER_BYTES = 30;
const SEARCH_BYTES = 1024 * 1024;

/** A local file header, as it stands. */
export interface LocalHeader {
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly name: string;
  /** The name's bytes, and those of the extra field. */
  readonly rawName: Buffer;
  readonly extra: Buffer;
  /** Offset of the header. */
  readonly start: number;
  /** Offset of what follows it. */
  readonly dataStart: number;
}

/** The local header at an offset, if there is one. */
export async function readLocalHeader(source: Source, start: number): Promise<LocalHeader | undefined> {
  const fixed = Buffer.from(await source.read(start, start + HEADER_BYTES));
  if (fixed.length < HEADER_BYTES || !fixed.subarray(0, 4).equals(signatures.zipLocal)) return undefined;
  const flags = fixed.readUInt16LE(6); // general purpose bit flag
  const method = fixed.readUInt16LE(8); // compression method
  const crc32 = fixed.readUInt32LE(14); // crc-32
  const packedBytes = fixed.readUInt32LE(18); // compressed size
  const bytes = fixed.readUInt32LE(22); // uncompressed size
  const nameLength = fixed.readUInt16LE(26); // file name length
  const extraLength = fixed.readUInt16LE(28); // extra field length
  const dataStart = start + HEADER_BYTES + nameLength + extraLength;
  const variable = Buffer.from(await source.read(start + HEADER_BYTES, dataStart));
  const rawName = variable.subarray(0, nameLength);
  const extra = variable.subarray(nameLength);
  const name = entryName(flags, rawName, []);
  return { flags, method, crc32, packedBytes, bytes, name, rawName, extra, start, dataStart };
}

/** Whether the sizes and the checksum stand somewhere else: in a data descriptor, or in a ZIP64 field. */
export function leavesSizes({ flags, packedBytes }: LocalHeader): boolean {
  return (flags & DESCRIPTOR_FLAG) !== 0 || packedBytes === 0xffffffff;
}

/**
 * An entry that has only its local header to speak for it. Sizes that the header leaves to a data descriptor (4.4.4,
 * bit 3) or to ZIP64 are found out by inflating, or by where the next signature stands.
 */
export async function localEntry(source: Source, header: LocalHeader, end: number): Promise<ZipEntry> {
  const { name, flags, method, dataStart } = header;
  if (!leavesSizes(header)) {
    const packedBytes = Math.min(header.packedBytes, Math.max(0, end - dataStart));
    return { name, flags, method, dataStart, packedBytes, bytes: header.bytes, crc32: header.crc32 };
  }
  const packedEnd = method === DEFLATED ? end : await findSignature(source, ANY_SIGNATURE, dataStart, end);
  return { name, flags, method, dataStart, packedBytes: Math.max(0, (packedEnd ?? end) - dataStart) };
}

const DESCRIPTOR_FLAG = 0x0008;

/** All ZIP signatures begin so (4.2). */
const ANY_SIGNATURE = Buffer.from('PK', 'latin1');

/** The first local header in `[start, end)` that is one by more than its signature. */
async function findLocalHeader(source: Source, start: number, end: number): Promise<LocalHeader | undefined> {
  for (let at = start; ; at += 1) {
    const found = await findSignature(source, signatures.zipLocal, at, end);
    if (found === undefined) return undefined;
    const header = await readLocalHeader(source, found);
    if (header !== undefined && isPlausible(header, end)) return header;
    at = found;
  }
}

/** Chance puts the signature's four bytes into every 4 GiB of packed data. */
function isPlausible({ name, method, dataStart }: LocalHeader, end: number): boolean {
  return name !== '' && dataStart <= end && (method === STORED || method === DEFLATED || KNOWN_METHODS.has(method));
}

/** 4.4.5: all methods that are assigned; 99 is AES encryption (7.2.1). */
const KNOWN_METHODS: ReadonlySet<number> = new Set([
  1, 2, 3, 4, 5, 6, 9, 10, 12, 14, 16, 18, 19, 20, 93, 94, 95, 96, 97, 98, 99,
]);

/** Offset of the first `signature` that begins in `[start, end)`. */
async function findSignature(
  source: Source,
  signature: Buffer,
  start: number,
  end: number,
): Promise<number | undefined> {
  for (let at = start; at < end; at += SEARCH_BYTES) {
    const bytes = Buffer.from(await source.read(at, Math.min(end, at + SEARCH_BYTES + signature.length - 1)));
    for (let found = bytes.indexOf(signature); found !== -1; found = bytes.indexOf(signature, found + 1)) {
      if (signature !== ANY_SIGNATURE || isSignature(bytes, found)) return at + found;
    }
  }
  return undefined;
}

/** A local header, a central header, an end record or a data descriptor. */
function isSignature(bytes: Buffer, at: number): boolean {
  if (bytes[at] !== 0x50 || bytes[at + 1] !== 0x4b) return false;
  const kind = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  return kind === 0x0304 || kind === 0x0102 || kind === 0x0506 || kind === 0x0708;
}

/**
 * Bytes of the data descriptor (4.3.9) at `at`: with or without its signature, of 32 or of 64 bits. 0 if none is there
 * that says what is declared.
 */
export async function descriptorBytes(
  source: Source,
  at: number,
  { crc32, packedBytes }: { readonly crc32: number; readonly packedBytes: number },
): Promise<number> {
  const bytes = Buffer.from(await source.read(at, at + DESCRIPTOR_BYTES_MAX));
  const skipped = bytes.subarray(0, 4).equals(signatures.zipDescriptor) ? 4 : 0;
  if (bytes.length < skipped + 12) return 0;
  if (bytes.readUInt32LE(skipped) !== crc32 || bytes.readUInt32LE(skipped + 4) !== packedBytes % 2 ** 32) return 0;
  // A compressed size of 64 bits has its higher half where one of 32 has the uncompressed size; a signature follows.
  const isLong =
    bytes.length >= skipped + 20 &&
    bytes.readUInt32LE(skipped + 8) === Math.floor(packedBytes / 2 ** 32) &&
    bytes.readUInt32LE(skipped + 16) < 0x10000 &&
    !isSignature(bytes, skipped + 12);
  return skipped + (isLong ? 20 : 12);
}

const DESCRIPTOR_BYTES_MAX = 24;

/** An entry that was found, and how far what was read of it goes. */
export interface FoundEntry {
  readonly entry: ZipEntry;
  readonly header: LocalHeader;
  /** To be told how many packed bytes there were, once the entry was read. */
  used(packedBytes: number): void;
  /** Offset of what follows the entry and its data descriptor; without `used`, by what its header says. */
  end(): Promise<number>;
}

/**
 * Every entry that can be found by its local header in `[start, end)`. One that was not read may have others in what
 * it says are its bytes.
 */
export async function* findEntries(
  source: Source,
  start: number,
  end: number,
): AsyncGenerator<FoundEntry, void, undefined> {
  for (let at = start; at < end; ) {
    const header = await findLocalHeader(source, at, end);
    if (header === undefined) return;
    const entry = await localEntry(source, header, end);
    const found = new Found(source, entry, header);
    yield found;
    at = Math.max(header.start + 1, found.wasRead ? await found.end() : header.dataStart);
  }
}

class Found implements FoundEntry {
  readonly #source: Source;
  readonly entry: ZipEntry;
  readonly header: LocalHeader;
  #used: number | undefined;

  constructor(source: Source, entry: ZipEntry, header: LocalHeader) {
    this.#source = source;
    this.entry = entry;
    this.header = header;
  }

  get wasRead(): boolean {
    return this.#used !== undefined;
  }

  used(packedBytes: number): void {
    this.#used = packedBytes;
  }

  async end(): Promise<number> {
    const { dataStart, crc32 } = this.header;
    const packedBytes = this.#used ?? this.entry.packedBytes;
    const at = dataStart + packedBytes;
    if (!leavesSizes(this.header)) return at + (await descriptorBytes(this.#source, at, { crc32, packedBytes }));
    return at + (await unknownDescriptorBytes(this.#source, at, packedBytes));
  }
}

/** A descriptor whose checksum nobody else says. */
async function unknownDescriptorBytes(source: Source, at: number, packedBytes: number): Promise<number> {
  const bytes = Buffer.from(await source.read(at, at + 8));
  if (bytes.length < 8) return 0;
  const hasSignature = bytes.subarray(0, 4).equals(signatures.zipDescriptor);
  return descriptorBytes(source, at, { crc32: bytes.readUInt32LE(hasSignature ? 4 : 0), packedBytes });
}
