import { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';

/** A stretch of text as a record draws it. */
export interface DrawnText {
  readonly text: string;
  /** Where it begins, in the units of the drawing: to the right and down. */
  readonly x: number;
  readonly y: number;
  /** How wide it is, if the record says it. */
  readonly width?: number;
}

/** Shares of the mean width of a letter: from how far apart two stretches are two words, and two cells of a table. */
const WORD_GAP = 0.3;
const CELL_GAP = 3;

/** Puts stretches of text together to lines: programs draw a line word by word, and often letter by letter. */
export class DrawnLines {
  readonly blocks = new BlockBuilder();
  readonly #told = new Set<string>();
  #line = '';
  #y = Number.NaN;
  /** Where the last stretch ends; NaN where that is not known. */
  #end = Number.NaN;
  #letter = 0;

  /** Takes a stretch, in the order of drawing. */
  add({ text, x, y, width }: DrawnText): void {
    if (text.trim() === '' && this.#line === '') return;
    if (y !== this.#y || x < this.#end - 2 * this.#letter) this.#close();
    this.#line += this.#between(text, x) + text;
    this.#y = y;
    this.#letter = width === undefined ? 0 : width / Math.max(1, text.length);
    this.#end = width === undefined ? Number.NaN : x + width;
  }

  /** Takes a text that stands by itself: a title, a comment, a box of EMF+. */
  whole(text: string): void {
    this.#close();
    this.#tell(text);
  }

  /** Ends the last line. */
  end(): void {
    this.#close();
  }

  #between(text: string, x: number): string {
    if (this.#line === '' || /\s$/.test(this.#line) || /^\s/.test(text)) return '';
    if (Number.isNaN(this.#end)) return ' ';
    const gap = x - this.#end;
    if (gap > CELL_GAP * this.#letter) return '\t';
    return gap > WORD_GAP * this.#letter ? ' ' : '';
  }

  #close(): void {
    this.#tell(this.#line);
    this.#line = '';
    this.#end = Number.NaN;
    this.#y = Number.NaN;
  }

  /** The same line is often drawn twice: for EMF and for EMF+, and for a shadow. */
  #tell(line: string): void {
    const text = replaceControls(line).trim();
    if (text === '' || this.#told.has(text)) return;
    this.#told.add(text);
    this.blocks.add(text, { kind: 'page', page: 1 });
  }
}
