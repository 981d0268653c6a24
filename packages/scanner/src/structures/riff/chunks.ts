import type { Source } from '../../document.ts';
import type { Range } from '../../source/read-range.ts';
import type { RecordingFindings } from '../recording/recording-findings.ts';

/** A chunk of a file of RIFF, or of the format that it was made after (EA IFF 85), by where it is: nothing of it is in memory. */
export interface Chunk {
  /** Four letters, each a byte. */
  readonly id: string;
  /** What stands behind its header, not beyond the end of what it is in. */
  readonly data: Range;
  /** Where the next begins. */
  readonly end: number;
  /** It declares more bytes than what it is in has. */
  readonly isTorn: boolean;
}

const HEADER_BYTES = 8;
/** Of a file that was written as it came, or that is longer than the number can say. */
const UNKNOWN_LENGTH = 0xffff_ffff;
const ID = /^[\x20-\x7e\xa9]{4}$/;

/** Reads chunks, one after another, and counts them with the parts of the recording. */
export class ChunkReader {
  readonly #source: Pick<Source, 'read'>;
  readonly #findings: RecordingFindings;
  readonly #isBig: boolean;
  /** The length of a chunk that does not say its own, by its name (EBU Tech 3306, 4: the chunk `ds64`). */
  readonly longBytes = new Map<string, number>();

  constructor(source: Pick<Source, 'read'>, findings: RecordingFindings, isBig = false) {
    this.#source = source;
    this.#findings = findings;
    this.#isBig = isBig;
  }

  /** The chunk that begins at an offset, in what ends at another; undefined if none does. Throws limits and what reading throws. */
  async at(offset: number, end: number): Promise<Chunk | undefined> {
    if (offset + HEADER_BYTES > end) return undefined;
    const read = await this.#source.read(offset, offset + HEADER_BYTES);
    const header = Buffer.from(read.buffer, read.byteOffset, read.length);
    const id = header.toString('latin1', 0, 4);
    if (header.length < HEADER_BYTES || !ID.test(id)) return undefined;
    this.#findings.count();
    const start = offset + HEADER_BYTES;
    const declared = this.#isBig ? header.readUInt32BE(4) : header.readUInt32LE(4);
    const length = declared === UNKNOWN_LENGTH ? (this.longBytes.get(id) ?? end - start) : declared;
    const dataEnd = Math.min(end, start + length);
    return {
      id,
      data: { start, end: dataEnd },
      end: Math.min(end, await this.#padded(start, start + length, end)),
      isTorn: start + length > end,
    };
  }

  /** The chunks in a range, in order, to its end or to what is no chunk, which is told. */
  async *chunks({ start, end }: Range): AsyncGenerator<Chunk> {
    let at = start;
    while (at < end) {
      const chunk = await this.at(at, end);
      if (chunk === undefined) break;
      if (chunk.isTorn) this.#findings.problem('bad-part');
      yield chunk;
      at = chunk.end;
    }
    if (at < end) await this.#findings.unused('between-chunks', { start: at, end });
  }

  /** Chunks are filled up to an even length, but for those of programs that forget it. */
  async #padded(start: number, dataEnd: number, end: number): Promise<number> {
    if ((dataEnd - start) % 2 === 0 || dataEnd + HEADER_BYTES >= end) return dataEnd + ((dataEnd - start) % 2);
    const next = Buffer.from(await this.#source.read(dataEnd, dataEnd + 4)).toString('latin1');
    return next[0] !== '\0' && ID.test(next) ? dataEnd : dataEnd + 1;
  }
}
