import type { Automaton } from './automaton.ts';
import { foldText } from './folding.ts';
import { instantiateKernel, type Kernel } from './kernel.ts';
import { DEPTH_MAX } from './report.ts';
import { TwinKernel } from './twin-kernel.ts';

/** Bytes that are run over at once. A block of the scanner is about half of it. */
const PIECE_LENGTH_MAX = 1 << 17;

/** Shorter pieces are run over in one lane. */
const FOUR_LANES_MIN = 1024;

/** States that the table has room for at first, and at most: 65,536 states of 160 classes are 40 MB. */
const STATES_FIRST = 256;
const STATES_MAX = 65_536;

/** Where things are in the memory of the kernel: see `packages/rules/kernel/scan.ts`. */
const CLASSES_AT = 1024;
const INPUT_AT = 2048;
const OUT_AT = INPUT_AT + PIECE_LENGTH_MAX + 64;
/** Each lane may report at every byte, and lanes overlap. */
const OUT_ENTRIES = PIECE_LENGTH_MAX + 4 * 256;
const TABLE_AT = OUT_AT + OUT_ENTRIES * 8;
const PAGE = 1 << 16;

/** Not known yet. */
const UNKNOWN = -1;

/**
 * Told each report: the state that made it, and the offset after the byte that led there. A place that began outside of
 * `[startMin, startMax)` is not to be counted: another lane reports it.
 */
export type OnReport = (state: number, end: number, startMin: number, startMax: number) => void;

/** What a lane found: `[from, to)` of the output, in entries, and the offsets that its reports may begin at. */
interface Lane {
  readonly from: number;
  readonly count: number;
  readonly startMin: number;
  readonly startMax: number;
}

/** How an automaton is run: by the kernel, or by its twin in JavaScript where WebAssembly is not allowed. */
export interface LaneOptions {
  readonly webAssembly?: boolean;
  readonly statesMax?: number;
}

/** The states of an automaton do not fit in its table. */
class TableFull extends Error {}

/**
 * Runs an automaton over text, in four lanes that do not wait for each other's memory. Holds its table, which grows with
 * the states that text leads to. Not reentrant.
 */
export class Lanes {
  readonly #automaton: Automaton;
  readonly #classCount: number;
  readonly #statesMax: number;
  readonly #kernel: Kernel;
  #statesRoom = STATES_FIRST;
  #bytes = new Uint8Array();
  #words = new Int32Array();

  constructor(automaton: Automaton, options: LaneOptions = {}) {
    this.#automaton = automaton;
    this.#classCount = automaton.classCount;
    this.#statesMax = options.statesMax ?? STATES_MAX;
    const make = (row: number, byteClass: number): number => this.#make(row, byteClass);
    const pages = this.#pagesFor(this.#statesRoom);
    const compiled = options.webAssembly === false ? undefined : instantiateKernel(pages, make);
    this.#kernel = compiled ?? new TwinKernel(pages, make);
    this.#view();
    this.#bytes.set(automaton.classes, CLASSES_AT);
    this.#table().fill(UNKNOWN);
  }

