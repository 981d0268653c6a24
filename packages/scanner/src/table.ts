import Papa from 'papaparse';
import { BlockBuilder } from './block.ts';
import { guessDelimiter, separatorLine } from './delimiter.ts';
import type { Part, Problem } from './document.ts';
import { HEADER_SAMPLE_ROWS, isHeader } from './header.ts';
import type { Limits } from './limits.ts';
import { lineFeeds } from './paragraphs.ts';
import { problem } from './problem.ts';

/** UTF-16 units that are gathered before they are parsed: the delimiter and the header are guessed from the first. */
const PIECE_LENGTH = 128 * 1024;

/** Reads delimited text (RFC 4180 and what is in use besides) as it comes: cells as runs, then the table's shape. */
export class TableReader {
  readonly #blocks = new BlockBuilder();
  readonly #limits: Pick<Limits, 'tableColumnsMax' | 'cellLengthMax'>;
  /** From the beginning of the record that has not ended. */
  #rest = '';
  #heldReturn = false;
  #pieceLength = PIECE_LENGTH;
  #parser: Papa.Parser | undefined;
  #columns: readonly string[] | undefined;
  #row = 0;
  #rows = 0;
  #problems: Problem[] = [];
  readonly #told = new Set<string>();

  constructor(limits: Pick<Limits, 'tableColumnsMax' | 'cellLengthMax'>) {
    this.#limits = limits;
  }

  /** What `piece` completes. */
  write(piece: string): readonly Part[] {
    if (piece === '') return [];
    let text = this.#heldReturn ? `\r${piece}` : piece;
    this.#heldReturn = text.endsWith('\r');
    if (this.#heldReturn) text = text.slice(0, -1);
    this.#rest += lineFeeds(text);
    if (this.#rest.length >= this.#pieceLength) this.#parse(false);
    return this.#take(this.#blocks.take());
  }

  /** What is left, and the table's shape. */
  end(): readonly Part[] {
    if (this.#heldReturn) this.#rest += '\n';
    this.#heldReturn = false;
    this.#parse(true);
    const parts = this.#take(this.#blocks.rest());
    return [...parts, { kind: 'table', name: '', columns: this.#columns ?? [], rows: this.#rows }];
  }

  #take(blocks: readonly Part[]): readonly Part[] {
    if (this.#problems.length === 0) return blocks;
    const problems = this.#problems.map((found): Part => ({ kind: 'problem', problem: found }));
    this.#problems = [];
    return [...blocks, ...problems];
  }

  #parse(ended: boolean): void {
    this.#parser ??= this.#begin();
    if (this.#rest === '') return;
    let parsed = parse(this.#parser, this.#rest, ended);
    if (!ended && parsed.meta.cursor === 0 && this.#rest.length > this.#limits.cellLengthMax) {
      // A quote that is never closed. What it swallowed is given as it is, and what follows is read anew.
      this.#tell('cell-limit', this.#limits.cellLengthMax, 'cellLengthMax');
      parsed = parse(this.#parser, this.#rest, true);
      this.#rest = '';
    } else this.#rest = ended ? '' : this.#rest.slice(parsed.meta.cursor);
    // A record that is longer than a piece is not looked for again until twice as much of it is there.
    this.#pieceLength = Math.max(PIECE_LENGTH, this.#rest.length * 2);
    const bad = parsed.errors.find(({ type, row }) => type === 'Quotes' && (row ?? 0) < parsed.data.length);
    if (bad !== undefined) this.#tell('bad-quotes', this.#row + (bad.row ?? 0) + 1);
    this.#columns ??= this.#findHeader(parsed.data);
    for (const record of parsed.data) this.#addRecord(record);
  }

  #begin(): Papa.Parser {
    const separator = separatorLine(this.#rest);
    if (separator !== undefined) this.#rest = this.#rest.slice(separator.length);
    const delimiter = separator?.delimiter ?? guessDelimiter(this.#rest.slice(0, PIECE_LENGTH));
    return new Papa.Parser({ delimiter, newline: '\n' });
  }

  /** The first record that is not blank, if it is a header. Looked for in the first piece only. */
  #findHeader(records: readonly (readonly string[])[]): readonly string[] {
    const index = records.findIndex((record) => !isBlank(record));
    const first = records[index];
    if (first === undefined || first.length > this.#limits.tableColumnsMax) return [];
    if (!isHeader(first, records.slice(index + 1, index + 1 + HEADER_SAMPLE_ROWS))) return [];
    this.#rows -= 1;
    return first;
  }

  #addRecord(record: readonly string[]): void {
    this.#row += 1;
    if (isBlank(record)) return;
    this.#rows += 1;
    const { tableColumnsMax } = this.#limits;
    if (record.length > tableColumnsMax) this.#tell('columns-limit', tableColumnsMax, 'tableColumnsMax');
    // The header's own cells come first and have no label.
    const header = this.#rows === 0;
    const labels = header ? NO_LABELS : (this.#columns ?? NO_LABELS);
    for (let index = 0; index < record.length; index++) {
      const text = record[index];
      if (text === undefined || text === '') continue;
      const at = { kind: 'cell', row: this.#row, column: index + 1 } as const;
      const label = labels[index];
      if (header) this.#blocks.add(text, at, { header });
      else this.#blocks.add(text, at, label === undefined || label === '' ? undefined : { label });
    }
  }

  /** Once each: a file that breaks a rule breaks it a million times. */
  #tell(name: 'bad-quotes' | 'cell-limit' | 'columns-limit', number: number, limit?: string): void {
    if (this.#told.has(name)) return;
    this.#told.add(name);
    this.#problems.push(problem(name, { number, ...(limit !== undefined && { limit }) }));
  }
}

const NO_LABELS: readonly string[] = [];

function parse(parser: Papa.Parser, text: string, ended: boolean): Papa.ParseResult<string[]> {
  // A last line end would be read as an empty record after it.
  return parser.parse(ended && text.endsWith('\n') ? text.slice(0, -1) : text, 0, !ended);
}

function isBlank(record: readonly string[]): boolean {
  return record.length <= 1 && (record[0] ?? '').trim() === '';
}
