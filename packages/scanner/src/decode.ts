/** How the bytes of a text stand for characters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** Bytes that are looked at to know the encoding of a text without a byte order mark. */
const HEAD_BYTES = 4_096;

/** Bytes of one line that are decoded at once. Longer lines are cut between characters. */
const LINE_BYTES_MAX = 256 * 1024;

/** All controls but tab, line feed and carriage return: C0, delete, and C1 (ISO/IEC 6429). */
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;
const ALL_CONTROLS = new RegExp(CONTROLS, 'g');

/** Characters of a piece from which its share of controls says anything. */
const PIECE_LENGTH_MIN = 256;

/** Controls per character above which a piece is not text. Log files with colors reach 0.05. */
const CONTROLS_MAX = 0.1;

/** The encoding that a text's first bytes show, and the length of its byte order mark. */
export function encodingOf(head: Uint8Array): { readonly encoding: Encoding; readonly markBytes: number } {
  const [a, b, c, d] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  // Before UTF-16, whose mark is the beginning of this one.
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', markBytes: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', markBytes: 4 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  return { encoding: unmarkedEncoding(head), markBytes: 0 };
}

/**
 * UTF-16 without a mark shows by its NULs: every other byte of Latin text is one. Real texts have spaces and digits
 * whatever their script, so a third is enough; the other half of the bytes has hardly any.
 */
function unmarkedEncoding(head: Uint8Array): Encoding {
  const counted = head.subarray(0, HEAD_BYTES);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of counted.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const units = Math.floor(counted.length / 2);
  if (odd > units / 3 && even < units / 50) return 'utf-16le';
  return even > units / 3 && odd < units / 50 ? 'utf-16be' : 'utf-8';
}

/**
 * Decodes a text as its bytes come. Bytes that are not UTF-8 are read as Windows-1252, line by line, so that one bad
 * line does not turn the others. Controls other than tab and line ends become spaces: U+001F never comes out.
 */
export class Decoder {
  #head: Uint8Array | undefined = new Uint8Array(0);
  #decode: ByteDecoder | undefined;
  #isText = true;

  /** Whether all that was decoded looks like text. Known to be false as soon as a piece does not. */
  get isText(): boolean {
    return this.#isText;
  }

  /** The text so far known of the bytes so far given; may be empty. */
  write(chunk: Uint8Array): string {
    if (this.#decode !== undefined) return this.#clean(this.#decode.write(chunk));
    const head = this.#head === undefined || this.#head.length === 0 ? chunk : concat(this.#head, chunk);
    if (head.length < HEAD_BYTES) {
      this.#head = head;
      return '';
    }
    return this.#begin(head);
  }

  /** The rest of the text. */
  end(): string {
    const begun = this.#decode === undefined ? this.#begin(this.#head ?? new Uint8Array(0)) : '';
    return begun + this.#clean(this.#decode?.end() ?? '');
  }

  #begin(head: Uint8Array): string {
    const { encoding, markBytes } = encodingOf(head);
    this.#decode = byteDecoder(encoding);
    this.#head = undefined;
    return this.#clean(this.#decode.write(head.subarray(markBytes)));
  }

  #clean(text: string): string {
    if (!CONTROLS.test(text)) return text;
    let controls = 0;
    const cleaned = text.replace(ALL_CONTROLS, () => {
      controls += 1;
      return ' ';
    });
    if (text.length >= PIECE_LENGTH_MIN && controls > text.length * CONTROLS_MAX) this.#isText = false;
    return cleaned;
  }
}

/** Controls other than tab and line ends as spaces, for text that was a string to begin with. */
export function replaceControls(text: string): string {
  return CONTROLS.test(text) ? text.replace(ALL_CONTROLS, ' ') : text;
}

interface ByteDecoder {
  write(chunk: Uint8Array): string;
  end(): string;
}

