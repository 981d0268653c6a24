import { decodeCodePage, UNICODE_CODE_PAGE } from '../../structures/code-page.ts';
import { doubleWord, word } from '../../structures/little-endian.ts';
import { readImageObject } from './emf-plus-image.ts';
import type { MetafileFindings } from './metafile-findings.ts';

/** Records ([MS-EMFPLUS] 2.1.1.1). */
const COMMENT = 0x4003;
const OBJECT = 0x4008;
const DRAW_STRING = 0x401c;
const DRAW_GLYPHS = 0x4036;

const RECORD_HEADER_BYTES = 12;
/** The object goes on in the next record (2.3.5.1). */
const GOES_ON = 0x8000;
const IMAGE = 5;
/** Glyphs are given by letters (2.1.2.3). */
const BY_LETTERS = 1;

/** Reads records of EMF+, which stand in comments of EMF. */
export class EmfPlus {
  readonly #findings: MetafileFindings;
  /** What is there of an object that goes on. */
  #pieces: Uint8Array[] = [];

  constructor(findings: MetafileFindings) {
    this.#findings = findings;
  }

  /** Takes the records of one comment. */
  read(bytes: Uint8Array): void {
    for (let at = 0; at + RECORD_HEADER_BYTES <= bytes.length; ) {
      if (!this.#findings.count()) return;
      const size = doubleWord(bytes, at + 4);
      const record = bytes.subarray(at, at + size);
      if (size < RECORD_HEADER_BYTES || record.length < size) {
        this.#findings.problem('bad-part');
        return;
      }
      const data = record.subarray(RECORD_HEADER_BYTES, RECORD_HEADER_BYTES + doubleWord(record, 8));
      this.#readRecord(word(record, 0), word(record, 2), data);
      at += size;
    }
  }

  #readRecord(type: number, flags: number, data: Uint8Array): void {
    if (type === DRAW_STRING)
      this.#findings.lines.whole(decodeCodePage(data.subarray(28, 28 + 2 * doubleWord(data, 8)), UNICODE_CODE_PAGE));
    else if (type === DRAW_GLYPHS) this.#readGlyphs(data);
    else if (type === OBJECT && ((flags >> 8) & 0x7f) === IMAGE) this.#readImage(flags, data);
    else if (type === COMMENT) this.#findings.private(data);
  }

  /** Letters, each with its place (2.3.4.6). */
  #readGlyphs(data: Uint8Array): void {
    const count = Math.min(doubleWord(data, 12), Math.floor((data.length - 16) / 10));
    if (count < 1) return;
    if ((doubleWord(data, 4) & BY_LETTERS) === 0) {
      this.#findings.problem('part-not-read');
      return;
    }
    const text = decodeCodePage(data.subarray(16, 16 + 2 * count), UNICODE_CODE_PAGE);
    const places = Buffer.from(data.buffer, data.byteOffset + 16 + 2 * count, 8 * count);
    const [x, y, last] = [places.readFloatLE(0), places.readFloatLE(4), places.readFloatLE(8 * (count - 1))];
    const letter = count === 1 ? undefined : (last - x) / (count - 1);
    this.#findings.lines.add({ text, x, y, ...(letter !== undefined && { width: letter * count }) });
  }

  #readImage(flags: number, data: Uint8Array): void {
    if ((flags & GOES_ON) !== 0) {
      // The size of the whole stands before each piece.
      this.#pieces.push(data.subarray(4));
      return;
    }
    const whole = this.#pieces.length === 0 ? data : Buffer.concat([...this.#pieces, data]);
    this.#pieces = [];
    readImageObject(whole, this.#findings);
  }
}
