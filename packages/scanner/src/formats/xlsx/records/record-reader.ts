import type { Limits } from '../../../limits.ts';
import { ProblemError } from '../../../problem.ts';
import type { XmlHandler } from '../../../structures/xml/xml-reader.ts';
import { cacheRecords } from './cache-records.ts';
import { cellRecords } from './cell-records.ts';
import type { RecordBook } from './record-book.ts';
import { RecordData } from './record-data.ts';
import { RecordEvents, type TakeRecord } from './record-events.ts';
import { wordsOf } from './record-words.ts';
import { sheetRecords } from './sheet-records.ts';
import { stringRecords } from './string-records.ts';
import { styleRecords } from './style-records.ts';
import { tableRecords } from './table-records.ts';
import { workbookRecords } from './workbook-records.ts';

/** What is done with records, by their types; what is in no list is read for its words. */
const takers: Readonly<Record<number, TakeRecord>> = {
  ...cellRecords,
  ...sheetRecords,
  ...stringRecords,
  ...styleRecords,
  ...tableRecords,
  ...workbookRecords,
  ...cacheRecords,
};

/** Flag of a byte of a type or a size that another byte follows. */
const MORE = 0x80;
/** Bytes of a size. */
const SIZE_BYTES_MAX = 4;

/**
 * Reads a part that is made of records ([MS-XLSB] 2.1.4) as its bytes come, and tells a handler what XML would say in their place.
 * What no record is known to hold is read for its words, and told as text. Throws `part-limit` where a record is too long.
 */
export class RecordReader {
  /** What is told of a part that is not as it should be. */
  readonly problem = 'bad-part';
  readonly hasDoctype = false;
  readonly #events: RecordEvents;
  readonly #bytesMax: number;
  #rest: Buffer = Buffer.alloc(0);
  /** Bytes of the record that comes next, as far as they are known. */
  #needed = 0;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #isTorn = false;

  constructor(handler: XmlHandler, limits: Pick<Limits, 'partBytesMax' | 'xmlDepthMax'>, book: RecordBook) {
    this.#events = new RecordEvents(handler, limits, book);
    this.#bytesMax = limits.partBytesMax;
  }

  /** Whether all that was written so far is whole records that hold what they must. */
  get isWellFormed(): boolean {
    return !this.#isTorn && this.#events.isWhole;
  }

  /** Reads more bytes. */
  write(chunk: Uint8Array): void {
    // The chunk is its source's to use again.
    this.#waiting.push(Buffer.from(chunk));
    this.#waitingBytes += chunk.length;
    if (this.#rest.length + this.#waitingBytes < this.#needed) return;
    const bytes = Buffer.concat([this.#rest, ...this.#waiting]);
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#rest = bytes.subarray(this.#read(bytes));
  }

  /** To be called after the last bytes. */
  end(): void {
    const left = Buffer.concat([this.#rest, ...this.#waiting]);
    if (left.length > 0) {
      this.#isTorn = true;
      for (const words of wordsOf(left)) this.#events.text(words);
    }
    this.#events.end();
  }

  /** Reads the records that are whole, and says where the rest begins. */
  #read(bytes: Buffer): number {
    let at = 0;
    for (;;) {
      const header = headerAt(bytes, at);
      if (header === undefined) {
        this.#needed = 0;
        return at;
      }
      const end = header.start + header.size;
      if (end > bytes.length) {
        if (header.size > this.#bytesMax)
          throw new ProblemError('part-limit', { number: this.#bytesMax, limit: 'partBytesMax' });
        this.#needed = end - at;
        return at;
      }
      this.#take(header.type, bytes.subarray(header.start, end));
      at = end;
    }
  }

  #take(type: number, bytes: Buffer): void {
    const data = new RecordData(bytes);
    takers[type]?.(this.#events, data);
    if (data.isShort) this.#isTorn = true;
    if (data.left > 0) for (const words of wordsOf(data.rest())) this.#events.text(words);
  }
}

interface RecordHeader {
  readonly type: number;
  readonly size: number;
  /** Where its data begins. */
  readonly start: number;
}

/** The header of a record: its type in one byte or two, its size in up to four, seven bits in each; undefined if it is not all there. */
function headerAt(bytes: Buffer, from: number): RecordHeader | undefined {
  let at = from;
  const first = bytes[at++];
  if (first === undefined) return undefined;
  let type = first;
  if ((first & MORE) !== 0) {
    const second = bytes[at++];
    if (second === undefined) return undefined;
    type = (first & ~MORE) | ((second & ~MORE) << 7);
  }
  let size = 0;
  for (let index = 0; index < SIZE_BYTES_MAX; index += 1) {
    const byte = bytes[at++];
    if (byte === undefined) return undefined;
    size |= (byte & ~MORE) << (7 * index);
    if ((byte & MORE) === 0) break;
  }
  return { type, size, start: at };
}
