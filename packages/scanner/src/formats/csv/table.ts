import type { Part, ProblemPart } from '../../document.ts';
import { type Limits, valuesOf } from '../../limits.ts';
import { told } from '../../parts.ts';
import { guessDelimiter, separatorLine } from '../../structures/table/delimiter.ts';
import { HEADER_SAMPLE_ROWS } from '../../structures/table/header-row.ts';
import { TableRows } from '../../structures/table/table-rows.ts';
import { BlockBuilder } from '../../text/block.ts';
import { LineEnds } from '../../text/lines.ts';
import { isLongRecord, LongRecord } from './long-record.ts';
import { PlainRows } from './plain-rows.ts';
import { isUnclosed, makeParser, parseRecords, parseWithoutQuote, type RecordParser } from './records.ts';
import { tableLimits } from './table-limits.ts';

/** UTF-16 units that are gathered before they are parsed: the delimiter and the header are guessed from the first. */
const PIECE_LENGTH = 128 * 1024;

/** The same of rows that need no parser: less memory is moved. */
const PLAIN_LENGTH = 16 * 1024;

/** Reads delimited text (RFC 4180 and what is in use besides) as it comes: cells as runs, then the table's shape. */
export class TableReader {
  readonly #blocks = new BlockBuilder();
  readonly #limits: Readonly<Record<keyof typeof tableLimits, number>>;
  /** From the beginning of the record that has not ended. */
  #rest = '';
  readonly #ends = new LineEnds();
  #pieceLength = PIECE_LENGTH;
  #parser: RecordParser | undefined;
  #delimiter = ',';
  readonly #plain = new PlainRows();
  /** A record of too many columns that goes by. */
  #long: LongRecord | undefined;
  readonly #rows: TableRows;
  #ready: Part[] = [];
  #problems: ProblemPart[] = [];
  readonly #told = new Set<string>();

  constructor({ own }: Pick<Limits, 'own'>) {
    this.#limits = valuesOf(tableLimits, own);
    const { tableColumnsMax } = this.#limits;
    const sink = {
      cell: (text: string, row: number, column: number, label: string | true | undefined) =>
        this.#blocks.addCell(text, row, column, label),
      // The cells of a table come before its shape.
      shape: (part: Part) => this.#ready.push(...this.#blocks.rest(), part),
      tooWide: () => this.#tell('columns-limit', tableColumnsMax, 'tableColumnsMax'),
    };
    this.#rows = new TableRows(sink, tableColumnsMax);
  }

  /** What `piece` completes. */
  write(piece: string): readonly Part[] {
    this.#rest += this.#readLong(this.#ends.write(piece));
    if (this.#rest.length >= this.#pieceLength) this.#parse(false);
    return this.#take(this.#blocks.take());
  }

  /** What is left, and the shape of the last table. */
  end(): readonly Part[] {
    this.#rest += this.#readLong(this.#ends.end());
    this.#parse(true);
    const shape = this.#rows.end();
    const parts = this.#take(this.#blocks.rest());
    return [...parts, shape];
  }

  /** What a record of too many columns leaves of a text. */
  #readLong(text: string): string {
    if (this.#long === undefined) return text;
    const left = this.#long.write(text);
    if (left !== undefined) this.#long = undefined;
    return left ?? '';
  }

  /** Reads records of too many columns that are next, one after another. */
  #beginLongs(ended: boolean): void {
    while (this.#long === undefined && this.#beginLong());
    if (ended) this.#long?.end();
  }

  /** Whether what has not ended is a record of too many columns; then it is read as one. */
  #beginLong(): boolean {
    const { tableColumnsMax } = this.#limits;
    if (this.#rest.length <= PIECE_LENGTH || !isLongRecord(this.#rest, this.#delimiter, tableColumnsMax)) return false;
    this.#tell('columns-limit', tableColumnsMax, 'tableColumnsMax');
    this.#rows.tell();
    this.#rows.pass(1);
    this.#long = new LongRecord(this.#blocks, this.#rows.row);
    this.#rest = this.#readLong(this.#rest);
    this.#pieceLength = PIECE_LENGTH;
    return true;
  }

  #take(blocks: readonly Part[]): readonly Part[] {
    if (this.#problems.length + this.#ready.length === 0) return blocks;
    const parts = [...this.#ready, ...blocks, ...this.#problems];
    this.#ready = [];
    this.#problems = [];
    return parts;
  }

  #parse(ended: boolean): void {
    this.#parser ??= this.#begin();
    const parser = this.#parser;
    this.#beginLongs(ended);
    const isPlain = this.#readPlain();
    if (!ended && this.#rest.length < PIECE_LENGTH) {
      this.#pieceLength = isPlain ? PLAIN_LENGTH : PIECE_LENGTH;
      return;
    }
    this.#parseRest(parser, ended);
  }

  #parseRest(parser: RecordParser, ended: boolean): void {
    if (this.#rest === '') {
      if (ended) this.#rows.tell();
      return;
    }
    let whole = ended;
    let parsed = parseRecords(parser, this.#rest, ended);
    if (!ended && parsed.meta.cursor === 0 && this.#rest.length > this.#limits.cellLengthMax) {
      // A quote that is never closed. What it swallowed is read without it, and what follows anew.
      this.#tell('cell-limit', this.#limits.cellLengthMax, 'cellLengthMax');
      parsed = parseRecords(parser, this.#rest, true);
      whole = true;
    }
    const text = this.#rest;
    this.#rest = whole ? '' : text.slice(parsed.meta.cursor);
    // A record that is longer than a piece is not looked for again until twice as much of it is there.
    this.#pieceLength = Math.max(PIECE_LENGTH, this.#rest.length * 2);
    const bad = parsed.errors.find(({ type, row }) => type === 'Quotes' && (row ?? 0) < parsed.data.length);
    if (bad !== undefined) this.#tell('bad-quotes', this.#rows.row + this.#rows.waiting + (bad.row ?? 0) + 1);
    this.#rows.add(whole && isUnclosed(parsed) ? parseWithoutQuote(parser, text) : parsed.data);
    // Where few records fill a piece, they are long and not kept.
    if (ended || this.#rows.waiting < 2 * HEADER_SAMPLE_ROWS) this.#rows.tell();
    else this.#rows.tellMost();
  }

  /** Reads the rows that need no parser, if those next are such. Whether any were. */
  #readPlain(): boolean {
    const rows = this.#rows;
    if (this.#long !== undefined || !rows.isPlain) return false;
    this.#plain.read(this.#rest, { delimiter: this.#delimiter, width: rows.width, headerStart: rows.columns[0] });
    const { count, length } = this.#plain;
    if (count === 0) return false;
    rows.tell();
    // Only now: a long cell among those that waited is a run.
    if (!this.#blocks.takesCellBytes) return false;
    this.#plain.give(this.#blocks, rows.row + 1, rows.labels());
    rows.pass(count);
    this.#rest = this.#rest.slice(length);
    return true;
  }

  #begin(): RecordParser {
    const separator = separatorLine(this.#rest);
    if (separator !== undefined) this.#rest = this.#rest.slice(separator.length);
    this.#delimiter = separator?.delimiter ?? guessDelimiter(this.#rest.slice(0, PIECE_LENGTH));
    return makeParser(this.#delimiter);
  }

  /** Once each: a file that breaks a rule breaks it a million times. */
  #tell(name: 'bad-quotes' | 'cell-limit' | 'columns-limit', number: number, limit?: string): void {
    if (this.#told.has(name)) return;
    this.#told.add(name);
    this.#problems.push(told(name, { number, ...(limit !== undefined && { limit }) }));
  }
}
