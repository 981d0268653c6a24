/** A stretch of a GIF (GIF89a, 18 to 26). */
export type GifBlock =
  /** A picture, with where its control before it begins, if there is one. */
  | {
      readonly kind: 'image';
      readonly start: number;
      readonly end: number;
      readonly width: number;
      readonly height: number;
      /** Where its codes begin: with the bits of a color, before the pieces. */
      readonly codesAt: number;
      readonly control?: Uint8Array;
    }
  | { readonly kind: 'comment' | 'plain-text'; readonly data: Uint8Array }
  /** Of a program: its name of eleven letters, its data, and the same as it stands in the file, with the lengths. */
  | { readonly kind: 'application'; readonly name: string; readonly data: Uint8Array; readonly raw: Uint8Array };

/** A GIF taken apart. */
export interface GifParts {
  readonly width: number;
  readonly height: number;
  /** The header, the size, the colors of all pictures. */
  readonly head: Uint8Array;
  readonly blocks: readonly GifBlock[];
  /** Behind the mark of the end. */
  readonly end: number;
  readonly isTorn: boolean;
  readonly hasMore: boolean;
}

/** Blocks of one file: a recording of a screen has some thousands of pictures. */
export const BLOCKS_MAX = 100_000;

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const CONTROL = 0xf9;
const COMMENT = 0xfe;
const APPLICATION = 0xff;
const PLAIN_TEXT = 0x01;
const HEAD_BYTES = 13;

/** Takes a GIF apart. Never throws. */
export function readGifParts(bytes: Uint8Array): GifParts {
  return new GifWalk(bytes).read();
}

class GifWalk {
  readonly #view: Buffer;
  readonly #blocks: GifBlock[] = [];
  #at = 0;
  #control: Uint8Array | undefined;
  /** The pieces of the last block ended with an empty one. */
  #isEnded = false;

  constructor(bytes: Uint8Array) {
    this.#view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  read(): GifParts {
    const view = this.#view;
    this.#at = HEAD_BYTES + colorBytes(view[10] ?? 0);
    const head = view.subarray(0, this.#at);
    const size = view.length < HEAD_BYTES ? [0, 0] : [view.readUInt16LE(6), view.readUInt16LE(8)];
    const isWhole = this.#readBlocks();
    const [width = 0, height = 0] = size;
    const hasMore = this.#blocks.length >= BLOCKS_MAX;
    return {
      width,
      height,
      head,
      blocks: this.#blocks,
      end: Math.min(this.#at, view.length),
      isTorn: !isWhole,
      hasMore,
    };
  }

  /** Whether the mark of the end came, or nothing but it is missing: decoders show such a file as it is. */
  #readBlocks(): boolean {
    while (this.#at < this.#view.length && this.#blocks.length < BLOCKS_MAX) {
      const mark = this.#view[this.#at];
      if (mark === TRAILER) {
        this.#at += 1;
        return true;
      }
      if (mark === IMAGE) this.#readImage();
      else if (mark === EXTENSION) this.#readExtension();
      // Decoders skip a zero between two blocks.
      else if (mark === 0) this.#at += 1;
      else return false;
    }
    return this.#at === this.#view.length && this.#isEnded;
  }

  #readImage(): void {
    const start = this.#at;
    const at = start + 10;
    const [width, height] =
      at > this.#view.length ? [0, 0] : [this.#view.readUInt16LE(start + 5), this.#view.readUInt16LE(start + 7)];
    // After the colors of its own, the size of its codes.
    const codesAt = at + colorBytes(this.#view[start + 9] ?? 0);
    this.#at = codesAt + 1;
    this.#skipPieces();
    const control = this.#control;
    this.#control = undefined;
    this.#blocks.push({
      kind: 'image',
      start,
      end: this.#at,
      width,
      height,
      codesAt,
      ...(control !== undefined && { control }),
    });
  }

  #readExtension(): void {
    const start = this.#at;
    const label = this.#view[start + 1];
    this.#at = start + 2;
    if (label === APPLICATION) {
      const nameBytes = this.#view[this.#at] ?? 0;
      const name = this.#view.toString('latin1', this.#at + 1, this.#at + 1 + nameBytes);
      this.#at += 1 + nameBytes;
      const from = this.#at;
      const data = this.#takePieces();
      this.#blocks.push({ kind: 'application', name, data, raw: this.#view.subarray(from, this.#at) });
      return;
    }
    const data = this.#takePieces();
    if (label === CONTROL) this.#control = this.#view.subarray(start, this.#at);
    else if (label === PLAIN_TEXT) this.#blocks.push({ kind: 'plain-text', data: data.subarray(12) });
    else
      this.#blocks.push(
        label === COMMENT ? { kind: 'comment', data } : { kind: 'application', name: 'extension', data, raw: data },
      );
  }

  #skipPieces(): void {
    for (;;) {
      const length = this.#view[this.#at] ?? 0;
      this.#at += 1 + length;
      this.#isEnded = length === 0;
      if (length === 0 || this.#at >= this.#view.length) return;
    }
  }

  #takePieces(): Uint8Array {
    const from = this.#at;
    this.#skipPieces();
    return piecesAt(this.#view.subarray(0, this.#at), from);
  }
}

/** The pieces up to an empty one, joined (15). */
export function piecesAt(bytes: Uint8Array, from: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let at = from; at < bytes.length; ) {
    const length = bytes[at] ?? 0;
    if (length === 0) break;
    pieces.push(bytes.subarray(at + 1, at + 1 + length));
    at += 1 + length;
  }
  return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
}

/** Bytes of a table of colors that a packed field declares (18.c.iii). */
function colorBytes(packed: number): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1);
}
