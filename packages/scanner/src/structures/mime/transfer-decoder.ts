const LINE_FEED = 0x0a;
const EQUALS = 0x3d;

/** Turns the bytes of a body into those that they stand for, as they come. */
export interface TransferDecoder {
  write(chunk: Uint8Array): Uint8Array;
  end(): Uint8Array;
  /** The line of the file on which each line begins that was decoded, the first at 0. Absent where none is joined or cut. */
  readonly lines?: readonly number[];
}

/** A decoder for a `Content-Transfer-Encoding` (RFC 2045, 6), of a body that begins on a line of the file, from 1. */
export function transferDecoder(encoding: string | undefined, line: number): TransferDecoder {
  const name = (encoding ?? '')
    .replace(/[;(].*$/s, '')
    .trim()
    .toLowerCase();
  if (name === 'base64') return new Base64Decoder(line);
  if (name === 'quoted-printable') return new QuotedDecoder(line);
  if (/^(?:x-)?uu(?:e|encoded?)$/.test(name)) return new UuDecoder(line);
  return plain;
}

const NO_BYTES = new Uint8Array(0);
const plain: TransferDecoder = { write: (chunk) => chunk, end: () => NO_BYTES };

/** Bytes that stand in base64, whatever stands between (RFC 2045, 6.8). */
export function decodeBase64(text: string): Buffer {
  const decoder = new Base64Decoder(1);
  const bytes = decoder.write(Buffer.from(text, 'latin1'));
  return Buffer.concat([bytes, decoder.end()]);
}

/** Bytes that stand in quoted-printable (RFC 2045, 6.7), of letters as they are in UTF-8. */
export function decodeQuoted(text: string): Buffer {
  const decoder = new QuotedDecoder(1);
  const bytes = decoder.write(Buffer.from(text, 'utf8'));
  return Buffer.concat([bytes, decoder.end()]);
}

class Base64Decoder implements TransferDecoder {
  readonly lines: number[] = [];
  readonly #line: number;
  /** Characters of the body up to the end of each of its lines. */
  readonly #lineEnds: number[] = [];
  #characters = 0;
  #decodedBytes = 0;
  /** The line that what was decoded last stands on, from 0. */
  #current = 0;
  /** Characters that are no four yet. */
  #rest = '';

  constructor(line: number) {
    this.#line = line;
    this.lines.push(line);
  }

  write(chunk: Uint8Array): Uint8Array {
    const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1');
    this.#countCharacters(text);
    const decoded = this.#decode(this.#rest + text.replace(/[^A-Za-z\d+/=]+/g, ''));
    this.#countLines(decoded);
    return decoded;
  }

  end(): Uint8Array {
    const rest = Buffer.from(this.#rest, 'base64');
    this.#rest = '';
    return rest;
  }

  /** Bodies that were put one after the other are padded within. */
  #decode(characters: string): Buffer {
    const bodies = characters.split(/=+/);
    const last = bodies.pop() ?? '';
    const whole = last.length - (last.length % 4);
    this.#rest = last.slice(whole);
    if (bodies.length === 0) return Buffer.from(last.slice(0, whole), 'base64');
    return Buffer.concat([...bodies, last.slice(0, whole)].map((body) => Buffer.from(body, 'base64')));
  }

  #countCharacters(text: string): void {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) this.#lineEnds.push(this.#characters);
      this.#characters += line.endsWith('\r') ? line.length - 1 : line.length;
    }
  }

  /** Three bytes are four characters: that tells on which line of the file a line begins that was decoded. */
  #countLines(decoded: Uint8Array): void {
    for (let at = decoded.indexOf(LINE_FEED); at !== -1; at = decoded.indexOf(LINE_FEED, at + 1)) {
      const start = this.#decodedBytes + at + 1;
      const character = Math.floor(start / 3) * 4 + (start % 3);
      while ((this.#lineEnds[this.#current] ?? Number.POSITIVE_INFINITY) <= character) this.#current += 1;
      this.lines.push(this.#line + this.#current);
    }
    this.#decodedBytes += decoded.length;
  }
}

class QuotedDecoder implements TransferDecoder {
  readonly lines: number[];
  #line: number;
  /** What begins with `=` and is not known yet. */
  #rest: Uint8Array = NO_BYTES;

  constructor(line: number) {
    this.#line = line;
    this.lines = [line];
  }

  write(chunk: Uint8Array): Uint8Array {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    this.#rest = NO_BYTES;
    return this.#decode(bytes, false);
  }

  end(): Uint8Array {
    const rest = this.#rest;
    this.#rest = NO_BYTES;
    return this.#decode(rest, true);
  }

  #decode(bytes: Uint8Array, isEnd: boolean): Uint8Array {
    const decoded = Buffer.allocUnsafe(bytes.length);
    let length = 0;
    for (let at = 0; at < bytes.length; ) {
      const sign = bytes.indexOf(EQUALS, at);
      const plain = bytes.subarray(at, sign === -1 ? bytes.length : sign);
      decoded.set(plain, length);
      length += plain.length;
      this.#count(plain);
      if (sign === -1) break;
      const found = signAt(bytes, sign);
      if (found === 'unknown' && !isEnd) {
        this.#rest = bytes.slice(sign);
        break;
      }
      const { end, byte }: Sign = typeof found === 'object' ? found : { end: sign + 1, byte: EQUALS };
      at = end;
      if (byte !== undefined) decoded[length++] = byte;
      this.#countSign(byte);
    }
    return decoded.subarray(0, length);
  }

  /** A line end that is none is one of the file, and one that is written by its number is none of it. */
  #countSign(byte: number | undefined): void {
    if (byte === undefined) this.#line += 1;
    if (byte === LINE_FEED) this.lines.push(this.#line);
  }

  #count(plain: Uint8Array): void {
    for (let at = plain.indexOf(LINE_FEED); at !== -1; at = plain.indexOf(LINE_FEED, at + 1)) {
      this.#line += 1;
      this.lines.push(this.#line);
    }
  }
}

