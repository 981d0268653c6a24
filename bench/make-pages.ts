import { makePdf } from '../test-corpus/make/pdf.ts';
import { makeLines } from './make-text.ts';

const LINES_PER_PAGE = 45;

/** A PDF of so many pages full of text: the same for the same count on every machine. */
export function makePages(count: number): Uint8Array {
  const lines = makeLines(count * LINES_PER_PAGE).map((text) => ({ text }));
  return makePdf({
    pages: Array.from({ length: count }, (_, page) => ({
      lines: lines.slice(page * LINES_PER_PAGE, (page + 1) * LINES_PER_PAGE),
    })),
  });
}
