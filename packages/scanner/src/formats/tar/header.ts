/** Bytes of a block, of which everything in an archive is a number (POSIX.1-2024, pax, ustar Interchange Format). */
export const BLOCK_BYTES = 512;

/** A stretch of an entry's data in the file that it is of. */
export interface Piece {
  /** In the file. */
  readonly offset: number;
  readonly bytes: number;
}

/** What a header says of an entry. */
export interface TarHeader {
  /** One character; NUL, as old archives have it, is `0`. */
  readonly type: string;
  readonly name: Buffer;
  /** Target of a link. */
  readonly target: Buffer;
  readonly owner: Buffer;
  readonly group: Buffer;
  /** Of its data in the archive. At most 2^53. */
  readonly bytes: number;
  /** Of an old sparse file of GNU: its pieces so far, whether blocks with more of them follow, and the file's length. */
  readonly sparse?: { readonly pieces: readonly Piece[]; readonly hasMore: boolean; readonly fileBytes: number };
  /** It says that it is one of POSIX or of GNU, which bytes of another kind do not. */
  readonly isMarked: boolean;
  /** The block without all that its fields hold. */
  readonly rest: Buffer;
}

type Field = readonly [start: number, end: number];

/** Fields of a header (POSIX.1-2024, pax, ustar Header Block). */
const FIELDS = {
  name: [0, 100],
  checksum: [148, 156],
  size: [124, 136],
  target: [157, 257],
  magic: [257, 265],
  owner: [265, 297],
  group: [297, 329],
  prefix: [345, 500],
} as const satisfies Record<string, Field>;

/** The checksum and the type. */
const CHECKED: Field = [148, 157];
/** Fields of one length, one behind another, that are all numbers. */
type Numbers = readonly [start: number, bytes: number, count: number];

/** Mode and numbers of owner and group; size, and time; the two of a device, which GNU tar writes into old headers too. */
const NUMBERS: readonly Numbers[] = [
  [100, 8, 3],
  [124, 12, 2],
  [329, 8, 2],
];
/** What GNU has for a prefix (GNU tar 1.35, tar.h): times and an offset, a map of holes, the length of a sparse file. */
const GNU_NUMBERS: readonly Numbers[] = [
  [345, 12, 3],
  [386, 12, 8],
  [483, 12, 1],
];
/** Before and behind that map. */
const GNU_MARKS: readonly Field[] = [
  [381, 386],
  [482, 483],
];
/** Times behind a shorter prefix, and the mark of star (star(5)). */
const STAR_NUMBERS: readonly Numbers[] = [[476, 12, 2]];
const STAR_MARK: Field = [500, 512];

/** The header that a block is; undefined if it is none, or is damaged. */
export function readHeader(block: Buffer): TarHeader | undefined {
  if (!hasChecksum(block)) return undefined;
  const bytes = readNumber(block, FIELDS.size);
  if (bytes === undefined) return undefined;
  const magic = block.toString('latin1', ...FIELDS.magic);
  const isGnu = magic === 'ustar  \0';
  const isMarked = isGnu || magic.startsWith('ustar');
  const isStar = isMarked && !isGnu && block.toString('latin1', 508, 512) === 'tar\0';
  const type = String.fromCharCode(block[156] ?? 0).replace('\0', '0');
  const rest = Buffer.from(block);
  const take = (field: Field): Buffer => {
    const text = untilNul(block.subarray(...field));
    rest.fill(0, field[0], field[0] + text.length);
    return text;
  };
  // Words may go on from one field to the next.
  const clear = (numbers: readonly Numbers[]): void => {
    for (const [start, bytes, count] of numbers) {
      const fields = Array.from(
        { length: count },
        (_, index): Field => [start + index * bytes, start + (index + 1) * bytes],
      );
      if (fields.every((field) => isNumber(block, field))) rest.fill(0, start, start + bytes * count);
    }
  };
  clear(NUMBERS);
  rest.fill(0, ...CHECKED);
  const name = take(FIELDS.name);
  const target = take(FIELDS.target);
  if (!isMarked) return { type, name, target, owner: NONE, group: NONE, bytes, isMarked, rest };
  rest.fill(0, ...FIELDS.magic);
  const owner = take(FIELDS.owner);
  const group = take(FIELDS.group);
  if (isGnu) {
    clear(GNU_NUMBERS);
    for (const field of GNU_MARKS) rest.fill(0, ...field);
  }
  if (isStar) {
    clear(STAR_NUMBERS);
    rest.fill(0, ...STAR_MARK);
  }
  const prefix = isGnu ? NONE : take(isStar ? [345, 476] : FIELDS.prefix);
  return {
    type,
    name: prefix.length === 0 ? name : Buffer.concat([prefix, SLASH, name]),
    target,
    owner,
    group,
    bytes,
    ...(type === 'S' && { sparse: readOldSparse(block) }),
    isMarked,
    rest,
  };
}

