import { type BlockBuilder, OVERLAP_LENGTH, type RunDetail, wholeCharacter } from '../../text/block.ts';

/** UTF-16 units that are given at a time. */
const PIECE_LENGTH = 64 * 1024;

/**
 * Whether a text begins with a record of more than `columnsMax` columns, or with that much of one that has not ended: a
 * line end that is not quoted ends it.
 */
export function isLongRecord(text: string, delimiter: string, columnsMax: number): boolean {
  let columns = 1;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '\n') return false;
    else if (character === delimiter) columns += 1;
    if (columns > columnsMax) return true;
  }
  return false;
}

/**
 * A record of more columns than any table has, as it comes: its text is given as it stands, since a cell of each of a
 * million columns takes more memory than the text a hundred times over.
 */
export class LongRecord {
  readonly #blocks: BlockBuilder;
  readonly #row: number;
  #rest = '';
  #overlap = 0;

  /** `row` is the record's number, from 1. */
  constructor(blocks: BlockBuilder, row: number) {
    this.#blocks = blocks;
    this.#row = row;
  }

  /** Adds text of the record, and says what is left after its line end; undefined if it goes on. */
  write(text: string): string | undefined {
    const end = text.indexOf('\n');
    this.#rest += end === -1 ? text : text.slice(0, end);
    while (this.#rest.length > PIECE_LENGTH) {
      const cut = wholeCharacter(this.#rest, PIECE_LENGTH);
      this.#give(this.#rest.slice(0, cut), { cut: true });
      const next = wholeCharacter(this.#rest, cut - OVERLAP_LENGTH);
      this.#overlap = cut - next;
      this.#rest = this.#rest.slice(next);
    }
    if (end === -1) return undefined;
    this.end();
    return text.slice(end + 1);
  }

  /** Gives what is left of it. */
  end(): void {
    this.#give(this.#rest);
    this.#rest = '';
  }

  #give(text: string, detail: RunDetail = {}): void {
    this.#blocks.add(text, { kind: 'cell', row: this.#row, column: 1 }, { overlap: this.#overlap, ...detail });
  }
}
