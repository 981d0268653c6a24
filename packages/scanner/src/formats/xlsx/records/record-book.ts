import type { SomeAttributes } from './record-values.ts';

/** A font as strings refer to it: a color and a size, as attributes of the elements that say them. */
export interface RecordFont {
  readonly points: number;
  readonly color: SomeAttributes | undefined;
}

/** What the records of a pivot table have in a column ([MS-XLSB] 2.4.134, BrtBeginPCDFAtbl). */
export interface RecordField {
  /** Its values are shared, and records say their numbers. */
  readonly isShared: boolean;
  readonly kind: 'number' | 'date' | 'text';
}

/** What the parts of one workbook know of each other. */
export class RecordBook {
  /** By the numbers that strings refer to them by. */
  readonly fonts: RecordFont[] = [];
  /** The columns of the pivot cache that was defined last. */
  fields: RecordField[] = [];
  /** Whether the last of them is the column that is open: others have no values in records. */
  isFieldOpen = false;
}
