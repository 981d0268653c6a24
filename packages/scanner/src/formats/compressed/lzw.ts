import { ProblemError } from '../../problem.ts';
import { type Expansion, type InputWindow, want } from '../../structures/expand/input-window.ts';

/** The code that makes the table begin anew, where the header says that there is one. */
const CLEAR = 256;
const BITS_MIN = 9;
const BITS_MAX = 16;
const PIECE_BYTES = 64 * 1024;

/** What `compress` of Unix writes (its source, compress42.c; no standard says more). It has no checksum, and ends where its file does. */
export function* expandLzw(window: InputWindow): Expansion {
  yield* want(window, 3);
  const flags = window.take(3)[2] ?? 0;
  const bitsMax = flags & 0x1f;
  if (bitsMax < BITS_MIN || bitsMax > BITS_MAX) throw new ProblemError('bad-stream');
  const table = new CodeTable(bitsMax, (flags & 0x80) !== 0);
  for (;;) {
    // Codes of one length come in groups of eight, of which the last is padded: that many bytes as a code has bits.
    yield* want(window, table.bits);
    const group = window.take(Math.min(table.bits, window.count));
    if (group.length === 0) break;
    table.readGroup(group);
    if (table.isFull) yield table.take();
  }
  yield table.take();
}

/** Strings by their codes: each is another with one byte more. */
class CodeTable {
  readonly #bitsMax: number;
  readonly #hasClear: boolean;
  readonly #prefixes = new Uint16Array(1 << BITS_MAX);
  readonly #lasts = new Uint8Array(1 << BITS_MAX);
  readonly #string = new Uint8Array(1 << BITS_MAX);
  #next: number;
  #before = -1;
  #first = 0;
  #out = new Uint8Array(2 * PIECE_BYTES);
  #length = 0;
  bits = BITS_MIN;

  constructor(bitsMax: number, hasClear: boolean) {
    this.#bitsMax = bitsMax;
    this.#hasClear = hasClear;
    this.#next = hasClear ? CLEAR + 1 : CLEAR;
    for (let byte = 0; byte < 256; byte += 1) this.#lasts[byte] = byte;
  }

  get isFull(): boolean {
    return this.#length >= PIECE_BYTES;
  }

  /** What was expanded since it was asked last. */
  take(): Uint8Array {
    const taken = this.#out.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  /** Eight codes of one length, or fewer at the end of the file. What follows a change of the length is padding. */
  readGroup(group: Uint8Array): void {
    const { bits } = this;
    for (let at = 0; at + bits <= group.length * 8; at += bits) {
      let code = 0;
      for (let bit = 0; bit < bits; bit += 1) {
        code |= (((group[(at + bit) >> 3] ?? 0) >> ((at + bit) & 7)) & 1) << bit;
      }
      this.#expand(code);
      if (this.bits !== bits || this.#isCleared) break;
    }
    this.#isCleared = false;
  }

  #isCleared = false;

  #expand(code: number): void {
    if (code === CLEAR && this.#hasClear) {
      this.#next = CLEAR + 1;
      this.#before = -1;
      this.bits = BITS_MIN;
      this.#isCleared = true;
      return;
    }
    if (code > this.#next || (code === this.#next && this.#before === -1)) throw new ProblemError('bad-stream');
    this.#write(code);
    if (this.#before !== -1 && this.#next < 1 << this.#bitsMax) {
      this.#prefixes[this.#next] = this.#before;
      this.#lasts[this.#next] = this.#first;
      this.#next += 1;
      if (this.#next > (1 << this.bits) - 1 && this.bits < this.#bitsMax) this.bits += 1;
    }
    this.#before = code;
  }

  /** Writes the string of a code; that of the one that is just being made is the last with its own first byte. */
  #write(code: number): void {
    let at = this.#string.length;
    let rest = code;
    if (code === this.#next) {
      at -= 1;
      this.#string[at] = this.#first;
      rest = this.#before;
    }
    for (; rest > 255; rest = this.#prefixes[rest] ?? 0) {
      at -= 1;
      this.#string[at] = this.#lasts[rest] ?? 0;
    }
    at -= 1;
    this.#first = rest;
    this.#string[at] = rest;
    const string = this.#string.subarray(Math.max(0, at));
    if (this.#length + string.length > this.#out.length) this.#grow(string.length);
    this.#out.set(string, this.#length);
    this.#length += string.length;
  }

  #grow(more: number): void {
    const grown = new Uint8Array(Math.max(2 * this.#out.length, this.#length + more));
    grown.set(this.#out);
    this.#out = grown;
  }
}
