import type { Part, ProblemPart } from '../../document.ts';
import { type Limits, valuesOf } from '../../limits.ts';
import { told } from '../../parts.ts';
import { guessDelimiter, separatorLine } from '../../structures/table/delimiter.ts';
import {
  HEADER_SAMPLE_ROWS,
  isAnotherHeader,
  isHeader,
  isSameRow,
  isTransposed,
} from '../../structures/table/header-row.ts';
import { BlockBuilder } from '../../text/block.ts';
import { LineEnds } from '../../text/lines.ts';
import { following, isBetter, isEmpty, type Row } from './following-rows.ts';
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
  /** Records that are parsed and wait for those below them, which tell a header. */
  #waiting: Row[] = [];
  #row = 0;
  #table: Table = { columns: [], rows: 0, width: 0, transposed: false };
  /** A blank line has gone by. */
  #parted = true;
  /** A record that is known to be a header. */
  #ahead: Row | undefined;
  #ready: Part[] = [];
  #problems: ProblemPart[] = [];
  readonly #told = new Set<string>();

  constructor({ own }: Pick<Limits, 'own'>) {
    this.#limits = valuesOf(tableLimits, own);
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
    const parts = this.#take(this.#blocks.rest());
    return [...parts, shapeOf(this.#table)];
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
    this.#addRecords(0);
    this.#row += 1;
    this.#table.rows += 1;
    this.#long = new LongRecord(this.#blocks, this.#row);
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
      if (ended) this.#addRecords(0);
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
    if (bad !== undefined) this.#tell('bad-quotes', this.#row + this.#waiting.length + (bad.row ?? 0) + 1);
    const data = whole && isUnclosed(parsed) ? parseWithoutQuote(parser, text) : parsed.data;
    this.#waiting = this.#waiting.length === 0 ? data : this.#waiting.concat(data);
    // Where few records fill a piece, they are long and not kept.
    this.#addRecords(ended || this.#waiting.length < 2 * HEADER_SAMPLE_ROWS ? 0 : HEADER_SAMPLE_ROWS);
  }

  /** Reads the rows that need no parser, if those next are such. Whether any were. */
  #readPlain(): boolean {
    if (this.#long !== undefined) return false;
    const { columns, width } = this.#table;
    if (!this.#isPlainTable() || this.#waiting.some((record) => !this.#isPlain(record))) return false;
    this.#plain.read(this.#rest, { delimiter: this.#delimiter, width, headerStart: columns[0] });
    const { count, length } = this.#plain;
    if (count === 0) return false;
    this.#addRecords(0);
    // Only now: a long cell among those that waited is a run.
    if (!this.#blocks.takesCellBytes) return false;
    const labels = Array.from({ length: width }, (_, column) => this.#labelOf([], column) || undefined);
    this.#plain.give(this.#blocks, this.#row + 1, labels);
    this.#row += count;
    this.#table.rows += count;
    this.#rest = this.#rest.slice(length);
    return true;
  }

  /** Whether a row that is as wide as the last is one of the table, whatever stands below it. */
  #isPlainTable(): boolean {
    const { columns, rows, width, transposed } = this.#table;
    const isBegun = columns.length > 0 || rows > 0;
    return isBegun && !this.#parted && !transposed && width <= this.#limits.tableColumnsMax;
  }

  #isPlain(record: Row): boolean {
    const { columns, width } = this.#table;
    return record.length === width && record[0] !== columns[0] && record !== this.#ahead && !isEmpty(record);
  }

  #begin(): RecordParser {
    const separator = separatorLine(this.#rest);
    if (separator !== undefined) this.#rest = this.#rest.slice(separator.length);
    this.#delimiter = separator?.delimiter ?? guessDelimiter(this.#rest.slice(0, PIECE_LENGTH));
    return makeParser(this.#delimiter);
  }

  /** All that wait, but for the last few. */
  #addRecords(kept: number): void {
    const records = this.#waiting;
    const end = records.length - kept;
    for (let index = 0; index < end; index++) this.#addRecord(records[index] ?? [], records, index);
    this.#waiting = records.slice(end);
  }

  #addRecord(record: Row, records: readonly Row[], index: number): void {
    this.#row += 1;
    if (record.length <= 1 && isEmpty(record)) {
      this.#parted = true;
      return;
    }
    const header = this.#isHeader(record, records, index);
    if (!header) this.#table.rows += 1;
    this.#parted = isEmpty(record);
    this.#table.width = record.length;
    const { tableColumnsMax } = this.#limits;
    if (record.length > tableColumnsMax) this.#tell('columns-limit', tableColumnsMax, 'tableColumnsMax');
    this.#addCells(record, header);
  }

  #addCells(record: Row, header: boolean): void {
    for (let column = 0; column < record.length; column++) {
      const text = record[column];
      if (text === undefined || text === '') continue;
      // A header's own cells have no label.
      const label = header ? true : this.#labelOf(record, column);
      this.#blocks.addCell(text, this.#row, column + 1, label === '' ? undefined : label);
    }
  }

  #labelOf(record: Row, column: number): string | undefined {
    const { columns, transposed } = this.#table;
    if (transposed) return column > 0 ? record[0] : undefined;
    // A cell too many was moved there by a delimiter that should have been quoted.
    return columns[Math.min(column, columns.length - 1)];
  }

  /** Whether a record names columns: those of the table that goes by once more, or of one that begins here. */
  #isHeader(record: Row, records: readonly Row[], index: number): boolean {
    const { columns, rows, width } = this.#table;
    if (columns.length > 0 && record[0] === columns[0] && isSameRow(record, columns)) return true;
    if (!this.#parted && record.length === width && record !== this.#ahead) return false;
    if (record.length > this.#limits.tableColumnsMax) return false;
    const isFirst = columns.length === 0 && rows === 0;
    const below = following(records, index, isFirst);
    if (isFirst && isBetter(records[index + 1], record, below)) {
      this.#ahead = records[index + 1];
      return false;
    }
    const header = isFirst
      ? isHeader(record, below)
      : below[0]?.length === record.length && isAnotherHeader(record, below);
    if (header)
      this.#beginTable({ columns: record, headerRow: this.#row, rows: 0, width: record.length, transposed: false });
    else if (this.#parted) this.#table.transposed = columns.length === 0 && isTransposed(record, below);
    return header;
  }

  /** What stood above the first header is no table of its own, unless it is as wide. */
  #beginTable(table: Table): void {
    if (this.#table.columns.length > 0 || this.#table.rows >= TABLE_ROWS_MIN) {
      // The cells of a table come before its shape.
      this.#ready.push(...this.#blocks.rest(), shapeOf(this.#table));
    }
    this.#table = table;
  }

  /** Once each: a file that breaks a rule breaks it a million times. */
  #tell(name: 'bad-quotes' | 'cell-limit' | 'columns-limit', number: number, limit?: string): void {
    if (this.#told.has(name)) return;
    this.#told.add(name);
    this.#problems.push(told(name, { number, ...(limit !== undefined && { limit }) }));
  }
}

/** The table that goes by. */
interface Table {
  /** Its header; empty if it has none. */
  readonly columns: Row;
  readonly headerRow?: number;
  rows: number;
  /** Cells of its last record. */
  width: number;
  /** The first cell of a record says what the others are. */
  transposed: boolean;
}

/** Records without a header that are a table of their own and not a title. */
const TABLE_ROWS_MIN = 20;

function shapeOf({ columns, headerRow, rows }: Table): Part {
  return { kind: 'table', name: '', columns, ...(headerRow !== undefined && { headerRow }), rows };
}
