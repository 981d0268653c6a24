/** What else a file of shapes may have. */
export interface ShapesExtras {
  /** Bytes between the last record and the end that is declared, and behind that. */
  readonly gap?: Uint8Array;
  readonly appended?: Uint8Array;
}

const NONE = new Uint8Array(0);

/** A file of points (ESRI Shapefile Technical Description, July 1998): a longitude and a latitude each. */
export function makeShapes(points: readonly (readonly [x: number, y: number])[], extras: ShapesExtras = {}): Buffer {
  const { gap = NONE, appended = NONE } = extras;
  const records = points.map(([x, y], index) => {
    const record = Buffer.alloc(28);
    record.writeInt32BE(index + 1, 0);
    record.writeInt32BE(10, 4);
    record.writeInt32LE(1, 8);
    record.writeDoubleLE(x, 12);
    record.writeDoubleLE(y, 20);
    return record;
  });
  return Buffer.concat([header(points, 100 + 28 * points.length + gap.length), ...records, gap, appended]);
}

/** The index of such a file. */
export function makeShapeIndex(points: readonly (readonly [x: number, y: number])[]): Buffer {
  const records = points.map((_, index) => {
    const record = Buffer.alloc(8);
    record.writeInt32BE(50 + 14 * index, 0);
    record.writeInt32BE(10, 4);
    return record;
  });
  return Buffer.concat([header(points, 100 + 8 * points.length), ...records]);
}

function header(points: readonly (readonly [x: number, y: number])[], bytes: number): Buffer {
  const made = Buffer.alloc(100);
  made.writeInt32BE(9_994, 0);
  made.writeInt32BE(Math.ceil(bytes / 2), 24);
  made.writeInt32LE(1_000, 28);
  made.writeInt32LE(1, 32);
  const [x, y] = [points.map((point) => point[0]), points.map((point) => point[1])];
  for (const [index, value] of [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)].entries()) {
    made.writeDoubleLE(value, 36 + 8 * index);
  }
  return made;
}
