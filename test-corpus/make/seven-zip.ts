import { crc32 } from 'node:zlib';

/** An entry of a made archive: a file with bytes, or a folder. */
export interface SevenZipEntry {
  readonly name: string;
  /** Absent of a folder. */
  readonly bytes?: Uint8Array;
  /** Declared, where it is another than that of the bytes. */
  readonly crc32?: number;
}

/** What else an archive may have. */
export interface SevenZipExtras {
  /** Bytes between the signature header and the first packed stream, and behind the header. */
  readonly gap?: Uint8Array;
  readonly appended?: Uint8Array;
  /** Bytes of the packed stream that belong to no file. */
  readonly rest?: Uint8Array;
  /** In the list of entries, where it is there to fill up. */
  readonly dummy?: Uint8Array;
}

/** An archive whose files are stored one behind another (7zFormat.txt of the LZMA SDK). */
export function makeSevenZip(entries: readonly SevenZipEntry[], extras: SevenZipExtras = {}): Buffer {
  const { gap = NONE, appended = NONE, rest = NONE } = extras;
  const files = entries.filter(({ bytes }) => bytes !== undefined && bytes.length > 0);
  const packed = Buffer.concat([...files.map(({ bytes = NONE }) => bytes), rest]);
  const header = makeHeader(entries, files, packed.length, gap.length, extras);
  const start = Buffer.alloc(20);
  start.writeBigUInt64LE(BigInt(gap.length + packed.length), 0);
  start.writeBigUInt64LE(BigInt(header.length), 8);
  start.writeUInt32LE(crc32(header), 16);
  const signature = Buffer.concat([Buffer.from('377abcaf271c0004', 'hex'), long(crc32(start)), start]);
  return Buffer.concat([signature, gap, packed, header, appended]);
}

const NONE = new Uint8Array(0);

function makeHeader(
  entries: readonly SevenZipEntry[],
  files: readonly SevenZipEntry[],
  packedBytes: number,
  packedStart: number,
  { dummy }: SevenZipExtras,
): Buffer {
  const sizes = files.map(({ bytes = NONE }) => bytes.length);
  const sums = files.map(({ bytes = NONE, crc32: declared }) => long(declared ?? crc32(bytes)));
  const streams = [
    [0x04, 0x06, number(packedStart), 1, 0x09, number(packedBytes), 0],
    // One folder with one coder, which copies.
    [0x07, 0x0b, 1, 0, 1, 1, 0, 0x0c, number(sizes.reduce((sum, bytes) => sum + bytes, 0)), 0],
    [0x08, 0x0d, number(files.length), 0x09, ...sizes.slice(0, -1).map(number), 0x0a, 1, ...sums, 0, 0],
  ];
  const names = Buffer.from(`${entries.map(({ name }) => name).join('\0')}\0`, 'utf16le');
  const empty = entries.map(({ bytes }) => bytes === undefined || bytes.length === 0);
  const empties = entries.filter((_, index) => empty[index] === true);
  const list = [
    [0x05, number(entries.length)],
    property(0x0e, bits(empty)),
    property(0x0f, bits(empties.map(({ bytes }) => bytes !== undefined))),
    property(0x11, Buffer.concat([Buffer.of(0), names])),
    ...(dummy === undefined ? [] : [property(0x19, dummy)]),
    [0],
  ];
  return join([0x01, ...(files.length === 0 ? [] : streams.flat()), ...list.flat(), 0]);
}

type Piece = number | Uint8Array;

function join(pieces: readonly Piece[]): Buffer {
  return Buffer.concat(pieces.map((piece) => (typeof piece === 'number' ? Buffer.of(piece) : piece)));
}

function property(id: number, bytes: Uint8Array): readonly Piece[] {
  return [id, number(bytes.length), bytes];
}

/** A number below 2^28: as many ones at the beginning as bytes follow. */
function number(value: number): Buffer {
  if (value < 0x80) return Buffer.of(value);
  if (value < 0x4000) return Buffer.of(0x80 | (value >> 8), value & 0xff);
  return Buffer.of(0xe0 | (value >> 24), value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff);
}

function bits(list: readonly boolean[]): Buffer {
  const bytes = Buffer.alloc(Math.ceil(list.length / 8));
  for (const [index, isSet] of list.entries())
    if (isSet) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return bytes;
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
