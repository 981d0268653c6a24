import type { Location, Run, TextPart, Trait } from '../document.ts';
import { CellBlock, CellGatherer, runsOf } from './cells.ts';
import { locateWithin, placesFrom } from './place.ts';

/** UTF-16 units of text in a block from which it is full: large enough that detection once a block costs little. */
const BLOCK_LENGTH = 64 * 1024;

/**
 * UTF-16 units that a cut run's continuation repeats. Longer than anything that any detector finds: what stands across
 * a cut is seen whole once.
 */
export const OVERLAP_LENGTH = 1_024;

/** Unit separator (U+001F): stands after every run and nowhere else. */
const RUN_END = '\u001f';
const RUN_END_BYTE = 0x1f;

/** What else is to be said of a run. See `Run`. */
export type RunDetail = Pick<Run, 'label' | 'header' | 'hiddenBy' | 'recognized' | 'overlap' | 'cut' | 'places'>;

const NO_DETAIL: RunDetail = {};

/** Gathers runs into blocks, in order. */
export class BlockBuilder {
  #pieces: string[] = [];
  #length = 0;
  #runs: Run[] = [];
  /** The cells of a block that has nothing else. */
  #cells: CellGatherer | undefined;
  /** The sheet that they are on. */
  #sheet: string | undefined;
  /** Bytes of cells that are not a string yet: `[from, to)` of a buffer, with what stands after each. */
  #bytes: Uint8Array | undefined;
  #bytesFrom = 0;
  #bytesTo = 0;
  #full: TextPart[] = [];
  #count = 0;

  /** Runs so far added. */
  get count(): number {
    return this.#count;
  }

  /**
   * Adds a run; an empty text is no run. A text longer than a block is cut, with an overlap. A `line` location of a
   * cut text goes on where the text does.
   */
  add(text: string, at: Location, detail: RunDetail = NO_DETAIL): void {
    if (text.length <= BLOCK_LENGTH) {
      if (text.length > 0) this.#push(text, at, detail);
      return;
    }
    let start = 0;
    let { overlap = 0 } = detail;
    const push = (end: number, more: RunDetail): void => {
      const location = locateWithin({ text, start: 0, at, places: detail.places }, start, end);
      const places =
        detail.places !== undefined && at.kind === 'line' ? { places: placesFrom(detail.places, start, at) } : {};
      this.#push(text.slice(start, end), location, { ...detail, ...places, ...more });
    };
    while (start + BLOCK_LENGTH < text.length) {
      const end = wholeCharacter(text, start + BLOCK_LENGTH);
      push(end, { overlap, cut: true });
      start = wholeCharacter(text, end - OVERLAP_LENGTH);
      overlap = end - start;
    }
    push(text.length, { overlap });
  }

