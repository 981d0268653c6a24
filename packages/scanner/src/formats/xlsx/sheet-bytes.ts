import type { PartFeed } from '../../structures/package/part-feed.ts';
import { beginsAsXml } from '../../structures/xml/xml-head.ts';
import { PlainCells, readRowTag } from './plain-cells.ts';
import type { SheetReader } from './sheet-reader.ts';

/** Bytes in which a tag, or a cell that is not plain, is looked for before the parser gets them as they are. */
const PIECE_BYTES_MAX = 64 * 1024;

const TAG_END = Buffer.from('>');
const CELL_END = Buffer.from('</c>');
const ROW_END = Buffer.from('</row>');
const ROW_BEGIN = Buffer.from('<row');
const ROW_TAG = Buffer.from('<row>');
const LESS = 0x3c;
const LETTER_C = 0x63;
const [SPACE, LINE_FEED, RETURN, TAB] = [0x20, 0x0a, 0x0d, 0x09];

/**
 * Divides the bytes of a worksheet between a parser and a reader of plain cells. A plain cell or row is a whole element, so
 * that what is left for the parser without it is as well-formed as it was. What could be no element, such as a comment,
 * leaves all that follows to the parser.
 */
export class SheetBytes {
  readonly #xml: PartFeed;
  readonly #sheet: SheetReader;
  readonly #cells = new PlainCells();
  #rest: Buffer = Buffer.alloc(0);
  #hasBegun = false;
  #isPlain = true;

  constructor(xml: PartFeed, sheet: SheetReader) {
    this.#xml = xml;
    this.#sheet = sheet;
  }

  /** Reads more bytes. */
  write(chunk: Uint8Array): void {
    const own = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (!this.#hasBegun) {
      this.#hasBegun = true;
      this.#isPlain = beginsAsXml(own) && isPlainEncoding(own);
    }
    const bytes = this.#rest.length === 0 ? own : Buffer.concat([this.#rest, own]);
    const at = this.#isPlain ? this.#divide(bytes) : 0;
    if (this.#isPlain) {
      // The chunk is its source's to use again.
      this.#rest = Buffer.from(bytes.subarray(at));
      return;
    }
    this.#rest = Buffer.alloc(0);
    this.#xml.write(bytes.subarray(at));
  }

  /** To be called after the last bytes. */
  end(): void {
    this.#xml.write(this.#rest);
    this.#rest = Buffer.alloc(0);
    this.#xml.end();
  }

  /** Reads as much as is whole, and says where the rest begins. */
  #divide(bytes: Buffer): number {
    let at = 0;
    while (this.#isPlain) {
      const next = this.#next(bytes, at);
      if (next === -1) {
        if (bytes.length - at > PIECE_BYTES_MAX) this.#leave();
        return at;
      }
      at = next;
    }
    return at;
  }

  /** Reads what is next, and says where it ends; -1 if it is not all there. */
  #next(bytes: Buffer, at: number): number {
    switch (this.#sheet.place) {
      case 'in-row':
        return this.#nextCell(bytes, skipSpace(bytes, at));
      case 'between-rows':
        return this.#nextRow(bytes, skipSpace(bytes, at));
      default:
        return this.#give(bytes, at, TAG_END);
    }
  }

  #nextCell(bytes: Buffer, at: number): number {
    const end = this.#cells.readCell(bytes, at);
    if (end !== -1) {
      this.#sheet.addPlain(this.#cells, bytes);
      return end;
    }
    if (bytes[at] === LESS && bytes[at + 1] === LETTER_C) {
      // One that is its own end has none.
      const tag = bytes.indexOf(TAG_END, at);
      if (tag === -1) return -1;
      return this.#give(bytes, at, bytes[tag - 1] === 0x2f ? TAG_END : CELL_END);
    }
    if (bytes.length - at < ROW_END.length) return -1;
    if (bytes[at] !== LESS) return this.#leaveAt(at);
    if (this.#sheet.isPlainRow && bytes.subarray(at, at + ROW_END.length).equals(ROW_END)) {
      this.#sheet.endPlainRow();
      return at + ROW_END.length;
    }
    return this.#give(bytes, at, TAG_END);
  }

  #nextRow(bytes: Buffer, at: number): number {
    const end = bytes.indexOf(TAG_END, at);
    if (end === -1) return -1;
    if (bytes.subarray(at, at + ROW_BEGIN.length).equals(ROW_BEGIN)) {
      const row = readRowTag(bytes.toString('latin1', at, end + 1));
      if (row !== undefined) {
        this.#sheet.beginPlainRow(row.attributes);
        if (row.isEmpty) this.#sheet.endPlainRow();
        return end + 1;
      }
    }
    return this.#give(bytes, at, TAG_END);
  }

  /** Gives the parser what goes up to an end, that among it. What may be no element ends the division. */
  #give(bytes: Buffer, at: number, ending: Buffer): number {
    const found = bytes.indexOf(ending, at);
    if (found === -1) return -1;
    const end = found + ending.length;
    const piece = bytes.subarray(at, end);
    if (this.#sheet.place !== undefined && (piece.includes('<!') || piece.includes('<?'))) {
      this.#leave();
      return at;
    }
    this.#xml.write(piece);
    return end;
  }

  /** The same from an offset on. */
  #leaveAt(at: number): number {
    this.#leave();
    return at;
  }

  /** Leaves all that follows to the parser, which has to know of the row that is open. */
  #leave(): void {
    this.#isPlain = false;
    if (!this.#sheet.isPlainRow) return;
    this.#sheet.leavePlainRow();
    this.#xml.write(ROW_TAG);
  }
}

function skipSpace(bytes: Buffer, from: number): number {
  let at = from;
  for (let byte = bytes[at]; byte === SPACE || byte === LINE_FEED || byte === RETURN || byte === TAB; byte = bytes[at])
    at += 1;
  return at;
}

/** Whether a byte below 128 is an ASCII character wherever it stands. */
function isPlainEncoding(head: Buffer): boolean {
  const start = head.toString('latin1', 0, 256);
  const declared = /^[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1];
  return (
    !start.includes('\0') &&
    (declared === undefined || /^(?:utf-?8|us-ascii|iso-8859-\d+|windows-125\d)$/i.test(declared))
  );
}
