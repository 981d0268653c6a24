/** An entry of an AppleDouble file: its id and its bytes (RFC 1740, appendix A). */
export type AppleEntry = readonly [id: number, bytes: Uint8Array];

/** An AppleDouble file; AppleSingle, which has the file itself as its entry 1, by its mark. */
export function makeAppleDouble(entries: readonly AppleEntry[], mark = 0x00051607): Buffer {
  const header = Buffer.alloc(26 + 12 * entries.length);
  header.writeUInt32BE(mark, 0);
  header.writeUInt32BE(0x00020000, 4);
  header.write('Mac OS X        ', 8, 'latin1');
  header.writeUInt16BE(entries.length, 24);
  let start = header.length;
  for (const [index, [id, bytes]] of entries.entries()) {
    header.writeUInt32BE(id, 26 + 12 * index);
    header.writeUInt32BE(start, 30 + 12 * index);
    header.writeUInt32BE(bytes.length, 34 + 12 * index);
    start += bytes.length;
  }
  return Buffer.concat([header, ...entries.map(([, bytes]) => bytes)]);
}

/** Finder's entry with attributes, as the first of a file with `entries` of them (xnu, bsd/vfs/vfs_xattr.c). */
export function makeAttributes(attributes: Readonly<Record<string, Uint8Array>>, entries = 1): readonly [9, Buffer] {
  const start = 26 + 12 * entries;
  const names = Object.keys(attributes);
  const lengths = names.map((name) => (11 + name.length + 1 + 3) & ~3);
  const dataStart = start + 34 + 36 + lengths.reduce((sum, length) => sum + length, 0);
  const head = Buffer.alloc(34 + 36);
  head.write('ATTR', 34, 'latin1');
  head.writeUInt16BE(names.length, 34 + 34);
  let at = dataStart;
  const list = names.map((name, index) => {
    const entry = Buffer.alloc(lengths[index] ?? 0);
    const value = attributes[name] ?? new Uint8Array(0);
    entry.writeUInt32BE(at, 0);
    entry.writeUInt32BE(value.length, 4);
    entry[10] = name.length + 1;
    entry.write(name, 11);
    at += value.length;
    return entry;
  });
  return [9, Buffer.concat([head, ...list, ...Object.values(attributes)])];
}