  /**
   * Adds a cell of a sheet, or of a table without a name; an empty text is none. `label` and `hiddenBy` are as
   * `CellGatherer` takes them.
   */
  addCell(
    text: string,
    row: number,
    column: number,
    label: string | true | undefined,
    sheet?: string,
    hiddenBy?: Trait,
  ): void {
    if (text === '') return;
    if (text.length > BLOCK_LENGTH || this.#runs.length > 0) {
      const detail: RunDetail = {
        ...(label === true ? { header: label } : label !== undefined && { label }),
        ...(hiddenBy !== undefined && { hiddenBy }),
      };
      this.add(text, { kind: 'cell', row, column, ...(sheet !== undefined && { sheet }) }, detail);
      return;
    }
    this.#cells ??= new CellGatherer();
    if (this.#cells.count > 0 && sheet !== this.#sheet) this.#close();
    this.#sheet = sheet;
    this.#cells.add(this.#length, row, column, label, hiddenBy);
    this.#write(text);
  }

  /** Whether bytes of cells can be added: not to a block that has other runs. */
  get takesCellBytes(): boolean {
    return this.#runs.length === 0;
  }

  /**
   * Adds a cell of ASCII that is in bytes, `[start, end)`, without U+001F and no longer than a block. The cells of a buffer
   * are added in order, and the bytes between are written over; `endCellBytes` must follow before anything else is added.
   * Throws where the block has other runs: see `takesCellBytes`.
   */
  addCellBytes(
    bytes: Uint8Array,
    start: number,
    end: number,
    row: number,
    column: number,
    label: string | undefined,
  ): void {
    if (this.#bytes !== bytes) {
      if (!this.takesCellBytes) throw new TypeError('Cells among other runs.');
      this.#bytes = bytes;
      this.#bytesFrom = 0;
      this.#bytesTo = 0;
    }
    this.#cells ??= new CellGatherer();
    this.#sheet = undefined;
    this.#cells.add(this.#length, row, column, label);
    this.#count += 1;
    const length = end - start;
    const to = this.#bytesTo;
    // Only after an empty cell. Cells are short.
    if (to !== start) for (let at = 0; at < length; at += 1) bytes[to + at] = bytes[start + at] ?? 0;
    bytes[to + length] = RUN_END_BYTE;
    this.#bytesTo = to + length + 1;
    this.#length += length + 1;
    if (this.#length >= BLOCK_LENGTH) {
      this.#takeBytes();
      this.#close();
    }
  }

  /** The bytes that were given may be used for something else. */
  endCellBytes(): void {
    this.#takeBytes();
    this.#bytes = undefined;
  }

  #takeBytes(): void {
    // Without what follows the last cell, which is put there with the next piece.
    if (this.#bytesTo > this.#bytesFrom) {
      this.#pieces.push(ascii.decode(this.#bytes?.subarray(this.#bytesFrom, this.#bytesTo - 1)));
    }
    this.#bytesFrom = this.#bytesTo;
  }

  /** The blocks that are full, each given once. */
  take(): readonly TextPart[] {
    if (this.#full.length === 0) return NO_PARTS;
    const full = this.#full;
    this.#full = [];
    return full;
  }

  /** The blocks that are full and the one that is not, each given once. */
  rest(): readonly TextPart[] {
    this.#close();
    return this.take();
  }

  #push(text: string, at: Location, { label, header, hiddenBy, recognized, overlap, cut, places }: RunDetail): void {
    if (this.#cells !== undefined && this.#cells.count > 0) this.#runs = runsOf(this.#cells.take(this.#sheet));
    // Built by assignment: this is done for every paragraph.
    const run: { -readonly [K in keyof Run]: Run[K] } = { start: this.#length, at };
    if (label !== undefined) run.label = label;
    if (header === true) run.header = true;
    if (hiddenBy !== undefined) run.hiddenBy = hiddenBy;
    if (recognized === true) run.recognized = true;
    if (overlap !== undefined && overlap > 0) run.overlap = overlap;
    if (cut === true) run.cut = true;
    if (places !== undefined) run.places = places;
    this.#runs.push(run);
    this.#write(text);
  }

  #write(text: string): void {
    this.#count += 1;
    this.#pieces.push(text.includes(RUN_END) ? text.replaceAll(RUN_END, ' ') : text);
    this.#length += text.length + 1;
    if (this.#length >= BLOCK_LENGTH) this.#close();
  }

  #close(): void {
    if (this.#pieces.length === 0) return;
    const text = this.#pieces.join(RUN_END) + RUN_END;
    if (this.#runs.length > 0) this.#full.push({ kind: 'text', text, runs: this.#runs });
    else if (this.#cells !== undefined) this.#full.push(new CellBlock(text, this.#cells.take(this.#sheet)));
    this.#pieces = [];
    this.#runs = [];
    this.#length = 0;
  }
}

const ascii = new TextDecoder();

const NO_PARTS: readonly TextPart[] = [];

/** The place to cut at or just before `index`: not between the halves of a surrogate pair. */
export function wholeCharacter(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
}
