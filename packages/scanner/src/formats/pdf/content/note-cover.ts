import type { Outline } from './paint-grid.ts';

/** What an annotation that has no appearance lets a reader draw over a page, which is opaque. */
export interface NoteCover {
  /** Its id, as pdf.js has it. */
  readonly annotation: string;
  /** Red, green and blue, eight bits each. */
  readonly color: number;
  readonly outlines: readonly Outline[];
}
