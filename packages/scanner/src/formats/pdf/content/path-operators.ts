import type { PdfDocument } from '../pdf-document.ts';

/** The operators that fill a path, that draw it as a line, and that fill it by the rule of even and odd. */
export type PathOperators = Readonly<Record<'fills' | 'strokes' | 'evenOdd', ReadonlySet<number>>>;

/** Those of pdf.js, by their numbers. */
export function pathsOf(operators: PdfDocument['operators']): PathOperators {
  const { fill, eoFill, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke, stroke, closeStroke } = operators;
  return {
    fills: new Set([fill, eoFill, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke]),
    strokes: new Set([stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke]),
    evenOdd: new Set([eoFill, eoFillStroke, closeEOFillStroke]),
  };
}
