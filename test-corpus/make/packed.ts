/** A file of a made archive, or of a folder. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What else a cabinet may have. */
export interface CabinetExtras {
  /** Room that its header and its folder reserve. */
  readonly room?: Uint8Array;
  readonly folderRoom?: Uint8Array;
  readonly blockRoom?: Uint8Array;
  /** Behind its only block, and before its end. */
  readonly gap?: Uint8Array;
  /** In its block, behind the last file. */
  readonly beyond?: Uint8Array;
  /** 1 if another cabinet is before it, 2 if one is behind. */
  readonly flags?: number;
  /** Of the method of its folder: 0 if it is stored. */
  readonly method?: number;
}

const NONE = new Uint8Array(0);

/** A cabinet with one folder, whose files are stored in one block ([MS-CAB] 2). */
export function makeCabinet(files: readonly PackedFile[], extras: CabinetExtras = {}): Buffer {
  const { room = NONE, folderRoom = NONE, blockRoom = NONE, gap = NONE, beyond = NONE, flags = 0, method = 0 } = extras;
  const hasRoom = room.length + folderRoom.length + blockRoom.length > 0;
  const neighbors = flags === 0 ? NONE : Buffer.from('other.cab\0disk\0');
  const data = Buffer.concat([...files.map(({ bytes }) => bytes), beyond]);
  const listed = files.map(({ name, bytes }, index) => {
    const start = files.slice(0, index).reduce((sum, file) => sum + file.bytes.length, 0);
    return Buffer.concat([
      long(bytes.length),
      long(start),
      short(0),
      short(0),
      short(0),
      short(0xa0),
      Buffer.from(`${name}\0`),
    ]);
  });
  const reserved = hasRoom
    ? Buffer.concat([short(room.length), Buffer.of(folderRoom.length, blockRoom.length), room])
    : NONE;
  const filesAt = 36 + reserved.length + neighbors.length + 8 + folderRoom.length;
  const dataAt = filesAt + Buffer.concat(listed).length;
  const header = Buffer.concat([
    Buffer.from('MSCF'),
    ...[0, dataAt + 8 + blockRoom.length + data.length + gap.length, 0, filesAt, 0].map(long),
    Buffer.of(3, 1),
    ...[1, files.length, flags | (hasRoom ? 4 : 0), 0, 0].map(short),
  ]);
  const folder = Buffer.concat([long(dataAt), short(1), short(method), folderRoom]);
  const block = Buffer.concat([long(0), short(data.length), short(data.length), blockRoom, data]);
  return Buffer.concat([header, reserved, neighbors, folder, ...listed, block, gap]);
}

/** What else an archive of LHA may have. */
export interface LhaExtras {
  readonly comment?: string;
  readonly appended?: Uint8Array;
}

/** An archive of LHA whose files are stored, with headers of level 2 (LHa for UNIX, header.doc). */
export function makeLha(files: readonly PackedFile[], { comment, appended = NONE }: LhaExtras = {}): Buffer {
  const entries = files.map(({ name, bytes }) => {
    const extended = [
      extend(0x01, Buffer.from(name)),
      ...(comment === undefined ? [] : [extend(0x3f, Buffer.from(comment))]),
      short(0),
    ];
    const rest = Buffer.concat(extended);
    // The last length is 0, and belongs to the header; the first stands in it.
    const header = Buffer.concat([
      Buffer.from('-lh0-'),
      ...[bytes.length, bytes.length, 0].map(long),
      Buffer.of(0x20, 2),
      short(crc16(bytes)),
      Buffer.of(0x55),
      rest,
    ]);
    return Buffer.concat([short(header.length + 2), header, bytes]);
  });
  return Buffer.concat([...entries, Buffer.of(0), appended]);
}

function extend(type: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([short(bytes.length + 3), Buffer.of(type), bytes]);
}

function short(value: number): Buffer {
  return Buffer.of(value & 0xff, value >> 8);
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** CRC-16 with the polynomial 0x8005, the lowest bit first, as LHA has it. */
function crc16(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 0 ? sum >> 1 : (sum >> 1) ^ 0xa001;
  }
  return sum;
}

/** A word that a package says of itself, several, numbers of four bytes, or bytes: with the number of its tag. */
export type RpmWord = readonly [tag: number, value: string | readonly string[] | readonly number[] | Uint8Array];

/** What else a package may have. */
export interface RpmExtras {
  /** Of its lead. */
  readonly name?: string;
  /** What its first header says, which has its signatures. */
  readonly signature?: readonly RpmWord[];
}

/** A package of RPM around a payload (rpm.org, V4 Package format). */
export function makeRpm(words: readonly RpmWord[], payload: Uint8Array, extras: RpmExtras = {}): Buffer {
  const lead = Buffer.alloc(96);
  lead.writeUInt32BE(0xedabeedb, 0);
  lead[4] = 3;
  lead.write(extras.name ?? 'notes-1-1', 10, 'latin1');
  const signature = makeHeader(extras.signature ?? []);
  const padding = Buffer.alloc((8 - (signature.length % 8)) % 8);
  return Buffer.concat([lead, signature, padding, makeHeader(words), payload]);
}

function makeHeader(words: readonly RpmWord[]): Buffer {
  const values = words.map(([, value]) => makeValue(value));
  let at = 0;
  const entries = words.map(([tag], index) => {
    const { type, bytes, count } = values[index] ?? makeValue('');
    const entry = Buffer.alloc(16);
    for (const [place, number] of [tag, type, at, count].entries()) entry.writeUInt32BE(number, 4 * place);
    at += bytes.length;
    return entry;
  });
  const intro = Buffer.alloc(16);
  intro.writeUInt32BE(0x8eade801, 0);
  intro.writeUInt32BE(entries.length, 8);
  intro.writeUInt32BE(at, 12);
  return Buffer.concat([intro, ...entries, ...values.map(({ bytes }) => bytes)]);
}

function makeValue(value: RpmWord[1]): { readonly type: number; readonly bytes: Buffer; readonly count: number } {
  if (typeof value === 'string') return { type: 6, bytes: Buffer.from(`${value}\0`), count: 1 };
  if (value instanceof Uint8Array) return { type: 7, bytes: Buffer.from(value), count: value.length };
  const pieces = value.map((each) => {
    if (typeof each === 'string') return Buffer.from(`${each}\0`);
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(each);
    return bytes;
  });
  return { type: typeof value[0] === 'number' ? 4 : 8, bytes: Buffer.concat(pieces), count: value.length };
}
