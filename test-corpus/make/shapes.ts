/** What else a file of shapes may have. */
export interface ShapesExtras {
  /** Bytes between the last record and the end that is declared, and behind that. */
  readonly gap?: Uint8Array;
  readonly appended?: Uint8Array;
  /** In the header, behind each point, and in a record that has no shape. */
  readonly header?: Uint8Array;
  readonly beyond?: Uint8Array;
  readonly hollow?: Uint8Array;
}

const NONE = new Uint8Array(0);

/** A file of points (ESRI Shapefile Technical Description, July 1998): a longitude and a latitude each. */
export function makeShapes(points: readonly (readonly [x: number, y: number])[], extras: ShapesExtras = {}): Buffer {
  const { gap = NONE, appended = NONE, beyond = NONE, hollow } = extras;
  const records = points.map(([x, y], index) => {
    const shape = Buffer.alloc(20);
    shape.writeInt32LE(1, 0);
    shape.writeDoubleLE(x, 4);
    shape.writeDoubleLE(y, 12);
    return makeRecord(index + 1, Buffer.concat([shape, beyond]));
  });
  if (hollow !== undefined) records.push(makeRecord(points.length + 1, Buffer.concat([Buffer.alloc(4), hollow])));
  const body = Buffer.concat([...records, gap]);
  const head = header(points, 100 + body.length);
  head.set(extras.header ?? NONE, 4);
  return Buffer.concat([head, body, appended]);
}

/** A record, whose length is in words of two bytes. */
function makeRecord(number: number, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeInt32BE(number, 0);
  head.writeInt32BE(content.length / 2, 4);
  return Buffer.concat([head, content]);
}

/** The index of such a file. */
export function makeShapeIndex(points: readonly (readonly [x: number, y: number])[], more: Uint8Array = NONE): Buffer {
  const records = points.map((_, index) => {
    const record = Buffer.alloc(8);
    record.writeInt32BE(50 + 14 * index, 0);
    record.writeInt32BE(10, 4);
    return record;
  });
  return Buffer.concat([header(points, 100 + 8 * points.length + more.length), ...records, more]);
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
