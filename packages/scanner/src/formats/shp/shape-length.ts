/** Bytes of the numbers of a shape that say how many parts and points it has. */
export const COUNTS_BYTES = 44;

/** How many bytes a shape takes, with measures and without: programs leave them out where none is known. */
export interface ShapeLength {
  readonly least: number;
  readonly most: number;
}

/** Bytes of a range, least and greatest, before as many numbers of eight bytes, of heights or measures. */
const RANGE_BYTES = 16;

type Length = (counts: Buffer) => ShapeLength;

const exactly = (length: number): ShapeLength => ({ least: length, most: length });

/** `NumPoints` behind the box; heights if it has them, then measures if it may have them. */
const points =
  (numbers: number, needed: number): Length =>
  (counts) => {
    const count = countAt(counts, 36);
    const bytes = 40 + 16 * count;
    return withNumbers(bytes, count, numbers, needed);
  };

/** `NumParts` and `NumPoints` behind the box, as many bytes for each part. */
const parts =
  (numbers: number, needed: number, partBytes = 4): Length =>
  (counts) => {
    const count = countAt(counts, 40);
    const bytes = COUNTS_BYTES + partBytes * countAt(counts, 36) + 16 * count;
    return withNumbers(bytes, count, numbers, needed);
  };

function withNumbers(bytes: number, count: number, numbers: number, needed: number): ShapeLength {
  const each = RANGE_BYTES + 8 * count;
  return { least: bytes + needed * each, most: bytes + numbers * each };
}

/** By the type of a shape (ESRI Shapefile Technical Description, pages 5 to 24). */
const LENGTHS: ReadonlyMap<number, Length> = new Map<number, Length>([
  [0, () => exactly(4)],
  [1, () => exactly(20)],
  [3, parts(0, 0)],
  [5, parts(0, 0)],
  [8, points(0, 0)],
  [11, () => ({ least: 28, most: 36 })],
  [13, parts(2, 1)],
  [15, parts(2, 1)],
  [18, points(2, 1)],
  [21, () => ({ least: 20, most: 28 })],
  [23, parts(1, 0)],
  [25, parts(1, 0)],
  [28, points(1, 0)],
  [31, parts(2, 1, 8)],
]);

/** The length of a shape by its first bytes, of which there are `COUNTS_BYTES` at most; undefined of an unknown type. */
export function shapeLength(shape: Buffer): ShapeLength | undefined {
  return LENGTHS.get(shape.length < 4 ? -1 : shape.readInt32LE(0))?.(shape);
}

function countAt(bytes: Buffer, at: number): number {
  return at + 4 <= bytes.length ? bytes.readUInt32LE(at) : 0;
}
