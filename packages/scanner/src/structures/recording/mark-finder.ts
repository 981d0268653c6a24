import type { Source } from '../../document.ts';

/** Bytes that are read at a time. */
const PIECE_BYTES = 1024 ** 2;

/**
 * Finds marks in a source up to an end, from ever later places on: what was read is kept, so that marks which turn out to be none, however
 * many, cost no more than one that is.
 */
export class MarkFinder {
  readonly #source: Pick<Source, 'read'>;
  readonly #end: number;
  readonly #marks: readonly Buffer[];
  /** Bytes of a mark that may stand in the next piece. */
  readonly #overlap: number;
  readonly #progress: () => void;
  #start = 0;
  #piece: Buffer = Buffer.alloc(0);
  /** Where each mark is found next in the piece; -1 if it is not. */
  #places: number[] = [];

  /** What is found stands before `end` as a whole. */
  constructor(source: Pick<Source, 'read'>, end: number, marks: readonly Buffer[], progress: () => void) {
    this.#source = source;
    this.#end = end;
    this.#marks = marks;
    this.#overlap = Math.max(...marks.map(({ length }) => length)) - 1;
    this.#progress = progress;
  }

  /** Where the first mark stands from a place on; undefined if there is none. */
  async find(from: number): Promise<number | undefined> {
    for (let at = from; at < this.#end; at = this.#start + PIECE_BYTES) {
      if (at < this.#start || at >= this.#start + this.#piece.length - this.#overlap) await this.#read(at);
      const found = this.#within(at - this.#start);
      if (found !== undefined) return this.#start + found;
    }
    return undefined;
  }

  async #read(at: number): Promise<void> {
    this.#progress();
    const piece = await this.#source.read(at, Math.min(this.#end, at + PIECE_BYTES + this.#overlap));
    this.#start = at;
    this.#piece = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    this.#places = this.#marks.map((mark) => this.#piece.indexOf(mark));
  }

  #within(from: number): number | undefined {
    this.#places = this.#places.map((place, index) => {
      const mark = this.#marks[index];
      return place === -1 || place >= from || mark === undefined ? place : this.#piece.indexOf(mark, from);
    });
    const found = this.#places.filter((place) => place !== -1);
    return found.length === 0 ? undefined : Math.min(...found);
  }
}
