/** An entry of a made archive. */
export interface TarEntry {
  readonly name: string;
  readonly bytes?: Uint8Array;
  /** One character of POSIX or GNU; a file, if absent. */
  readonly type?: string;
  readonly target?: string;
  readonly owner?: string;
  readonly group?: string;
  /** Declared, where it is another than that of the bytes. */
  readonly size?: number;
  /** The size is written as a number and not in digits. */
  readonly binarySize?: true;
  /** What is in the padding behind the data. */
  readonly padding?: Uint8Array;
  /** Bytes of the header by their offset: what is there instead. */
  readonly header?: Readonly<Record<number, Uint8Array>>;
  /** The letters of GNU in the place of those of POSIX; neither, of the seventh edition of Unix. */
  readonly magic?: 'gnu' | 'none';
  /** The checksum is that of another header. */
  readonly damaged?: true;
}

/** Bytes of a block. */
const BLOCK_BYTES = 512;

/** An archive of entries, and the two blocks at its end (POSIX.1-2024, pax, ustar Interchange Format). */
export function makeTar(entries: readonly TarEntry[], { end = true }: { readonly end?: boolean } = {}): Buffer {
  return Buffer.concat([...entries.map(makeEntry), Buffer.alloc(end ? 2 * BLOCK_BYTES : 0)]);
}

/** Records of an extended header, whose lengths count themselves. */
export function makePax(records: Readonly<Record<string, string>>): Buffer {
  return Buffer.from(
    Object.entries(records)
      .map(([keyword, value]) => {
        const rest = Buffer.byteLength(` ${keyword}=${value}\n`);
        const digits = String(rest + String(rest).length).length;
        return `${rest + digits} ${keyword}=${value}\n`;
      })
      .join(''),
  );
}

/** An octal number in so many bytes, with a NUL behind it. */
export function octal(value: number, bytes: number): Buffer {
  return Buffer.from(`${value.toString(8).padStart(bytes - 1, '0')}\0`, 'latin1');
}

function makeEntry(entry: TarEntry): Buffer {
  const { bytes = new Uint8Array(0), padding = new Uint8Array(0) } = entry;
  const filler = Buffer.alloc((BLOCK_BYTES - (bytes.length % BLOCK_BYTES)) % BLOCK_BYTES);
  filler.set(padding);
  return Buffer.concat([makeHeader(entry), bytes, filler]);
}

function makeHeader(entry: TarEntry): Buffer {
  const { name, bytes, type = '0', target = '', owner = '', group = '', magic, damaged } = entry;
  const header = Buffer.alloc(BLOCK_BYTES);
  const size = entry.size ?? bytes?.length ?? 0;
  header.write(name, 0, 100);
  header.set(octal(0o644, 8), 100);
  header.set(octal(0, 8), 108);
  header.set(octal(0, 8), 116);
  if (entry.binarySize === true) {
    header[124] = 0x80;
    header.writeUIntBE(size, 130, 6);
  } else header.set(octal(size, 12), 124);
  header.set(octal(0, 12), 136);
  header.write(type, 156, 'latin1');
  header.write(target, 157, 100);
  if (magic !== 'none') {
    header.write(magic === 'gnu' ? 'ustar  \0' : 'ustar\u000000', 257, 'latin1');
    header.write(owner, 265, 32);
    header.write(group, 297, 32);
  }
  for (const [offset, own] of Object.entries(entry.header ?? {})) header.set(own, Number(offset));
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${(damaged === true ? sum + 1 : sum).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return header;
}
