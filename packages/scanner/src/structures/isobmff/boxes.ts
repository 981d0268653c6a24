import type { Source } from '../../document.ts';
import type { Range } from '../../source/read-range.ts';

/** A box of a file of the ISO base media format (ISO/IEC 14496-12, 4.2), by where it is: nothing of it is in memory. */
export interface Box {
  /** Four letters, each a byte. */
  readonly type: string;
  /** Of a box of type `uuid`, 32 hexadecimal digits. */
  readonly uuid?: string;
  /** All of it, not beyond the end of what it is in. */
  readonly range: Range;
  /** What stands behind its header. */
  readonly data: Range;
  /** It declares more bytes than what it is in has. */
  readonly isTorn: boolean;
}

/** Bytes of a header: a length and a type; then maybe a longer length, and maybe a type of sixteen bytes. */
const HEADER_BYTES = 8;
const LONG_BYTES = 8;
const UUID_BYTES = 16;

/** Reads boxes, one after another, and counts them: so many in all, at whatever depth. */
export class BoxReader {
  readonly #source: Pick<Source, 'read'>;
  readonly #boxesMax: number;
  #count = 0;
  /** A header was met that means nothing, or a box that is longer than what it is in. */
  isTorn = false;

  constructor(source: Pick<Source, 'read'>, boxesMax: number) {
    this.#source = source;
    this.#boxesMax = boxesMax;
  }

  /** There were more boxes than are read. */
  get hasMore(): boolean {
    return this.#count > this.#boxesMax;
  }

  /** The boxes in a range, in order, to its end or to what is no box. Throws what reading throws. */
  async *boxes({ start, end }: Range): AsyncGenerator<Box> {
    for (let at = start; at + HEADER_BYTES <= end; ) {
      this.#count += 1;
      if (this.hasMore) return;
      const box = await this.#boxAt(at, end);
      if (box === undefined) {
        this.isTorn = true;
        return;
      }
      if (box.isTorn) this.isTorn = true;
      yield box;
      at = box.range.end;
    }
  }

  async #boxAt(at: number, end: number): Promise<Box | undefined> {
    const read = await this.#source.read(at, at + HEADER_BYTES + LONG_BYTES + UUID_BYTES);
    const header = Buffer.from(read.buffer, read.byteOffset, read.length);
    if (header.length < HEADER_BYTES) return undefined;
    const type = header.toString('latin1', 4, 8);
    const short = header.readUInt32BE(0);
    const isLong = short === 1;
    const isUuid = type === 'uuid';
    const headerBytes = HEADER_BYTES + (isLong ? LONG_BYTES : 0) + (isUuid ? UUID_BYTES : 0);
    if (header.length < headerBytes && at + headerBytes <= end) return undefined;
    // A length of zero goes to the end.
    const length = isLong && header.length >= 16 ? Number(header.readBigUInt64BE(8)) : short === 0 ? end - at : short;
    if (length < headerBytes) return undefined;
    const boxEnd = Math.min(end, at + length);
    return {
      type,
      ...(isUuid && { uuid: header.toString('hex', headerBytes - UUID_BYTES, headerBytes) }),
      range: { start: at, end: boxEnd },
      data: { start: Math.min(boxEnd, at + headerBytes), end: boxEnd },
      isTorn: at + length > end,
    };
  }
}