const NONE = Buffer.alloc(0);
const SLASH = Buffer.from('/');

function untilNul(field: Buffer): Buffer {
  const end = field.indexOf(0);
  return end === -1 ? field : field.subarray(0, end);
}

/** The sum of all bytes, the checksum's own taken for spaces; programs of old added signed ones. */
function hasChecksum(block: Buffer): boolean {
  const declared = readNumber(block, FIELDS.checksum);
  if (declared === undefined || block.length < BLOCK_BYTES) return false;
  let [unsigned, signed] = [0, 0];
  for (let at = 0; at < BLOCK_BYTES; at += 1) {
    const byte = at >= FIELDS.checksum[0] && at < FIELDS.checksum[1] ? 0x20 : (block[at] ?? 0);
    unsigned += byte;
    signed += byte < 0x80 ? byte : byte - 0x100;
  }
  return declared === unsigned || declared === signed;
}

/** Octal digits, or the bytes of a number behind a first bit (GNU tar 1.35, "Extensions"); undefined if it is neither. */
function readNumber(block: Buffer, [start, end]: Field): number | undefined {
  const first = block[start] ?? 0;
  if (first >= 0x80) {
    let value = first & 0x7f;
    for (const byte of block.subarray(start + 1, end)) value = value * 256 + byte;
    return first === 0x80 && value <= Number.MAX_SAFE_INTEGER ? value : undefined;
  }
  const digits = untilNul(block.subarray(start, end)).toString('latin1').trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(`0${digits}`, 8) : undefined;
}

/** Bytes that say which number below zero it is: of seconds and of people there are no more. */
const NEGATIVE_BYTES_MAX = 6;

/** Whether a field holds a number and nothing else: digits and what is around them, or bytes of one, which may be below zero. */
function isNumber(block: Buffer, field: Field): boolean {
  if (/^[0-7 \0]*$/.test(block.toString('latin1', ...field))) return true;
  const bytes = block.subarray(...field);
  // One below zero is small: nothing but its last bytes says which.
  if (bytes[0] === 0xff)
    return bytes.subarray(0, Math.max(1, bytes.length - NEGATIVE_BYTES_MAX)).every((byte) => byte === 0xff);
  return (bytes[0] ?? 0) >= 0x80 && readNumber(block, field) !== undefined;
}

/** GNU tar 1.35, tar.h, `struct oldgnu_header`: four pieces, whether more follow, and the length of the file. */
function readOldSparse(block: Buffer) {
  const { pieces } = readPieces(block, 386, 4);
  return { pieces, hasMore: block[482] === 1, fileBytes: readNumber(block, [483, 495]) ?? 0 };
}

/** `struct sparse_header`: 21 pieces, and whether more follow. */
export function readMorePieces(block: Buffer): { readonly pieces: readonly Piece[]; readonly hasMore: boolean } {
  return { ...readPieces(block, 0, 21), hasMore: block[504] === 1 };
}

function readPieces(block: Buffer, start: number, count: number): { readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  for (let at = start; at < start + count * 24; at += 24) {
    if (block[at] === 0) break;
    const offset = readNumber(block, [at, at + 12]) ?? 0;
    pieces.push({ offset, bytes: readNumber(block, [at + 12, at + 24]) ?? 0 });
  }
  return { pieces };
}
