import type { ByteSet } from './byte-set.ts';
import type { PositionTable } from './position-table.ts';

/** What an engine knows of a pattern. */
export interface KnownPattern {
  /** What the automaton follows from a start; nothing, if the anchor leads to the starts. */
  readonly positions: PositionTable;
  /** The longest match in UTF-16 units; infinite if that is not known. */
  readonly lengthMax: number;
  /** What must stand in a match, further in than its first bytes. */
  readonly anchor: PatternAnchor | undefined;
}

/** Where what must stand in a match of a pattern is, and where the match may begin if it was found. */
export interface PatternAnchor {
  /** The same for patterns with the same anchor. */
  readonly key: string;
  readonly positions: PositionTable;
  /** The way back to the starts, if there is one: see `findStarts`. */
  readonly lead: Lead | undefined;
}

/** Where a match may begin before its anchor. */
export interface Lead {
  readonly offsetMin: number;
  readonly offsetMax: number;
  /** What may stand from the first byte up to the anchor. */
  readonly ahead: ByteSet;
  /** What the first byte may be. */
  readonly first: ByteSet;
  /** The same, each with what may stand before it. */
  readonly firsts: readonly { readonly bytes: ByteSet; readonly before: ByteSet | undefined }[];
}
