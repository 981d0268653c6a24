import type { Range } from '../../source/read-range.ts';
import { heldBox } from '../../structures/isobmff/held-boxes.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';

/** A sample: what a track shows or says from a time on. */
export interface Sample extends Range {
  /** In units of the track, from its beginning. */
  readonly time: number;
  /** Which of the descriptions of the track holds of it, from 1. */
  readonly description: number;
}

/** Bytes of an entry of a table, and of what stands before the first. */
const HEAD_BYTES = 8;

/** The tables that say where the samples of a track are (ISO/IEC 14496-12, 8.6.1.2, 8.7.3 to 8.7.5), read entry by entry. */
export class SampleTable {
  readonly #findings: RecordingFindings;
  readonly #times: Table;
  readonly #sizes: Sizes;
  readonly #runs: Table;
  readonly #chunks: Table;

  /** `bytes` are those of the box `stbl`. */
  constructor(bytes: Buffer, findings: RecordingFindings) {
    this.#findings = findings;
    this.#times = new Table(heldBox(bytes, 'stts'), 2, 4, HEAD_BYTES);
    this.#runs = new Table(heldBox(bytes, 'stsc'), 3, 4, HEAD_BYTES);
    const wide = heldBox(bytes, 'co64');
    this.#chunks =
      wide.length > 0 ? new Table(wide, 1, 8, HEAD_BYTES) : new Table(heldBox(bytes, 'stco'), 1, 4, HEAD_BYTES);
    this.#sizes = sizesOf(bytes);
    const tables = [this.#times, this.#runs, this.#chunks, this.#sizes];
    if (tables.some(({ isTorn }) => isTorn)) findings.problem('bad-part');
  }

  /** How many samples there are. */
  get count(): number {
    return this.#sizes.count;
  }

  /** Whether all samples have one byte, which QuickTime writes of sound that is not packed, whatever it has. */
  get areBytes(): boolean {
    return this.#sizes.areBytes;
  }

  /**
   * Where its chunks are: stretches of samples that follow one another, each `times` as long as the table says. Throws where
   * there are too many.
   */
  *ranges(times = 1): Generator<Range> {
    let sample = 0;
    for (const { chunk, samples } of this.#chunkRuns()) {
      this.#findings.count();
      const start = this.#chunks.at(chunk, 0);
      const count = Math.min(samples, this.count - sample);
      yield { start, end: start + this.#sizes.sum(sample, count, this.#findings) * times };
      sample += count;
      if (sample >= this.count) return;
    }
  }

  /** Its samples, in order. Throws where there are too many. */
  *samples(): Generator<Sample> {
    const times = this.#sampleTimes();
    let sample = 0;
    for (const { chunk, samples, description } of this.#chunkRuns()) {
      let at = this.#chunks.at(chunk, 0);
      for (let index = 0; index < samples && sample < this.count; index += 1, sample += 1) {
        this.#findings.count();
        const size = this.#sizes.at(sample);
        yield { start: at, end: at + size, time: times.next().value ?? 0, description };
        at += size;
      }
    }
  }

  /** Each chunk, from 0, with how many samples it has: a run of chunks goes on until the next one begins. */
  *#chunkRuns(): Generator<{ readonly chunk: number; readonly samples: number; readonly description: number }> {
    let chunk = 0;
    for (let run = 0; run < this.#runs.count; run += 1) {
      const end = run + 1 < this.#runs.count ? this.#runs.at(run + 1, 0) - 1 : this.#chunks.count;
      const samples = this.#runs.at(run, 1);
      const description = this.#runs.at(run, 2);
      for (; chunk < Math.min(end, this.#chunks.count); chunk += 1) yield { chunk, samples, description };
    }
  }

  *#sampleTimes(): Generator<number> {
    let time = 0;
    for (let entry = 0; entry < this.#times.count; entry += 1) {
      const delta = this.#times.at(entry, 1);
      for (let left = this.#times.at(entry, 0); left > 0; left -= 1) {
        yield time;
        time += delta;
      }
    }
    for (;;) yield time;
  }
}

/** Entries of some numbers each, behind their count: not more than there are bytes for. */
class Table {
  readonly #bytes: Buffer;
  readonly #columns: number;
  readonly #numberBytes: number;
  readonly #headBytes: number;
  readonly count: number;
  readonly isTorn: boolean;

  constructor(bytes: Buffer, columns: number, numberBytes: number, headBytes: number) {
    this.#bytes = bytes;
    this.#columns = columns;
    this.#numberBytes = numberBytes;
    this.#headBytes = headBytes;
    const declared = bytes.length < headBytes ? 0 : bytes.readUInt32BE(headBytes - 4);
    this.count = Math.min(declared, Math.floor(Math.max(0, bytes.length - headBytes) / (columns * numberBytes)));
    this.isTorn = declared > this.count;
  }

  at(entry: number, column: number): number {
    const at = this.#headBytes + (entry * this.#columns + column) * this.#numberBytes;
    return this.#numberBytes === 8
      ? Number(this.#bytes.readBigUInt64BE(at))
      : this.#bytes.readUIntBE(at, this.#numberBytes);
  }
}

/** How many bytes each sample has. */
interface Sizes {
  readonly count: number;
  readonly isTorn: boolean;
  readonly areBytes: boolean;
  at(sample: number): number;
  sum(from: number, count: number, findings: RecordingFindings): number;
}

/** 8.7.3: one size for all, or a table of them, of four bytes or fewer. */
function sizesOf(stbl: Buffer): Sizes {
  const small = heldBox(stbl, 'stz2');
  const bytes = small.length > 0 ? small : heldBox(stbl, 'stsz');
  const all = bytes.length < 12 ? 0 : bytes.readUInt32BE(4);
  if (small.length === 0 && all > 0) {
    return {
      count: bytes.readUInt32BE(8),
      isTorn: false,
      areBytes: all === 1,
      at: () => all,
      sum: (_, count) => all * count,
    };
  }
  const bits = small.length > 0 ? (bytes[7] ?? 0) : 32;
  const table = new Table(bytes, 1, bits === 32 ? 4 : bits === 16 ? 2 : 1, 12);
  const half = bits === 4;
  const count = half ? Math.min(bytes.length < 12 ? 0 : bytes.readUInt32BE(8), table.count * 2) : table.count;
  const at = (sample: number) => {
    if (!half) return table.at(sample, 0);
    const pair = table.at(sample >> 1, 0);
    return sample % 2 === 0 ? pair >> 4 : pair & 15;
  };
  return {
    count,
    isTorn: !half && table.isTorn,
    areBytes: false,
    at,
    sum: (from, samples, findings) => {
      let total = 0;
      for (let index = 0; index < samples; index += 1) {
        total += at(from + index);
        if (index % COUNTED === COUNTED - 1) findings.count();
      }
      return total;
    },
  };
}

/** Sizes that cost as much as a part does. */
const COUNTED = 16;
