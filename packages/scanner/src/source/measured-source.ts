import { createHash, type Hash, hash } from 'node:crypto';
import type { Source } from '../document.ts';
import { ForwardSource } from './source.ts';

/** Where it is counted what a root expands to. */
export interface ExpansionBudget {
  /**
   * Counts bytes that something expanded to, as they come, before more are expanded. Throws `expanded-limit` or
   * `ratio-limit` when they are more than the root may have, which is not to be caught.
   */
  expand(bytes: number): Promise<void>;
}

/** Bytes of a first chunk that are digested at once and copied: most files are no more, and a hash that goes on costs more. */
const WHOLE_BYTES_MAX = 64 * 1024;

/** The digest and number of the bytes that went by. */
export class Meter {
  /** Of the chunks so far; undefined as long as there is one small one at most. */
  #hash: Hash | undefined;
  /** That one. */
  #first: Uint8Array = new Uint8Array(0);
  #bytes = 0;
  #sha256: string | undefined;

  /** Bytes so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Hexadecimal; known when all bytes have gone by. */
  get sha256(): string | undefined {
    return this.#sha256;
  }

  /** Passes the bytes on, and measures each once. May be called once. */
  async *measure(stream: AsyncIterable<Uint8Array>, budget?: ExpansionBudget): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      this.#bytes += chunk.length;
      await budget?.expand(chunk.length);
      this.#digest(chunk);
      yield chunk;
    }
    this.#sha256 = this.#hash === undefined ? hash('sha256', this.#first) : this.#hash.digest('hex');
  }

  #digest(chunk: Uint8Array): void {
    if (this.#hash === undefined && this.#first.length === 0 && chunk.length <= WHOLE_BYTES_MAX) {
      // The chunk is its source's to use again.
      this.#first = chunk.slice();
      return;
    }
    this.#hash ??= createHash('sha256').update(this.#first);
    this.#hash.update(chunk);
  }
}

/** A source whose bytes are measured as a format reads them. The one place where bytes are counted and digested. */
export interface MeasuredSource extends Source {
  /** Of the pass that got furthest. */
  readonly meter: Meter;
  /**
   * What is left to do to know the digest: the rest of a member, a whole pass over a root that was not streamed to its
   * end. Yields the number of bytes as they go by.
   */
  drain(): AsyncGenerator<number>;
  /** Lets go of the container's stream. */
  close(): Promise<void>;
}

/** Measures a root: reads go through, and a stream is measured as it goes by. */
export class MeasuredRoot implements MeasuredSource {
  readonly path: string;
  readonly depth: number;
  readonly #root: Source;
  readonly #moved: () => void;
  #meter = new Meter();

  /** `moved` is called whenever bytes were read. */
  constructor(root: Source, moved: () => void) {
    this.path = root.path;
    this.depth = root.depth;
    this.#root = root;
    this.#moved = moved;
  }

  get meter(): Meter {
    return this.#meter;
  }

  stream(): AsyncGenerator<Uint8Array> {
    this.#meter = new Meter();
    return this.#meter.measure(this.#streamed());
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    const bytes = await this.#root.read(start, end);
    this.#moved();
    return bytes;
  }

  size(): Promise<number> {
    return this.#root.size();
  }

  async changed(): Promise<boolean> {
    return (await this.#root.changed?.()) ?? false;
  }

  async *drain(): AsyncGenerator<number> {
    if (this.#meter.sha256 !== undefined) return;
    for await (const chunk of this.stream()) yield chunk.length;
  }

  async close(): Promise<void> {}

  async *#streamed(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#root.stream()) {
      this.#moved();
      yield chunk;
    }
  }
}

/**
 * Measures a member. Whatever the member offers, its bytes are pulled forward once, through the meter and against the
 * budget: what a format reads at random is kept here.
 */
export class MeasuredMember extends ForwardSource implements MeasuredSource {
  readonly meter: Meter;

  constructor(member: Source, budget: ExpansionBudget, bytesMax: number) {
    const meter = new Meter();
    super(member.path, member.depth, meter.measure(member.stream(), budget), bytesMax);
    this.meter = meter;
  }

  async *drain(): AsyncGenerator<number> {
    if (this.meter.sha256 !== undefined) return;
    for await (const chunk of this.stream()) yield chunk.length;
  }
}
