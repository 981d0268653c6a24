import type { BlockBuilder } from '../../text/block.ts';

/** What is known of a table whose rows go by. */
interface RowForm {
  readonly delimiter: string;
  /** Cells of a row. */
  readonly width: number;
  /** The first cell of the header, if there is one: a row that begins so may be the header once more. */
  readonly headerStart: string | undefined;
}

/** Longer rows are not plain: a cell of one may be longer than a block. */
const ROW_LENGTH_MAX = 16 * 1024;

/** What a parser takes for a delimiter as it is. */
const DELIMITERS: ReadonlySet<string> = new Set([',', ';', '\t', '|']);

/** UTF-16 units that are read at a time, at most. */
const READ_LENGTH_MAX = 1024 * 1024;

const LINE_FEED = 0x0a;
const SPACE = 0x20;

/**
 * Rows that need no parser, as nearly all of a large table: ASCII without a quote, as many cells as the row before, not
 * all of them empty, and not the header once more. They are read from bytes, and no string is made of a cell.
 */
export class PlainRows {
  #bytes = new Uint8Array(0);
  /** Where each cell ends: the offset of what parts it from the next. */
  #ends = new Int32Array(0);
  #width = 0;
  /** Rows that were found. */
  count = 0;
  /** Characters of the text that they take up. */
  length = 0;

  /** Finds the plain rows that a text begins with. */
  read(text: string, form: RowForm): void {
    this.count = 0;
    this.length = 0;
    this.#width = form.width;
    if (!DELIMITERS.has(form.delimiter)) return;
    const quote = text.indexOf('"');
    const last = Math.min(quote === -1 ? text.length : quote, READ_LENGTH_MAX);
    const end = text.lastIndexOf('\n', last) + 1;
    if (end > 0 && this.#fill(text.slice(0, end))) this.#divide(text, end, form);
  }

  #divide(text: string, end: number, { delimiter, width, headerStart }: RowForm): void {
    const bytes = this.#bytes;
    const ends = this.#ends;
    const sign = delimiter.charCodeAt(0);
    const lead = headerStart === undefined ? undefined : headerStart + (width === 1 ? '\n' : delimiter);
    let cells = 0;
    let columns = 0;
    for (let at = 0; at < end; at += 1) {
      const byte = bytes[at];
      if (byte !== sign && byte !== LINE_FEED) continue;
      ends[cells] = at;
      cells += 1;
      columns += 1;
      if (byte === sign) continue;
      if (columns !== width || at - this.length > ROW_LENGTH_MAX || isBlank(bytes, this.length, at, sign)) return;
      if (lead !== undefined && text.startsWith(lead, this.length)) return;
      this.count += 1;
      this.length = at + 1;
      columns = 0;
    }
  }

  /** Gives the rows as cells. `row` is the number of the first, and `labels` are what its cells stand under. */
  give(blocks: BlockBuilder, row: number, labels: readonly (string | undefined)[]): void {
    const cells = this.count * this.#width;
    let start = 0;
    let column = 0;
    let at = row;
    for (let index = 0; index < cells; index += 1) {
      const end = this.#ends[index] ?? 0;
      if (end > start) blocks.addCellBytes(this.#bytes, start, end, at, column + 1, labels[column]);
      start = end + 1;
      column += 1;
      if (column === this.#width) {
        column = 0;
        at += 1;
      }
    }
    blocks.endCellBytes();
  }

  /** Takes the bytes of a text; false if it is not ASCII. */
  #fill(text: string): boolean {
    if (this.#bytes.length < text.length) {
      this.#bytes = new Uint8Array(text.length * 2);
      this.#ends = new Int32Array(text.length * 2);
    }
    const { read, written } = encoder.encodeInto(text, this.#bytes);
    return read === text.length && written === read;
  }
}

const encoder = new TextEncoder();

/** Whether a row has nothing but space. */
function isBlank(bytes: Uint8Array, start: number, end: number, sign: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > SPACE && byte !== sign) return false;
  }
  return true;
}