function byteDecoder(encoding: Encoding): ByteDecoder {
  if (encoding === 'utf-8') return new LineDecoder();
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return new Utf32Decoder(encoding === 'utf-32le');
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return { write: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
}

/** UTF-8, and Windows-1252 for lines that are not. */
class LineDecoder implements ByteDecoder {
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  readonly #windows1252 = new TextDecoder('windows-1252');
  /** Bytes of the line that has not ended. */
  #rest: Uint8Array = new Uint8Array(0);

  write(chunk: Uint8Array): string {
    const bytes = this.#rest.length === 0 ? chunk : concat(this.#rest, chunk);
    let end = bytes.lastIndexOf(LINE_FEED) + 1;
    if (end === 0 && bytes.length > LINE_BYTES_MAX) end = characterEnd(bytes);
    // The chunk is the source's to use again: what is kept of it is copied.
    this.#rest = bytes.slice(end);
    return this.#lines(bytes.subarray(0, end));
  }

  end(): string {
    const rest = this.#rest;
    this.#rest = new Uint8Array(0);
    return this.#lines(rest);
  }

  #lines(bytes: Uint8Array): string {
    const whole = this.#strict(bytes);
    if (whole !== undefined) return whole;
    // Neighbors of one kind are decoded together; a line of ASCII is of either kind.
    const pieces: string[] = [];
    let pieceStart = 0;
    let pieceKind: LineKind = 'ascii';
    for (let start = 0; start < bytes.length; ) {
      const found = bytes.indexOf(LINE_FEED, start);
      const end = found === -1 ? bytes.length : found + 1;
      const kind = kindOfLine(bytes, start, end);
      if (kind !== 'ascii' && pieceKind !== 'ascii' && kind !== pieceKind) {
        pieces.push(this.#decodeAs(pieceKind, bytes.subarray(pieceStart, start)));
        pieceStart = start;
      }
      if (kind !== 'ascii') pieceKind = kind;
      start = end;
    }
    pieces.push(this.#decodeAs(pieceKind, bytes.subarray(pieceStart)));
    return pieces.join('');
  }

  #decodeAs(kind: LineKind, bytes: Uint8Array): string {
    return (kind === 'other' ? undefined : this.#strict(bytes)) ?? this.#windows1252.decode(bytes);
  }

  #strict(bytes: Uint8Array): string | undefined {
    try {
      return this.#utf8.decode(bytes);
    } catch {
      return undefined;
    }
  }
}

const LINE_FEED = 0x0a;

type LineKind = 'ascii' | 'utf-8' | 'other';

function kindOfLine(bytes: Uint8Array, start: number, end: number): LineKind {
  let kind: LineKind = 'ascii';
  for (let at = start; at < end; ) {
    if ((bytes[at] ?? 0) < 0x80) at += 1;
    else {
      const length = sequenceLength(bytes, at, end);
      if (length === 0) return 'other';
      at += length;
      kind = 'utf-8';
    }
  }
  return kind;
}

/**
 * Bytes of the character that begins at `at`; 0 if they are not well-formed (RFC 3629, 4). Overlong forms of three and
 * four bytes and surrogates are left for the decoder to refuse.
 */
function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (at + length > end) return 0;
  for (let index = at + 1; index < at + length; index++) if (((bytes[index] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** Where the last character that is whole ends: UTF-8 continues with 10xxxxxx, at most three times (RFC 3629, 3). */
function characterEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= 3; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return bytes.length - back;
    if (byte < 0x80) break;
  }
  return bytes.length;
}

class Utf32Decoder implements ByteDecoder {
  readonly #littleEndian: boolean;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(littleEndian: boolean) {
    this.#littleEndian = littleEndian;
  }

  write(chunk: Uint8Array): string {
    const bytes = concat(this.#rest, chunk);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const end = bytes.length - (bytes.length % 4);
    const characters: string[] = [];
    for (let at = 0; at < end; at += 4) {
      const code = view.getUint32(at, this.#littleEndian);
      characters.push(code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));
    }
    this.#rest = bytes.slice(end);
    return characters.join('');
  }

  end(): string {
    return this.#rest.length === 0 ? '' : '\ufffd';
  }
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
