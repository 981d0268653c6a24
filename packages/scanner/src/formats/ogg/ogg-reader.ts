import type { Part, Source } from '../../document.ts';
import { MarkFinder } from '../../structures/recording/mark-finder.ts';
import { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import type { FormatContext } from '../format.ts';
import { OggStream } from './ogg-stream.ts';

/** Of a page (RFC 3533, 6): up to the list of its segments, which follows. */
const HEADER_BYTES = 27;
const SEGMENTS_MAX = 255;
const MARK = Buffer.from('OggS', 'latin1');

/** What the streams of an Ogg file say, and what stands where no page is. */
export async function* readOgg(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const findings = new RecordingFindings(source, context);
  try {
    await new PageWalk(source, await source.size(), findings).read();
  } catch (thrown) {
    findings.failure(thrown);
  }
  yield* findings.parts();
}

class PageWalk {
  readonly #source: Source;
  readonly #findings: RecordingFindings;
  readonly #streams = new Map<number, OggStream>();
  /** Where a page should begin and does not, the next is looked for. */
  readonly #marks: MarkFinder;
  readonly #size: number;

  constructor(source: Source, size: number, findings: RecordingFindings) {
    this.#source = source;
    this.#size = size;
    this.#findings = findings;
    this.#marks = new MarkFinder(source, size, [MARK], () => findings.context.progress());
  }

  async read(): Promise<void> {
    let at = 0;
    while (at < this.#size) {
      this.#findings.count();
      const next = await this.#readPage(at);
      if (next !== undefined) at = next;
      else {
        const found = await this.#marks.find(at + 1);
        if (found === undefined) await this.#findings.around({ start: at, end: this.#size }, 'appended-data');
        else await this.#findings.around({ start: at, end: found }, 'orphan-text', 'between-pages');
        at = found ?? this.#size;
      }
    }
    for (const stream of this.#streams.values()) stream.end();
  }

  /** Gives where the page ends; undefined if none begins there. */
  async #readPage(at: number): Promise<number | undefined> {
    const read = await this.#source.read(at, at + HEADER_BYTES + SEGMENTS_MAX);
    const header = Buffer.from(read.buffer, read.byteOffset, read.length);
    if (header.length < HEADER_BYTES || !MARK.equals(header.subarray(0, 4)) || header[4] !== 0) return undefined;
    const count = header[26] ?? 0;
    const segments = header.subarray(HEADER_BYTES, HEADER_BYTES + count);
    const start = at + HEADER_BYTES + count;
    const end = start + segments.reduce((sum, bytes) => sum + bytes, 0);
    if (end > this.#size) this.#findings.problem('bad-part');
    const stream = this.#streamOf(header);
    if (stream.isWanted) {
      const body = await this.#source.read(start, end);
      stream.page(body, segments);
    }
    return Math.min(end, this.#size);
  }

  #streamOf(header: Buffer): OggStream {
    const serial = header.readUInt32LE(14);
    const isFirst = ((header[5] ?? 0) & 2) !== 0;
    const known = this.#streams.get(serial);
    if (known !== undefined && !isFirst) return known;
    known?.end();
    const stream = new OggStream(this.#findings);
    this.#streams.set(serial, stream);
    return stream;
  }
}