  /** Whether it runs in WebAssembly. */
  get isCompiled(): boolean {
    return !(this.#kernel instanceof TwinKernel);
  }

  /**
   * Reports every place in the text where a match may begin, each once: `end - depth`, with the depths of what the state
   * reports. Those of one owner and depth come in order.
   */
  run(text: string, onReport: OnReport): void {
    for (let from = 0; from < text.length || from === 0; from += PIECE_OWN) {
      this.#runPiece(text, from, Math.min(text.length, from + PIECE_OWN), onReport, 0);
    }
  }

  /** Runs over the starts in `[from, to)`; in halves, if it leads to more states than there is room for. */
  #runPiece(text: string, from: number, to: number, onReport: OnReport, tries: number): void {
    try {
      // One byte early, for what stands before; and so much further that what starts last is seen to its depth.
      const base = Math.max(0, from - 1);
      const end = Math.min(text.length, to + DEPTH_MAX + 2);
      const lanes = this.#scan(text, base, end);
      for (const lane of lanes) {
        const startMin = Math.max(from, base + lane.startMin);
        const startMax = Math.min(to, base + lane.startMax);
        for (let entry = 0; entry < lane.count; entry += 1) {
          const at = (OUT_AT >> 2) + (lane.from + entry) * 2;
          onReport(
            (this.#words[at] ?? 0) / this.#classCount,
            base + (this.#words[at + 1] ?? 0) + 1,
            startMin,
            startMax,
          );
        }
      }
    } catch (error) {
      if (!(error instanceof TableFull)) throw error;
      this.#flush();
      if (tries === 0) this.#runPiece(text, from, to, onReport, 1);
      else {
        const middle = (from + to) >> 1;
        this.#runPiece(text, from, middle, onReport, 0);
        this.#runPiece(text, middle, to, onReport, 0);
      }
    }
  }

  #scan(text: string, base: number, end: number): readonly Lane[] {
    const length = end - base;
    foldText(text, base, end, this.#bytes.subarray(INPUT_AT, INPUT_AT + length));
    const kernel = this.#kernel;
    if (length < FOUR_LANES_MIN) {
      const count = kernel.runOne(TABLE_AT, INPUT_AT, 0, length, 0, OUT_AT);
      return [this.#close({ from: 0, count, startMin: 0, startMax: length }, length)];
    }
    const overlap = DEPTH_MAX + 2;
    const stride = (length - overlap) >> 2;
    const segment = OUT_ENTRIES >> 2;
    kernel.runFour(TABLE_AT, INPUT_AT, stride, stride + overlap, length, 0, OUT_AT, segment);
    return [0, 1, 2, 3].map((lane) => {
      const found = {
        from: lane * segment,
        count: kernel.written(lane),
        startMin: lane * stride,
        startMax: lane === 3 ? length : (lane + 1) * stride,
      };
      return lane === 3 ? this.#close(found, length) : found;
    });
  }

  /** What ends with the text is seen to end by the edge after it. */
  #close(lane: Lane, length: number): Lane {
    const row = this.#kernel.last();
    const byteClass = this.#automaton.edgeClass;
    let next = this.#words[(TABLE_AT >> 2) + row + byteClass] ?? UNKNOWN;
    if (next === UNKNOWN) next = this.#make(row, byteClass);
    if (next >= 0) return lane;
    const at = (OUT_AT >> 2) + (lane.from + lane.count) * 2;
    this.#words[at] = -2 - next;
    this.#words[at + 1] = length;
    return { ...lane, count: lane.count + 1 };
  }

  /** Makes an entry of the table. */
  #make(row: number, byteClass: number): number {
    const state = this.#automaton.step(row / this.#classCount, byteClass);
    if (state >= this.#statesRoom) this.#grow(state);
    const next = state * this.#classCount;
    const entry = this.#automaton.isReporting(state) ? -2 - next : next;
    this.#words[(TABLE_AT >> 2) + row + byteClass] = entry;
    return entry;
  }

  #grow(state: number): void {
    if (state >= this.#statesMax) throw new TableFull();
    const before = this.#statesRoom * this.#classCount;
    const room = Math.min(this.#statesMax, this.#statesRoom * 2);
    this.#kernel.memory.grow(this.#pagesFor(room) - this.#pagesFor(this.#statesRoom));
    this.#statesRoom = room;
    this.#view();
    this.#table().fill(UNKNOWN, before);
  }

  #flush(): void {
    this.#automaton.reset();
    this.#table().fill(UNKNOWN);
  }

  #view(): void {
    this.#bytes = new Uint8Array(this.#kernel.memory.buffer);
    this.#words = new Int32Array(this.#kernel.memory.buffer);
  }

  #table(): Int32Array {
    return this.#words.subarray(TABLE_AT >> 2, (TABLE_AT >> 2) + this.#statesRoom * this.#classCount);
  }

  #pagesFor(states: number): number {
    return Math.ceil((TABLE_AT + states * this.#classCount * 4) / PAGE);
  }
}

/** Starts that a piece reports itself. */
const PIECE_OWN = PIECE_LENGTH_MAX - 1 - DEPTH_MAX - 2;
