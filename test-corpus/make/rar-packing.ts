/** Bits, the highest of a byte first. */
class BitWriter {
  #bits = '';

  write(value: number, count: number): void {
    this.#bits += value.toString(2).padStart(count, '0');
  }

  /** All of them, the last byte filled up, and how many bits of it are meant. */
  end(): { readonly bytes: Buffer; readonly lastBits: number } {
    const bytes = this.#bits.match(/.{1,8}/g) ?? [];
    return {
      bytes: Buffer.from(bytes.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2))),
      lastBits: bytes.at(-1)?.length ?? 8,
    };
  }
}

/** How many zeros a symbol of the lengths of codes stands for, and which symbols there are. */
const ZEROS_MIN = 11;
const LENGTH_SYMBOLS = 20;
const MANY_ZEROS = 19;

/** Lengths of codes as they stand in a block: those that occur have codes of three bits, 0 among them once for many. */
function writeLengths(bits: BitWriter, lengths: readonly number[]): void {
  // Eight, so that no code is left over.
  const used = [...new Set([0, MANY_ZEROS, ...lengths, 18, 17, 16, 15, 14])].slice(0, 8).toSorted((a, b) => a - b);
  for (let symbol = 0; symbol < LENGTH_SYMBOLS; symbol += 1) bits.write(used.includes(symbol) ? 3 : 0, 4);
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at] ?? 0;
    const rest = lengths.slice(at, at + ZEROS_MIN + 127);
    const other = rest.findIndex((each) => each !== 0);
    const zeros = other === -1 ? rest.length : other;
    if (zeros >= ZEROS_MIN) {
      bits.write(used.indexOf(MANY_ZEROS), 3);
      bits.write(zeros - ZEROS_MIN, 7);
      at += zeros;
      continue;
    }
    bits.write(used.indexOf(length), 3);
    at += 1;
  }
}

/** A block around its bits (RAR 5.0, unpack50 of any reader: flags, a sum, its length), which is the last. */
function block5(bits: BitWriter): Buffer {
  const { bytes, lastBits } = bits.end();
  const flags = 0xc0 | 0x08 | (lastBits - 1);
  const size = Buffer.of(bytes.length & 0xff, bytes.length >> 8);
  const sum = 0x5a ^ flags ^ (size[0] ?? 0) ^ (size[1] ?? 0);
  return Buffer.concat([Buffer.of(flags, sum), size, bytes]);
}

/** Symbols of version 5: letters and lengths, distances, low bits of distances, lengths of what is repeated. */
const SYMBOLS_5 = { letters: 306, distances: 64, low: 16, repeats: 44 } as const;

/** The same of version 4. */
const SYMBOLS_4 = { letters: 299, distances: 60, low: 17, repeats: 28 } as const;

/** Lengths of codes of which two symbols have one, of one bit. */
function two(count: number, symbols: readonly number[]): readonly number[] {
  return Array.from({ length: count }, (_, symbol) => (symbols.includes(symbol) ? 1 : 0));
}

/** Every byte has a code of eight bits or nine, and so has the end of the block, 256 in version 4. */
function plainLetters(count: number): readonly number[] {
  return Array.from({ length: count }, (_, symbol) => {
    if (symbol < SHORT) return 8;
    return symbol < SHORT + 4 ? 9 : 0;
  });
}

/** Symbols whose code has eight bits, which is itself. */
const SHORT = 254;

function writeLetter(bits: BitWriter, symbol: number): void {
  if (symbol < SHORT) bits.write(symbol, 8);
  else bits.write(SHORT + symbol, 9);
}

/** What is never used, and has codes all the same. */
function tail({ distances, low, repeats }: typeof SYMBOLS_5 | typeof SYMBOLS_4): readonly number[] {
  return [...two(distances, [0, 1]), ...two(low, [0, 1]), ...two(repeats, [0, 1])];
}

/** Bytes packed as version 5 does it, each by a code of its own. */
export function packRar5(bytes: Uint8Array): Buffer {
  const bits = new BitWriter();
  writeLengths(bits, [...plainLetters(SYMBOLS_5.letters), ...tail(SYMBOLS_5)]);
  for (const byte of bytes) writeLetter(bits, byte);
  return block5(bits);
}

/**
 * Eleven bytes and a line end, of which the eleven stand 36 before their own place: in the entry before, in an archive whose
 * entries are packed with one another.
 */
export function packRepeat5(): Buffer {
  const bits = new BitWriter();
  const { letters, distances, low, repeats } = SYMBOLS_5;
  writeLengths(bits, [
    // A line end; and 10 or 11 bytes from elsewhere.
    ...two(letters, [10, 270]),
    // 1; and 33 to 48, by the low bits.
    ...two(distances, [0, 10]),
    ...two(low, [3, 4]),
    ...two(repeats, [0, 1]),
  ]);
  // Eleven bytes, 36 before; then a line end.
  for (const bit of [1, 1, 1, 0, 0]) bits.write(bit, 1);
  return block5(bits);
}

/** NUL bytes: the first as it is, and then 4,097 at a time from the one before. */
export function packBomb5(bytes: number): Buffer {
  const repeats = Math.floor(bytes / 4_097);
  const lengths = new BitWriter();
  writeLengths(lengths, [...two(SYMBOLS_5.letters, [0, 305]), ...tail(SYMBOLS_5)]);
  const table = lengths.end();
  const all = Buffer.alloc(Math.ceil((table.bytes.length * 8 + bytes - repeats * 4_097 + repeats * 11) / 8) + 1);
  table.bytes.copy(all);
  let at = (table.bytes.length - 1) * 8 + table.lastBits;
  // A NUL is a bit that is not set. One that is set, and the longest length, are ten that are; the distance is one that is not.
  at += bytes - repeats * 4_097;
  for (let count = 0; count < repeats; count += 1) {
    for (let bit = 0; bit < 10; bit += 1)
      all[(at + bit) >> 3] = (all[(at + bit) >> 3] ?? 0) | (0x80 >> ((at + bit) & 7));
    at += 11;
  }
  const whole = all.subarray(0, Math.ceil(at / 8));
  const lastBits = at % 8 === 0 ? 8 : at % 8;
  const flags = 0xc0 | 0x10 | (lastBits - 1);
  const size = Buffer.of(whole.length & 0xff, (whole.length >> 8) & 0xff, whole.length >> 16);
  const sum = size.reduce((before, byte) => before ^ byte, 0x5a ^ flags);
  return Buffer.concat([Buffer.of(flags, sum), size, whole]);
}

/** Bytes packed as version 4 does it (method 29), each by a code of its own. */
export function packRar4(bytes: Uint8Array): Buffer {
  const bits = new BitWriter();
  // No PPMd, and nothing kept of the block before.
  bits.write(0, 2);
  writeLengths(bits, [...plainLetters(SYMBOLS_4.letters), ...tail(SYMBOLS_4)]);
  for (const symbol of [...bytes, 256]) writeLetter(bits, symbol);
  // The end of the entry, behind which no other table follows.
  bits.write(0, 2);
  return bits.end().bytes;
}
