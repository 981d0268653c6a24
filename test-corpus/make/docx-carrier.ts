import { makeDocx, p, r } from './docx.ts';

/** A place of a document of Word that no page shows: a file that has something there, and one that has not. */
export interface Carrier {
  /** The rule that holds the first back, and lets the second out. */
  readonly rule: string;
  readonly carrying: Uint8Array;
  readonly corrected: Uint8Array;
}

/** A paragraph that says nothing of anybody, and a document that has no other. */
export const SHOWN = p(r('The park opens at nine.'));
export const plain = makeDocx(SHOWN);

/** Specimen numbers. */
export const SSN = '078-05-1120';
export const OTHER = '219-09-9999';
