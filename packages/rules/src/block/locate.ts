import type { Location, Run } from '@holdback/scanner';
import { locateWithin } from '@holdback/scanner/text';

/** Where in the document the characters `[start, end)` of a block are that lie in `run`. */
export function locate(text: string, { start: first, at, places }: Run, start: number, end: number): Location {
  return locateWithin({ text, start: first, at, places }, start, end);
}
