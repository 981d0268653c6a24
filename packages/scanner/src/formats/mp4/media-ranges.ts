import type { Range } from '../../source/read-range.ts';

/** Bytes between samples that belong to none: fewer fill up to a whole number. */
const GAP_BYTES_MIN = 16;

/** Where samples are, and where media is kept: what is left over is told. */
export class MediaRanges {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #kept: Range[] = [];

  /** Bytes that a track, or something else, refers to. */
  use({ start, end }: Range): void {
    const last = this.#ends.length - 1;
    if (this.#ends[last] === start) this.#ends[last] = end;
    else {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  /** Bytes that media is kept in. */
  keep(range: Range): void {
    this.#kept.push(range);
  }

  /** Whether anything refers to media. */
  get hasUsed(): boolean {
    return this.#starts.length > 0;
  }

  /** Stretches of media that nothing refers to, in order. */
  *unused(): Generator<Range> {
    const used = this.#inOrder();
    let next = used.next();
    for (const { start, end } of this.#kept.toSorted((a, b) => a.start - b.start)) {
      let at = start;
      for (; next.done !== true && next.value.start < end; next = used.next()) {
        if (next.value.start - at >= GAP_BYTES_MIN) yield { start: at, end: next.value.start };
        at = Math.max(at, next.value.end);
      }
      if (end - at >= GAP_BYTES_MIN) yield { start: at, end };
    }
  }

  *#inOrder(): Generator<Range> {
    const order = Uint32Array.from(this.#starts, (_, index) => index);
    order.sort((a, b) => (this.#starts[a] ?? 0) - (this.#starts[b] ?? 0));
    for (const index of order) yield { start: this.#starts[index] ?? 0, end: this.#ends[index] ?? 0 };
  }
}
