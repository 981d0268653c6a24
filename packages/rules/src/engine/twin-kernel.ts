import type { Kernel, KernelMemory, MakeEntry } from './kernel.ts';

const PAGE = 1 << 16;

/** Where the class of each byte is. */
const CLASSES = 1024;

/** The kernel in JavaScript: the same as `packages/rules/kernel/scan.ts`, line by line, at about half its speed. */
export class TwinKernel implements Kernel {
  readonly memory: KernelMemory;
  readonly #make: MakeEntry;
  #buffer: ArrayBuffer;
  #bytes: Uint8Array;
  #words: Int32Array;
  readonly #written = [0, 0, 0, 0];
  #last = 0;

  constructor(pages: number, make: MakeEntry) {
    this.#make = make;
    this.#buffer = new ArrayBuffer(pages * PAGE);
    this.#bytes = new Uint8Array(this.#buffer);
    this.#words = new Int32Array(this.#buffer);
    const buffer = (): ArrayBuffer => this.#buffer;
    this.memory = {
      get buffer() {
        return buffer();
      },
      grow: (more) => this.#grow(more),
    };
  }

  runOne(table: number, input: number, from: number, to: number, first: number, out: number): number {
    let count = 0;
    let row = first;
    for (let at = from; at < to; at += 1) row = this.#step(table, input + at, row, at, out, () => count++);
    this.#last = row;
    return count;
  }

  runFour(
    table: number,
    input: number,
    stride: number,
    reach: number,
    length: number,
    start: number,
    out: number,
    segment: number,
  ): void {
    const rows = [start, start, start, start];
    const counts = [0, 0, 0, 0];
    for (let lane = 0; lane < 4; lane += 1) {
      const base = lane === 0 ? 0 : lane * stride - 1;
      const own = out + lane * segment * 8;
      let row = start;
      let count = 0;
      for (let at = 0; at < reach; at += 1) {
        row = this.#step(table, input + base + at, row, base + at, own, () => count++);
      }
      rows[lane] = row;
      counts[lane] = count;
    }
    const base = 3 * stride - 1;
    const written = counts[3] ?? 0;
    const more = this.runOne(table, input, reach + base, length, rows[3] ?? 0, out + (3 * segment + written) * 8);
    counts[3] = written + more;
    for (const [lane, count] of counts.entries()) this.#written[lane] = count;
  }

  written(lane: number): number {
    return this.#written[lane] ?? 0;
  }

  last(): number {
    return this.#last;
  }

  #step(table: number, byteAt: number, row: number, at: number, out: number, count: () => number): number {
    const byteClass = this.#bytes[CLASSES + (this.#bytes[byteAt] ?? 0)] ?? 0;
    let next = this.#words[(table >> 2) + row + byteClass] ?? -1;
    if (next >= 0) return next;
    if (next === -1) next = this.#make(row, byteClass);
    if (next >= 0) return next;
    next = -2 - next;
    const entry = (out >> 2) + count() * 2;
    this.#words[entry] = next;
    this.#words[entry + 1] = at;
    return next;
  }

  #grow(more: number): number {
    const before = this.#buffer.byteLength;
    const grown = new ArrayBuffer(before + more * PAGE);
    new Uint8Array(grown).set(this.#bytes);
    this.#buffer = grown;
    this.#bytes = new Uint8Array(grown);
    this.#words = new Int32Array(grown);
    return before / PAGE;
  }
}
