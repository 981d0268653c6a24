import type { InfoType } from './info-types.ts';

/** Which half of the templates a document is of: what was learned from one half is measured on the other. */
export type Half = 'first' | 'second';

/** How a document is laid out. */
export type Layout =
  | 'prose'
  | 'report'
  | 'form'
  | 'email'
  | 'html'
  | 'log'
  | 'json'
  | 'xml'
  | 'yaml'
  | 'csv'
  | 'ncic'
  | 'config'
  | 'code'
  | 'memo'
  | 'list'
  | 'chat'
  | 'slides'
  | 'policy';

/** A value that a careful reader would mark: offsets of its first UTF-16 unit and of the one after its last. */
export interface Span {
  readonly infoType: InfoType;
  readonly start: number;
  readonly end: number;
}

/** One in a cell. Rows and columns are counted from 0, the header apart; offsets are within the cell. */
export interface CellSpan extends Span {
  readonly row: number;
  readonly column: number;
}

interface Described {
  /** The id of the template it was made from. */
  readonly template: string;
  readonly half: Half;
  readonly layout: Layout;
  /**
   * Types whose presence two readers would judge differently. They are counted neither as found nor as wrong. Of every
   * other type, nothing outside the spans may be found at `likely` or above.
   */
  readonly maybe: readonly InfoType[];
}

export interface TextDocument extends Described {
  readonly kind: 'text';
  readonly text: string;
  readonly spans: readonly Span[];
}

export interface TableDocument extends Described {
  readonly kind: 'table';
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly spans: readonly CellSpan[];
}

/** A made document and what a careful reader would mark in it. */
export type LabelledDocument = TextDocument | TableDocument;
