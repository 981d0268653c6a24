import { makePdf } from './pdf.ts';
import { NAME, type PdfCarrier, withheld } from './pdf-carrier.ts';
import { drawText } from './pdf-content.ts';
import type { PdfObject } from './pdf-objects.ts';

/** A tile that is as large as a page, and says some words (ISO 32000-1, 8.7.3). */
const tileOf = (words: string): PdfObject => ({
  dictionary:
    '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 612 792] /XStep 612 /YStep 792 ' +
    '/Resources << /Font << /F $font >> >>',
  stream: drawText(words, { x: 72, y: 600, size: 12 }),
});

const making = (words: string, operators: string) =>
  makePdf({
    pages: [{ content: withheld.content + operators, resources: '/Pattern << /T $tile >>' }],
    objects: { tile: tileOf(words) },
  });

/** Tiles that nothing uses. */
export const tileCarriers: Readonly<Record<string, PdfCarrier>> = {
  'tile-that-no-page-uses': {
    rule: 'STR-10',
    trait: 'orphan-text',
    words: [NAME],
    carrying: making(NAME, ''),
    corrected: making('Mill Lane', ''),
  },
};

/** A broad line that is drawn with tiles, and the words of those. */
export const wordsAlongALine = making(NAME, 'q /Pattern CS /T SCN 40 w 60 600 m 500 600 l S Q\n');
