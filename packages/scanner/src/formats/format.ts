import type { Part, Source } from '../document.ts';
import type { Limits } from '../limits.ts';

/** How to know a file format, and how to read it. One file per format. */
export interface Format {
  /** As it stands in reports and policies: `csv`, `pdf`. */
  readonly id: string;
  /** One phrase for the generated table: what it is, and the standard. */
  readonly title: string;
  /** What is read of it, in a sentence for the generated table. */
  readonly reads: string;
  /**
   * Is this the format of a file whose first bytes (up to `headBytes`) are `head`? Bytes first, the name last.
   * `type` is what file-type said of them: an extension without its dot, or undefined.
   */
  matches(head: Uint8Array, path: string, type: string | undefined): boolean;
  /** Yields the parts in document order. Throws ProblemError when it cannot go on. Closes what it opened. */
  extract(source: Source, limits: Limits): AsyncIterable<Part>;
}
