/** A record of a store: the name of a file, what is kept of it by four letters, and its value. */
export interface StoreRecord {
  readonly name: string;
  readonly id: string;
  /** A text, or bytes that are a value of the type `blob`. */
  readonly value: string | Uint8Array;
}

/** What Finder keeps of a folder, in one node ("DSStoreFormat" of Mac::Finder::DSStore); `left` stands behind its records. */
export function makeDsStore(records: readonly StoreRecord[], left = ''): Buffer {
  const node = Buffer.concat([longs(0, records.length), ...records.map(makeRecord), wide(left)]);
  const tree = longs(2, 0, records.length, 1, 0x1000);
  // Blocks lie at multiples of 32 behind the first four bytes, with the exponent of their length in their address.
  const nodeAt = 0x1000;
  const directoryAt = 0x800;
  const treeAt = 0x20;
  const addresses = [directoryAt | 11, treeAt | 5, nodeAt | 12];
  const directory = Buffer.concat([
    longs(addresses.length, 0, ...addresses),
    Buffer.alloc(4 * (256 - addresses.length)),
    longs(1),
    Buffer.of(4),
    Buffer.from('DSDB', 'latin1'),
    longs(1),
  ]);
  const bytes = Buffer.alloc(4 + nodeAt + 0x1000);
  bytes.set(
    Buffer.concat([longs(1), Buffer.from('Bud1', 'latin1'), longs(directoryAt, directory.length, directoryAt)]),
    0,
  );
  bytes.set(tree, 4 + treeAt);
  bytes.set(directory, 4 + directoryAt);
  bytes.set(node, 4 + nodeAt);
  return bytes;
}

function makeRecord({ name, id, value }: StoreRecord): Buffer {
  const isText = typeof value === 'string';
  return Buffer.concat([
    longs(name.length),
    wide(name),
    Buffer.from(`${id}${isText ? 'ustr' : 'blob'}`, 'latin1'),
    longs(value.length),
    isText ? wide(value) : value,
  ]);
}

function wide(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

function longs(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, 4 * index);
  return bytes;
}