/** A byte that is written by its number, or a line end that is none (RFC 2045, 6.7, rules 1 and 5), and where it ends. */
interface Sign {
  readonly end: number;
  readonly byte?: number;
}

/** Spaces after the sign of a line end that is none. */
const SPACES_MAX = 100;

/** What `=` stands for; `unknown` if more bytes must be seen; undefined if it stands for itself. */
function signAt(bytes: Uint8Array, at: number): Sign | 'unknown' | undefined {
  if (at + 1 >= bytes.length) return 'unknown';
  const high = digitOf(bytes[at + 1] ?? 0);
  if (high !== -1) {
    if (at + 2 >= bytes.length) return 'unknown';
    const low = digitOf(bytes[at + 2] ?? 0);
    return low === -1 ? undefined : { end: at + 3, byte: high * 16 + low };
  }
  let end = at + 1;
  while (end < bytes.length && end - at <= SPACES_MAX && SPACES.has(bytes[end] ?? 0)) end += 1;
  if (end >= bytes.length) return 'unknown';
  return bytes[end] === LINE_FEED ? { end: end + 1 } : undefined;
}

/** Space, tab and carriage return. */
const SPACES: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d]);

/** The value of a hexadecimal digit, also of a small one; -1 if it is none. */
function digitOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** Lines of uuencode (POSIX.1-2017, uuencode): a length, and four characters for three bytes; what is no such line is left. */
export function decodeUuLine(line: string): Buffer {
  const length = (line.charCodeAt(0) - 0x20) & 0x3f;
  const bytes = Buffer.alloc(Math.ceil(length / 3) * 3);
  for (let group = 0; group * 3 < length; group += 1) {
    const at = 1 + group * 4;
    const [a, b, c, d] = [uuValue(line, at), uuValue(line, at + 1), uuValue(line, at + 2), uuValue(line, at + 3)];
    bytes.writeUIntBE((a << 18) | (b << 12) | (c << 6) | d, group * 3, 3);
  }
  return bytes.subarray(0, length);
}

function uuValue(line: string, at: number): number {
  return at < line.length ? (line.charCodeAt(at) - 0x20) & 0x3f : 0;
}

/** A body that is uuencode as a whole. */
class UuDecoder implements TransferDecoder {
  readonly lines: number[];
  #rest = '';
  #isOpen = false;

  constructor(line: number) {
    this.lines = [line];
  }

  write(chunk: Uint8Array): Uint8Array {
    const lines = (this.#rest + Buffer.from(chunk).toString('latin1')).split('\n');
    this.#rest = lines.pop() ?? '';
    return Buffer.concat(lines.map((line) => this.#decode(line.trimEnd())));
  }

  end(): Uint8Array {
    const rest = this.#rest;
    this.#rest = '';
    return rest === '' ? NO_BYTES : this.#decode(rest.trimEnd());
  }

  #decode(line: string): Uint8Array {
    if (/^begin [0-7]{3,4} /.test(line)) {
      this.#isOpen = true;
      return NO_BYTES;
    }
    if (line === 'end') this.#isOpen = false;
    return this.#isOpen && line !== '' ? decodeUuLine(line) : NO_BYTES;
  }
}
