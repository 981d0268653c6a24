/** A column of texts of a made table. */
export interface ParquetColumn {
  readonly name: string;
  /** Of each row; absent where it has none. */
  readonly values: readonly (string | undefined)[];
  /** What the dictionary of the column has, if it has one; in any order, also what no row has. */
  readonly dictionary?: readonly string[];
  /** What the statistics say, if anything. */
  readonly least?: string;
  readonly greatest?: string;
  /** Of the codec: 0 if absent, which packs nothing. */
  readonly codec?: number;
  /** Declared, where it is another than there are. */
  readonly declaredValues?: number;
  /** Of each value, where all have the same. */
  readonly bytes?: number;
  /** The last value of the dictionary is cut. */
  readonly isTorn?: true;
  /** It is in another file, of that name. */
  readonly elsewhere?: string;
}

/** What else a table may have. */
export interface ParquetExtras {
  readonly properties?: Readonly<Record<string, string>>;
  /** Bytes between the columns and the footer. */
  readonly gap?: Uint8Array;
  /** The gap is said to be the index of the first column. */
  readonly isGapIndex?: true;
  readonly rows?: number;
  /** Where the footer is said to begin, by its length. */
  readonly footerBytes?: number;
  readonly mark?: string;
}

/** A table of one group of rows (apache/parquet-format, parquet.thrift), as parquet-cpp writes it in its first version. */
export function makeParquet(columns: readonly ParquetColumn[], extras: ParquetExtras = {}): Buffer {
  const { properties = {}, gap = new Uint8Array(0), mark = 'PAR1' } = extras;
  const rows = extras.rows ?? columns[0]?.values.length ?? 0;
  let at = 4;
  const chunks = columns.map((column) => {
    const chunk = makeChunk(column, at);
    at += chunk.bytes.length;
    return chunk;
  });
  const schema = [
    struct({ 4: text('schema'), 5: int(columns.length) }),
    // Texts that may be absent.
    ...columns.map(({ name, bytes }) =>
      struct(
        bytes === undefined
          ? { 1: int(6), 3: int(1), 4: text(name), 6: int(0) }
          : { 1: int(7), 2: int(bytes), 3: int(1), 4: text(name) },
      ),
    ),
  ];
  const places = extras.isGapIndex === true ? { 4: long(at), 5: int(gap.length) } : {};
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.bytes.length, 0);
  const group = struct({
    1: list(chunks.map(({ meta }, index) => struct(index === 0 ? { ...meta, ...places } : meta))),
    2: long(bytes),
    3: long(rows),
  });
  const pairs = Object.entries(properties).map(([key, value]) => struct({ 1: text(key), 2: text(value) }));
  const footer = struct({
    1: int(1),
    2: list(schema),
    3: long(rows),
    4: list([group]),
    ...(pairs.length > 0 && { 5: list(pairs) }),
    6: text('parquet-cpp-arrow version 14.0.0'),
  }).bytes;
  const length = Buffer.alloc(4);
  length.writeUInt32LE(extras.footerBytes ?? footer.length);
  return Buffer.concat([
    Buffer.from(mark),
    ...chunks.map((chunk) => chunk.bytes),
    gap,
    footer,
    length,
    Buffer.from(mark),
  ]);
}

interface Chunk {
  readonly bytes: Buffer;
  readonly meta: Readonly<Record<number, Value>>;
}

function makeChunk(column: ParquetColumn, start: number): Chunk {
  const { name, values, dictionary, codec = 0, elsewhere } = column;
  const present = values.filter((value) => value !== undefined);
  const declared = column.declaredValues ?? values.length;
  const levels = bits(
    values.map((value) => (value === undefined ? 0 : 1)),
    1,
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(levels.length);
  const places = present.map((value) => dictionary?.indexOf(value) ?? 0);
  const data = dictionary === undefined ? plain(present, column) : Buffer.concat([Buffer.of(8), bits(places, 8)]);
  const first = dictionary === undefined ? Buffer.alloc(0) : dictionaryPage(dictionary, column);
  const body = Buffer.concat([length, levels, data]);
  const encoding = dictionary === undefined ? 0 : 8;
  const header = struct({
    1: int(0),
    2: int(body.length),
    3: int(body.length),
    5: struct({ 1: int(declared), 2: int(encoding), 3: int(3), 4: int(3) }),
  }).bytes;
  const bytes = Buffer.concat([first, header, body]);
  const statistics = {
    ...(column.greatest !== undefined && { 5: text(column.greatest) }),
    ...(column.least !== undefined && { 6: text(column.least) }),
  };
  const meta = struct({
    1: int(column.bytes === undefined ? 6 : 7),
    2: list([int(encoding), int(3)]),
    3: list([text(name)]),
    4: int(codec),
    5: long(declared),
    6: long(bytes.length),
    7: long(bytes.length),
    9: long(start + first.length),
    ...(first.length > 0 && { 11: long(start) }),
    ...(Object.keys(statistics).length > 0 && { 12: struct(statistics) }),
  });
  return { bytes, meta: { ...(elsewhere !== undefined && { 1: text(elsewhere) }), 2: long(start), 3: meta } };
}

function dictionaryPage(words: readonly string[], column: ParquetColumn): Buffer {
  const all = plain(words, column);
  const body = column.isTorn === true ? all.subarray(0, -1) : all;
  const header = struct({
    1: int(2),
    2: int(body.length),
    3: int(body.length),
    7: struct({ 1: int(words.length), 2: int(0) }),
  });
  return Buffer.concat([header.bytes, body]);
}

/** Each text, behind its length if not all have the same. */
function plain(texts: readonly string[], column: ParquetColumn): Buffer {
  return Buffer.concat(
    texts.map((each) => {
      const bytes = Buffer.from(each);
      if (column.bytes !== undefined) return bytes;
      const length = Buffer.alloc(4);
      length.writeUInt32LE(bytes.length);
      return Buffer.concat([length, bytes]);
    }),
  );
}

/** Numbers of so many bits, each as a run of its own (Encodings, RLE). */
function bits(numbers: readonly number[], width: number): Buffer {
  return Buffer.concat(numbers.map((each) => Buffer.concat([varint(2), Buffer.of(each & (2 ** width - 1))])));
}

/** A value of Thrift's compact protocol, with its type. */
interface Value {
  readonly type: number;
  readonly bytes: Buffer;
}

function struct(fields: Readonly<Record<number, Value>>): Value {
  let last = 0;
  const pieces = Object.entries(fields).map(([key, { type, bytes }]) => {
    const step = Number(key) - last;
    last = Number(key);
    return Buffer.concat([Buffer.of((step << 4) | type), bytes]);
  });
  return { type: 12, bytes: Buffer.concat([...pieces, Buffer.of(0)]) };
}

function list(values: readonly Value[]): Value {
  const type = values[0]?.type ?? 12;
  return {
    type: 9,
    bytes: Buffer.concat([Buffer.of(0xf0 | type), varint(values.length), ...values.map(({ bytes }) => bytes)]),
  };
}

function long(value: number): Value {
  return { type: 6, bytes: varint(2 * value) };
}

function int(value: number): Value {
  return { type: 5, bytes: varint(2 * value) };
}

function text(value: string): Value {
  const bytes = Buffer.from(value);
  return { type: 8, bytes: Buffer.concat([varint(bytes.length), bytes]) };
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  return Buffer.from([...bytes, rest]);
}
