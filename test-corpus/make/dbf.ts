import { latin1 } from './case-bytes.ts';

/** A field: its name, its letter, how long it is. */
export type FieldShape = readonly [name: string, type: string, bytes: number];

/** What a table of dBASE III or FoxPro is made of. Cells are texts, which are filled up with spaces, or bytes as they are. */
export interface DbfParts {
  readonly fields: readonly FieldShape[];
  /** The mark of each, and its cells. */
  readonly records: readonly (readonly [mark: ' ' | '*', ...cells: (string | Buffer)[]])[];
  readonly version?: number;
  /** The language driver: which code page. */
  readonly driver?: number;
  /** How many records are declared, if not as many as there are. */
  readonly declared?: number;
}

/** A table, as dBASE III writes it. */
export function makeDbf({ fields, records, version = 3, driver = 0, declared = records.length }: DbfParts): Buffer {
  const isSeventh = version === 4;
  const step = isSeventh ? 48 : 32;
  const header = Buffer.alloc((isSeventh ? 68 : 32) + fields.length * step + 1);
  header.set([version, 126, 11, 27]);
  header.writeUInt32LE(declared, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(recordBytes(fields), 10);
  header[29] = driver;
  for (const [index, [name, type, bytes]] of fields.entries()) {
    const at = (isSeventh ? 68 : 32) + index * step;
    header.write(name, at, 'latin1');
    header.write(type, at + (isSeventh ? 32 : 11), 'latin1');
    header[at + (isSeventh ? 33 : 16)] = bytes;
  }
  header[header.length - 1] = 0x0d;
  return Buffer.concat([header, ...records.map((record) => makeRecord(fields, record)), latin1('\x1a')]);
}

/** A record: its mark, and its cells one after another. */
export function makeRecord(fields: readonly FieldShape[], [mark, ...cells]: DbfParts['records'][number]): Buffer {
  const parts = fields.map(([, , bytes], index) => {
    const cell = cells[index] ?? '';
    const field = Buffer.alloc(bytes, ' ');
    (typeof cell === 'string' ? Buffer.from(cell) : cell).copy(field);
    return field;
  });
  return Buffer.concat([latin1(mark), ...parts]);
}

function recordBytes(fields: readonly FieldShape[]): number {
  return 1 + fields.reduce((sum, [, , bytes]) => sum + bytes, 0);
}
