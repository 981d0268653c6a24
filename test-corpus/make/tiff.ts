/** The value of a field: its type (TIFF 6.0, section 2) and its bytes, or a directory that it points to, or bytes of which it gives the offset. */
export type TiffValue =
  | { readonly type: number; readonly count: number; readonly bytes: Buffer }
  | { readonly below: readonly TiffFields[] }
  | { readonly pointsTo: Uint8Array };

/** Fields of a directory by their tag. */
export type TiffFields = Readonly<Record<number, TiffValue>>;

export const ascii = (text: string): TiffValue => value(2, 1, Buffer.from(`${text}\0`));
export const undefinedBytes = (bytes: Uint8Array): TiffValue => value(7, 1, Buffer.from(bytes));
export const byteValues = (bytes: Uint8Array): TiffValue => value(1, 1, Buffer.from(bytes));
export const shorts = (...numbers: readonly number[]): TiffValue => value(3, 2, numbersOf(numbers, 2));
export const longs = (...numbers: readonly number[]): TiffValue => value(4, 4, numbersOf(numbers, 4));
export const rationals = (...numbers: readonly number[]): TiffValue =>
  value(
    5,
    8,
    numbersOf(
      numbers.flatMap((number) => [Math.round(number * 10_000), 10_000]),
      4,
    ),
  );
export const doubles = (...numbers: readonly number[]): TiffValue => {
  const bytes = Buffer.alloc(numbers.length * 8);
  for (const [index, number] of numbers.entries()) bytes.writeDoubleLE(number, index * 8);
  return value(12, 8, bytes);
};
export const directory = (...below: readonly TiffFields[]): TiffValue => ({ below });
export const offsetOf = (pointsTo: Uint8Array): TiffValue => ({ pointsTo });

/** A place as cameras write it. */
export const gps = (latitude: number, longitude: number, more: TiffFields = {}): TiffValue =>
  directory({
    1: ascii(latitude < 0 ? 'S' : 'N'),
    2: rationals(...sexagesimal(latitude)),
    3: ascii(longitude < 0 ? 'W' : 'E'),
    4: rationals(...sexagesimal(longitude)),
    ...more,
  });

function sexagesimal(degrees: number): readonly number[] {
  const size = Math.abs(degrees);
  const minutes = (size % 1) * 60;
  return [Math.floor(size), Math.floor(minutes), (minutes % 1) * 60];
}

function value(type: number, size: number, bytes: Buffer): TiffValue {
  return { type, count: bytes.length / size, bytes };
}

function numbersOf(numbers: readonly number[], size: number): Buffer {
  const bytes = Buffer.alloc(numbers.length * size);
  for (const [index, number] of numbers.entries()) bytes.writeUIntLE(number, index * size, size);
  return bytes;
}

/** A TIFF structure of directories that follow one another, the low byte first. */
export function makeTiff(directories: readonly TiffFields[], magic = 'II*\0'): Buffer {
  const pieces: Buffer[] = [Buffer.from(magic, 'latin1'), Buffer.alloc(4)];
  const first = write(directories, 0, pieces);
  pieces[1]?.writeUInt32LE(first);
  return Buffer.concat(pieces);
}

const lengthOf = (pieces: readonly Buffer[]) => pieces.reduce((sum, { length }) => sum + length, 0);

/** Adds bytes at an even offset, and gives it. */
function add(bytes: Uint8Array, pieces: Buffer[]): number {
  if (lengthOf(pieces) % 2 === 1) pieces.push(Buffer.alloc(1));
  const at = lengthOf(pieces);
  pieces.push(Buffer.from(bytes));
  return at;
}

/** Writes directories from one on, the last first, what they point to before them. Gives the offset of the first. */
function write(directories: readonly TiffFields[], from: number, pieces: Buffer[]): number {
  const fields = directories[from];
  if (fields === undefined) return 0;
  const entries = Object.entries(fields).map(([tag, each]) => entryOf(Number(tag), each, pieces));
  const next = write(directories, from + 1, pieces);
  const end = Buffer.alloc(4);
  end.writeUInt32LE(next);
  return add(Buffer.concat([numbersOf([entries.length], 2), ...entries, end]), pieces);
}

function entryOf(tag: number, each: TiffValue, pieces: Buffer[]): Buffer {
  const entry = Buffer.alloc(12);
  entry.writeUInt16LE(tag, 0);
  const plain = plainValue(each, pieces);
  entry.writeUInt16LE(plain.type, 2);
  entry.writeUInt32LE(plain.count, 4);
  if (plain.bytes.length <= 4) plain.bytes.copy(entry, 8);
  else entry.writeUInt32LE(add(plain.bytes, pieces), 8);
  return entry;
}

function plainValue(each: TiffValue, pieces: Buffer[]): Extract<TiffValue, { type: number }> {
  if ('type' in each) return each;
  const at = 'below' in each ? each.below.map((fields) => write([fields], 0, pieces)) : [add(each.pointsTo, pieces)];
  return { type: 4, count: at.length, bytes: numbersOf(at, 4) };
}
