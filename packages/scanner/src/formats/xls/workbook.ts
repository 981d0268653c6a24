import type { Part } from '../../document.ts';
import { trait } from '../../parts.ts';
import { word } from '../../structures/little-endian.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import { Book } from './book.ts';
import { takeBookRecord } from './book-records.ts';
import { takeChartRecord } from './chart-records.ts';
import { sizeOf } from './record-sizes.ts';
import { type BiffRecord, biffRecords } from './records.ts';
import type { Sheet } from './sheet.ts';
import { SheetParts } from './sheet-parts.ts';
import { takeSheetRecord } from './sheet-records.ts';
import type { Biff } from './strings.ts';

/** BOF by its type ([MS-XLS] 2.4.21; of older versions as OpenOffice documents them), and the version that it begins. */
const BEGINS: Readonly<Record<number, Biff>> = { 9: 2, 521: 3, 1033: 4, 2057: 5 };

/** The version of Excel 97 in a BOF. */
const BIFF8 = 0x0600;

/** What begins: [MS-XLS] 2.4.21, dt. */
const GLOBALS = 0x05;
const CHART = 0x20;
const WORKSPACE = 0x100;

/** [MS-XLS] 2.4.103. */
const END = 0x0a;

/** What goes by: the workbook as a whole, a sheet, or a chart on one. */
interface Substream {
  readonly sheet: Sheet | undefined;
  readonly isChart: boolean;
}

/** A chart on a sheet is one within another; there are no more. */
const OPEN_MAX = 64;

/** Records between two calls of `progress`. */
const PROGRESS_RECORDS = 20_000;

/** Reads the stream of a workbook from its first record to its last: what stands where no list says is read as well. */
export class Workbook {
  readonly book = new Book();
  readonly #open: Substream[] = [];
  readonly #blocks: BlockBuilder;
  readonly #progress: () => void;
  #isBegun = false;
  #isTorn = false;

  constructor(blocks: BlockBuilder, progress: () => void) {
    this.#blocks = blocks;
    this.#progress = progress;
  }

  /** Whether the stream ends within a sheet or before the first, or lacks a sheet or a string that it names. */
  get isDamaged(): boolean {
    const { listed, isDamaged } = this.book;
    return !this.#isBegun || this.#isTorn || isDamaged || listed.size > 0;
  }

  /** The parts of the sheets, as they end. Nothing, if a password is needed. */
  *sheets(stream: Uint8Array): Generator<Part> {
    let count = 0;
    for (const record of biffRecords(stream)) {
      count += 1;
      if (count % PROGRESS_RECORDS === 0) this.#progress();
      const size = sizeOf(record.type);
      if (size !== undefined) this.book.addBehind(record, size);
      const biff = BEGINS[record.type];
      if (biff !== undefined) this.#begin(record, biff);
      else if (record.type === END) yield* this.#end();
      else this.#take(record);
      if (this.book.isEncrypted) return;
    }
    this.#isTorn = this.#open.length > 0;
    while (this.#open.length > 0) yield* this.#end();
  }

  /** What belongs to no sheet. */
  *rest(): Generator<Part> {
    const { asides, traits, strings, used, numbers, styles } = this.book;
    for (const words of numbers.unsaid(styles.codes)) this.book.addAside(words, 'number-format');
    for (const [index, { text }] of strings.entries()) {
      if (used[index] === 0) this.book.addAside(text, 'string', 'orphan-text');
    }
    let last: string | undefined;
    for (const { text, at, hiddenBy } of asides) {
      if (hiddenBy !== undefined && hiddenBy !== last) yield trait(hiddenBy, at);
      last = hiddenBy;
      this.#blocks.add(replaceControls(text), at, hiddenBy === undefined ? {} : { hiddenBy });
      yield* this.#blocks.take();
    }
    for (const each of traits) yield trait(each);
  }

  #begin({ data, start }: BiffRecord, biff: Biff): void {
    const kind = word(data, 2);
    const outer = this.#open.at(-1);
    // What begins a sheet may say another version than what begins the workbook, which is the one that is written.
    if (!this.#isBegun) this.book.biff = biff === 5 && word(data, 0) === BIFF8 ? 8 : biff;
    this.#isBegun = true;
    const isGlobal = kind === GLOBALS || kind === WORKSPACE;
    const sheet = isGlobal ? undefined : (outer?.sheet ?? this.book.sheetAt(start));
    if (this.#open.length < OPEN_MAX) this.#open.push({ sheet, isChart: kind === CHART });
  }

  *#end(): Generator<Part> {
    const ended = this.#open.pop();
    if (ended?.sheet === undefined || this.#open.some(({ sheet }) => sheet !== undefined)) return;
    this.book.drawings.push(ended.sheet.drawings);
    yield* new SheetParts(ended.sheet, this.book, this.#blocks).parts(this.#progress);
    yield* this.#blocks.take();
  }

  #take(record: BiffRecord): void {
    const now = this.#open.at(-1);
    if (now?.sheet !== undefined) {
      const take = now.isChart ? takeChartRecord : takeSheetRecord;
      if (take(now.sheet, record, this.book)) return;
    }
    takeBookRecord(this.book, record);
  }
}
