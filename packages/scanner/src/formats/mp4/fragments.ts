import { type HeldBox, heldBox, heldBoxes } from '../../structures/isobmff/held-boxes.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import type { Sample } from './sample-table.ts';
import { longAt, numberAt } from './track.ts';

/** Samples of a track in a fragment, in order. */
export interface FragmentRun {
  readonly track: number;
  readonly samples: Iterable<Sample>;
}

/** What holds of samples that do not say it themselves (ISO/IEC 14496-12, 8.8.3 and 8.8.7). */
interface Defaults {
  readonly description: number;
  readonly duration: number;
  readonly size: number;
}

/** Flags of a fragment and of a run (8.8.7.1, 8.8.8.1): which fields are there. */
const BASE_OFFSET = 0x01;
const DESCRIPTION = 0x02;
const DURATION = 0x08;
const SIZE = 0x10;
const DATA_OFFSET = 0x01;
const FIRST_FLAGS = 0x04;
const RUN_DURATION = 0x100;
const RUN_SIZE = 0x200;
const RUN_FLAGS = 0x400;
const RUN_COMPOSITION = 0x800;

/** Runs of samples of a movie's fragments, which may leave out what the movie says for all. */
export class Fragments {
  readonly #findings: RecordingFindings;
  readonly #defaults = new Map<number, Defaults>();
  /** When the next fragment of a track begins that does not say it. */
  readonly #times = new Map<number, number>();

  constructor(findings: RecordingFindings) {
    this.#findings = findings;
  }

  /** Takes what an `mvex` box says of all fragments. */
  learn(mvex: Buffer): void {
    for (const { type, bytes } of heldBoxes(mvex)) {
      if (type !== 'trex') continue;
      const [description, duration, size] = [numberAt(bytes, 8), numberAt(bytes, 12), numberAt(bytes, 16)];
      this.#defaults.set(numberAt(bytes, 4), { description, duration, size });
    }
  }

  /** The runs of a `moof` box, each to be read before the next. Throws where there are too many samples. */
  *runs({ bytes, range }: HeldBox): Generator<FragmentRun> {
    for (const { type, bytes: traf } of heldBoxes(bytes)) if (type === 'traf') yield* this.#runsOf(traf, range.start);
  }

  *#runsOf(traf: Buffer, moofAt: number): Generator<FragmentRun> {
    const header = heldBox(traf, 'tfhd');
    const flags = numberAt(header, 0) & 0xff_ffff;
    const track = numberAt(header, 4);
    const known = this.#defaults.get(track) ?? { description: 1, duration: 0, size: 0 };
    let field = 8;
    const take = (flag: number, otherwise: number) => {
      if ((flags & flag) === 0) return otherwise;
      field += 4;
      return numberAt(header, field - 4);
    };
    const base = (flags & BASE_OFFSET) === 0 ? moofAt : longAt(header, field);
    if ((flags & BASE_OFFSET) !== 0) field += 8;
    const description = take(DESCRIPTION, known.description);
    const duration = take(DURATION, known.duration);
    const defaults = { description, duration, size: take(SIZE, known.size) };
    const decode = heldBox(traf, 'tfdt');
    const time = decode[0] === 1 ? longAt(decode, 4) : numberAt(decode, 4);
    const state = { at: base, time: decode.length > 0 ? time : (this.#times.get(track) ?? 0) };
    for (const { type, bytes } of heldBoxes(traf)) {
      if (type === 'trun') yield { track, samples: this.#samplesOf(bytes, base, defaults, state) };
    }
    this.#times.set(track, state.time);
  }

  *#samplesOf(run: Buffer, base: number, defaults: Defaults, state: { at: number; time: number }): Generator<Sample> {
    const flags = numberAt(run, 0) & 0xff_ffff;
    let field = 8;
    if ((flags & DATA_OFFSET) !== 0) {
      state.at = base + (numberAt(run, field) | 0);
      field += 4;
    }
    if ((flags & FIRST_FLAGS) !== 0) field += 4;
    const fields = [RUN_DURATION, RUN_SIZE, RUN_FLAGS, RUN_COMPOSITION].filter((flag) => (flags & flag) !== 0).length;
    for (let left = numberAt(run, 4); left > 0; left -= 1) {
      this.#findings.count();
      if (field + fields * 4 > run.length) {
        this.#findings.problem('bad-part');
        return;
      }
      const duration = (flags & RUN_DURATION) === 0 ? defaults.duration : numberAt(run, field);
      const sizeAt = field + ((flags & RUN_DURATION) === 0 ? 0 : 4);
      const size = (flags & RUN_SIZE) === 0 ? defaults.size : numberAt(run, sizeAt);
      yield { start: state.at, end: state.at + size, time: state.time, description: defaults.description };
      state.at += size;
      state.time += duration;
      field += fields * 4;
    }
  }
}
