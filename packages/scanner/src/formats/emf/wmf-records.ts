import { codePageOfCharset, decodeCodePage, WESTERN_CODE_PAGE } from '../../structures/code-page.ts';
import { doubleWord, word } from '../../structures/little-endian.ts';
import type { MetafileFindings } from './metafile-findings.ts';

/** Bytes of the headers ([MS-WMF] 2.3.2.3, of those that are placed, and 2.3.2.2). */
const PLACED_BYTES = 22;
const HEADER_BYTES = 18;
const PLACED = 0x9ac6cdd7;

/** Records ([MS-WMF] 2.1.1.1). */
const END = 0x0000;
const TEXT_OUT = 0x0521;
const EXTENDED_TEXT_OUT = 0x0a32;
const ESCAPE = 0x0626;
const SELECT = 0x012d;
const DELETE = 0x01f0;
const CREATE_FONT = 0x02fb;
/** Those that create something else, which takes a place among the objects too. */
const CREATE: ReadonlySet<number> = new Set([0x00f7, 0x02fa, 0x02fc, 0x06ff, 0x0142, 0x01f9]);

/** Where a bitmap begins in a record (2.3.1). */
const BITMAPS: Readonly<Record<number, number>> = { 2368: 16, 2881: 20, 3907: 22, 3379: 18, 322: 4 };
/** Those with a bitmap in the form of a device. */
const DEVICE_BITMAPS: ReadonlySet<number> = new Set([0x0922, 0x0b23, 0x01f9]);

/** What a record of text has of a box (2.3.3.5, fwOpts: ETO_OPAQUE and ETO_CLIPPED), and that it is of glyphs. */
const WITH_BOX = 0x0006;
const BY_GLYPHS = 0x0010;

/** Reads the records of a WMF; gives where they end. */
export function readWmf(bytes: Uint8Array, findings: MetafileFindings): number {
  const reader = new WmfReader(findings);
  const isPlaced = doubleWord(bytes, 0) === PLACED;
  for (let at = (isPlaced ? PLACED_BYTES : 0) + HEADER_BYTES; at + 6 <= bytes.length; ) {
    if (!findings.count()) return bytes.length;
    const size = doubleWord(bytes, at) * 2;
    if (size < 6 || at + size > bytes.length) break;
    const kind = word(bytes, at + 4);
    reader.read(kind, bytes.subarray(at + 6, at + size), size / 2);
    at += size;
    if (kind === END) return at;
  }
  findings.problem('bad-part');
  return bytes.length;
}

class WmfReader {
  readonly #findings: MetafileFindings;
  /** Objects by their number: of a font, its code page. A number that is free is taken by the next. */
  readonly #objects: (number | 'other' | undefined)[] = [];
  #codePage: number = WESTERN_CODE_PAGE;
  /** What is there of a metafile that is written into comments. */
  #pieces: Uint8Array[] = [];

  constructor(findings: MetafileFindings) {
    this.#findings = findings;
  }

  /** Takes a record: its parameters, and its length in words. */
  read(kind: number, data: Uint8Array, words: number): void {
    if (kind === TEXT_OUT) this.#textOut(data);
    else if (kind === EXTENDED_TEXT_OUT) this.#extendedTextOut(data);
    else if (kind === ESCAPE) this.#escape(data);
    else this.#object(kind, data);
    const bitmapAt = BITMAPS[kind];
    // Without a bitmap it is as long as its number says.
    if (bitmapAt !== undefined && words !== (kind >> 8) + 3) this.#findings.packedBitmap(data.subarray(bitmapAt));
    if (DEVICE_BITMAPS.has(kind) && words !== (kind >> 8) + 3) this.#findings.problem('part-not-read');
  }

  #object(kind: number, data: Uint8Array): void {
    if (kind === CREATE_FONT) this.#keep(codePageOfCharset(data[13] ?? 0) ?? WESTERN_CODE_PAGE);
    else if (CREATE.has(kind)) this.#keep('other');
    else if (kind === DELETE) this.#objects[word(data, 0)] = undefined;
    else if (kind === SELECT) {
      const chosen = this.#objects[word(data, 0)];
      if (typeof chosen === 'number') this.#codePage = chosen;
    }
  }

  #keep(object: number | 'other'): void {
    const free = this.#objects.indexOf(undefined);
    this.#objects[free === -1 ? this.#objects.length : free] = object;
  }

  #textOut(data: Uint8Array): void {
    const count = word(data, 0);
    const end = 2 + count + (count % 2);
    const text = decodeCodePage(data.subarray(2, 2 + count), this.#codePage);
    this.#findings.lines.add({ text, x: signed(data, end + 2), y: signed(data, end) });
  }

  #extendedTextOut(data: Uint8Array): void {
    const count = word(data, 4);
    const options = word(data, 6);
    if ((options & BY_GLYPHS) !== 0) {
      if (count > 0) this.#findings.problem('part-not-read');
      return;
    }
    const at = (options & WITH_BOX) === 0 ? 8 : 16;
    const end = at + count + (count % 2);
    const text = decodeCodePage(data.subarray(at, at + count), this.#codePage);
    let width = 0;
    for (let index = 0; index < count && end + 2 * index + 2 <= data.length; index += 1) {
      width += word(data, end + 2 * index);
    }
    this.#findings.lines.add({ text, x: signed(data, 2), y: signed(data, 0), ...(width > 0 && { width }) });
  }

  /** Words of a program or of a printer; pieces of an EMF (2.3.6.1, META_ESCAPE_ENHANCED_METAFILE). */
  #escape(data: Uint8Array): void {
    const bytes = data.subarray(4, 4 + word(data, 2));
    if (doubleWord(bytes, 0) !== ENHANCED || doubleWord(bytes, 4) !== 1) {
      this.#findings.private(bytes);
      return;
    }
    this.#pieces.push(bytes.subarray(34));
    const remaining = doubleWord(bytes, 26);
    if (remaining > 0) return;
    this.#findings.file(Buffer.concat(this.#pieces), 'emf');
    this.#pieces = [];
  }
}

/** `WMFC`. */
const ENHANCED = 0x43464d57;

function signed(bytes: Uint8Array, at: number): number {
  return (word(bytes, at) << 16) >> 16;
}
