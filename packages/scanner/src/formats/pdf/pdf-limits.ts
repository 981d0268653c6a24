import type { LimitSpecs } from '../../limits.ts';

/** What bounds a PDF. */
export const pdfLimits = {
  pdfPagesMax: { value: 50_000, unit: 'count', why: 'Pages of one PDF.' },
  pdfStreamBytesMax: {
    value: 128 * 1024 ** 2,
    unit: 'bytes',
    why: 'That one stream of a PDF expands to: pdf.js holds all of it. A page scanned in color at 600 dots has 100 MB.',
  },
  pdfPageBytesMax: {
    value: 16 * 1024 ** 2,
    unit: 'bytes',
    why: 'That the contents of one page expand to, forms included. Text takes kilobytes, a large map some megabytes.',
  },
  pdfLettersMax: {
    value: 300_000,
    unit: 'count',
    why: 'Letters that one page draws. A full page has 5,000, a large sheet of small print ten times as many.',
  },
  pdfOperatorsMax: {
    value: 300_000,
    unit: 'count',
    why: 'Steps that one page takes to draw. Forms that draw forms make a billion of a few bytes.',
  },
  pdfPicturePixelsMax: {
    value: 40_000_000,
    unit: 'count',
    why: 'Pixels of one picture: pdf.js takes four bytes for each. A letter page at 600 dots an inch has 34 million.',
  },
  pdfRecognizedPagesMax: {
    value: 100,
    unit: 'count',
    why: 'Pages of one PDF whose letters are recognized in a picture of them: a dense one takes six seconds of `documentMs`.',
  },
  pdfRasterPixelsMax: {
    value: 12_000_000,
    unit: 'count',
    why: 'Pixels of a page that is drawn. A letter page has 3.7 million at 200 dots an inch; what is larger is drawn smaller.',
  },
} as const satisfies LimitSpecs;
