import { crc32 } from 'node:zlib';

/** An entry of a made archive. */
export interface RarEntry {
  readonly name: string;
  /** Absent of a folder. */
  readonly bytes?: Uint8Array;
  /** 0, if absent: stored. */
  readonly method?: number;
  /** Of the method, in an archive of version 5: 0, if absent. */
  readonly version?: number;
  /** The bytes as they are packed, if they are another. */
  readonly packed?: Uint8Array;
  /** What is said of how many bytes there are, if they are another number. */
  readonly declared?: number;
  /** It is packed with those before it. */
  readonly solid?: true;
  readonly encrypted?: true;
  /** The target of a symbolic link. */
  readonly target?: string;
  readonly owner?: string;
  /** It is a service: `CMT` and `STM`, and what the service says of itself. */
  readonly service?: true;
  readonly says?: string;
  readonly crc32?: number;
  /** It goes on in the next file. */
  readonly split?: true;
}

/** An archive of version 5 (RAR 5.0 archive format); `flags` are those of the archive: 1 for one of several files. */
export function makeRar5(entries: readonly RarEntry[], flags = 0): Buffer {
  const blocks = entries.map((entry) => makeEntry5(entry));
  return Buffer.concat([Buffer.from('526172211a070100', 'hex'), block5([1, 0, flags]), ...blocks, block5([5, 0, 0])]);
}

/** An archive of version 5 whose headers are encrypted: nothing can be said of it. */
export function makeLockedRar5(): Buffer {
  return Buffer.concat([Buffer.from('526172211a070100', 'hex'), block5([4, 0, 0, 0, 15, Buffer.alloc(16, 7)])]);
}

function makeEntry5(entry: RarEntry): Buffer {
  const { name, bytes = new Uint8Array(0), method = 0, encrypted, target, owner, service, says, split, solid } = entry;
  const { packed = bytes, declared = bytes.length, version = 0 } = entry;
  const raw = Buffer.from(name);
  const extra = join([
    ...(encrypted === true ? record(join([1, 0, 0, 15, Buffer.alloc(32, 7)])) : []),
    ...(target === undefined ? [] : record(join([5, 1, 0, Buffer.byteLength(target), Buffer.from(target)]))),
    ...(owner === undefined ? [] : record(join([6, 1, Buffer.byteLength(owner), Buffer.from(owner)]))),
    ...(says === undefined ? [] : record(join([7, Buffer.from(says)]))),
  ]);
  const sum = long(entry.crc32 ?? crc32(bytes));
  const head = [service === true ? 3 : 2, 3 | (split === true ? 0x10 : 0), vint(extra.length), vint(packed.length)];
  const isFolder = entry.bytes === undefined && target === undefined;
  const file = [
    isFolder ? 5 : 4,
    vint(declared),
    0,
    sum,
    vint((method << 7) | (solid === true ? 0x40 : 0) | version),
    1,
    vint(raw.length),
    raw,
  ];
  return Buffer.concat([block5([...head, ...file, extra]), packed]);
}

type Piece = number | Uint8Array;

function block5(pieces: readonly Piece[]): Buffer {
  const header = join(pieces);
  const sized = Buffer.concat([vint(header.length), header]);
  return Buffer.concat([long(crc32(sized)), sized]);
}

function record(bytes: Uint8Array): readonly Piece[] {
  return [vint(bytes.length), bytes];
}

function join(pieces: readonly Piece[]): Buffer {
  return Buffer.concat(pieces.map((piece) => (typeof piece === 'number' ? Buffer.of(piece) : piece)));
}

/** A number of seven bits a byte, the low ones first. */
function vint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  return Buffer.from([...bytes, rest]);
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** An archive of version 4 (its technote of 2010); `flags` are those of the archive: 0x80 for headers that are encrypted. */
export function makeRar4(entries: readonly RarEntry[], flags = 0): Buffer {
  return Buffer.concat([
    Buffer.from('526172211a0700', 'hex'),
    block4(0x73, flags, Buffer.alloc(6)),
    ...entries.map((entry) => makeEntry4(entry)),
    block4(0x7b, 0x4000, Buffer.alloc(0)),
  ]);
}

function makeEntry4(entry: RarEntry): Buffer {
  const { name, bytes = new Uint8Array(0), method = 0, encrypted, service, says = '' } = entry;
  const { packed = bytes } = entry;
  const raw = Buffer.from(name);
  const fields = Buffer.alloc(25);
  fields.writeUInt32LE(packed.length, 0);
  fields.writeUInt32LE(bytes.length, 4);
  fields[8] = 2;
  fields.writeUInt32LE(crc32(bytes), 9);
  fields[17] = 29;
  fields[18] = 0x30 + method;
  fields.writeUInt16LE(raw.length, 19);
  const isFolder = bytes.length === 0 && service !== true;
  const flags = 0x8000 | (isFolder ? 0xe0 : 0) | (encrypted === true ? 0x04 : 0);
  const header = Buffer.concat([fields, raw, Buffer.from(says, 'utf16le')]);
  return Buffer.concat([block4(service === true ? 0x7a : 0x74, flags, header), packed]);
}

function block4(type: number, flags: number, header: Uint8Array): Buffer {
  const head = Buffer.alloc(5);
  head[0] = type;
  head.writeUInt16LE(flags, 1);
  head.writeUInt16LE(7 + header.length, 3);
  const whole = Buffer.concat([head, header]);
  return Buffer.concat([long(crc32(whole)).subarray(0, 2), whole]);
}
