/** Undoes a filter of ISO 32000-1, 7.4, byte by byte. */
export interface ByteDecoder {
  /** Takes a byte, and adds what it completes. False at the end, and where the bytes mean nothing. */
  read(byte: number, piece: Piece): boolean;
}

/** 7.4.5: a length below 128 and so many bytes and one more, or one byte to be repeated 257 less the length times. */
export class RunDecoder implements ByteDecoder {
  #literal = 0;
  #repeat = 0;

  read(byte: number, piece: Piece): boolean {
    if (this.#literal > 0) {
      piece.add(byte);
      this.#literal -= 1;
    } else if (this.#repeat > 0) {
      piece.add(byte, this.#repeat);
      this.#repeat = 0;
    } else if (byte === RUN_END) return false;
    else if (byte < RUN_END) this.#literal = byte + 1;
    else this.#repeat = 257 - byte;
    return true;
  }
}

const RUN_END = 128;

/** 7.4.2: two digits a byte, to `>`. */
export class HexDecoder implements ByteDecoder {
  #high: number | undefined;

  read(byte: number, piece: Piece): boolean {
    const isEnd = byte === 0x3e;
    const digit = isEnd ? 0 : hexDigit(byte);
    if (digit === undefined) return true;
    if (this.#high === undefined) this.#high = digit;
    else {
      piece.add(this.#high * 16 + digit);
      this.#high = undefined;
    }
    return !isEnd;
  }
}

function hexDigit(byte: number): number | undefined {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : undefined;
}

/** 7.4.3: five characters from `!` to `u` are four bytes, `z` is four zeros, `~` ends. */
export class Ascii85Decoder implements ByteDecoder {
  #group = 0;
  #count = 0;

  read(byte: number, piece: Piece): boolean {
    if (byte === 0x7e) {
      // A group of n characters is n - 1 bytes.
      for (let missing = this.#count; missing < 5; missing++) this.#group = this.#group * 85 + 84;
      if (this.#count > 1) piece.addWord(this.#group, this.#count - 1);
      return false;
    }
    if (byte === 0x7a && this.#count === 0) piece.addWord(0, 4);
    else if (byte >= 0x21 && byte <= 0x75) {
      this.#group = this.#group * 85 + byte - 0x21;
      this.#count += 1;
      if (this.#count === 5) {
        piece.addWord(this.#group, 4);
        this.#group = 0;
        this.#count = 0;
      }
    }
    return true;
  }
}

/** 7.4.4.2: codes of 9 to 12 bits, the highest bit first; 256 clears the table, 257 ends. */
export class LzwDecoder implements ByteDecoder {
  readonly #table = new LzwTable();
  #bits = 0;
  #bitCount = 0;

  read(byte: number, piece: Piece): boolean {
    this.#bits = ((this.#bits << 8) | byte) & 0xffffff;
    this.#bitCount += 8;
    const { codeBits } = this.#table;
    if (this.#bitCount < codeBits) return true;
    this.#bitCount -= codeBits;
    const code = (this.#bits >> this.#bitCount) & ((1 << codeBits) - 1);
    return code !== LZW_END && this.#table.read(code, piece);
  }
}

const LZW_CLEAR = 256;
const LZW_END = 257;
const LZW_CODES_MAX = 4_096;

class LzwTable {
  /** Of each code: the code of all but its last byte, its last byte, its first, and its length. */
  readonly #before = new Uint16Array(LZW_CODES_MAX);
  readonly #last = new Uint8Array(LZW_CODES_MAX);
  readonly #first = new Uint8Array(LZW_CODES_MAX);
  readonly #length = new Uint16Array(LZW_CODES_MAX);
  #next = LZW_END + 1;
  #previous: number | undefined;

  constructor() {
    for (let code = 0; code < LZW_CLEAR; code++) {
      this.#last[code] = code;
      this.#first[code] = code;
      this.#length[code] = 1;
    }
  }

  /** Codes grow one code early, unless EarlyChange is 0, which changes the length of what comes by little. */
  get codeBits(): number {
    const next = this.#next + 1;
    return next >= 2_048 ? 12 : next >= 1_024 ? 11 : next >= 512 ? 10 : 9;
  }

  /** Adds what a code stands for; false if it stands for nothing. */
  read(code: number, piece: Piece): boolean {
    if (code === LZW_CLEAR) {
      this.#next = LZW_END + 1;
      this.#previous = undefined;
      return true;
    }
    const previous = this.#previous;
    if (code > this.#next || (code === this.#next && previous === undefined)) return false;
    if (previous !== undefined && this.#next < LZW_CODES_MAX) {
      const next = this.#next;
      this.#before[next] = previous;
      this.#first[next] = this.#first[previous] ?? 0;
      this.#last[next] = this.#first[code === next ? previous : code] ?? 0;
      this.#length[next] = (this.#length[previous] ?? 0) + 1;
      this.#next = next + 1;
    }
    const bytes = new Uint8Array(this.#length[code] ?? 0);
    for (let at = bytes.length - 1, from = code; at >= 0; at--, from = this.#before[from] ?? 0) {
      bytes[at] = this.#last[from] ?? 0;
    }
    piece.addAll(bytes);
    this.#previous = code;
    return true;
  }
}

/** Bytes that are gathered before they are passed on. */
const PIECE_BYTES = 64 * 1024;

/** Bytes that a decoder gathers until they are worth passing on. */
export class Piece {
  #bytes = new Uint8Array(PIECE_BYTES + LZW_CODES_MAX);
  #length = 0;

  get isFull(): boolean {
    return this.#length >= PIECE_BYTES;
  }

  add(byte: number, times = 1): void {
    this.#bytes.fill(byte, this.#length, this.#length + times);
    this.#length += times;
  }

  addAll(bytes: Uint8Array): void {
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** The first bytes of a word of four. */
  addWord(word: number, bytes: number): void {
    for (let byte = 0; byte < bytes; byte++) this.add(Math.floor(word / 256 ** (3 - byte)) & 0xff);
  }

  /** All of it, which is no longer this one's. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#bytes = new Uint8Array(PIECE_BYTES + LZW_CODES_MAX);
    this.#length = 0;
    return taken;
  }
}
