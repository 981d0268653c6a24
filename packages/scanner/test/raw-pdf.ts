import { deflateSync } from 'node:zlib';

/** Objects of a PDF by their numbers, as they stand between `obj` and `endobj`. 1 is the catalog. */
export type PdfObjects = Readonly<Record<number, string | Uint8Array>>;

/** A PDF as it is written by hand, with a table of where its objects are. */
export function rawPdf(objects: PdfObjects, trailer = ''): Uint8Array {
  const pieces: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  const places = new Map<number, number>();
  let at = 9;
  for (const [number, object] of Object.entries(objects)) {
    places.set(Number(number), at);
    const piece = Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    pieces.push(piece);
    at += piece.length;
  }
  const size = Math.max(...places.keys()) + 1;
  const entries = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  pieces.push(
    Buffer.from(
      `xref\n0 ${size}\n${entries.join('')}trailer<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}

/** A stream object with some entries in its dictionary. */
export function stream(entries: string, data: string | Uint8Array, length = data.length): Uint8Array {
  return Buffer.concat([
    Buffer.from(`<<${entries}/Length ${length}>>stream\n`),
    Buffer.from(data),
    Buffer.from('\nendstream'),
  ]);
}

/** So many spaces after some words, deflated. */
export function spaces(bytes: number, before = ''): Uint8Array {
  return deflateSync(Buffer.concat([Buffer.from(before), Buffer.alloc(bytes, ' ')]), { level: 9 });
}

/** Draws words in the font F1. */
export const WORDS = 'BT /F1 12 Tf 50 700 Td (Plain words) Tj ET ';

/** Pages of what each has besides its parent, its size and the font F1, which is object 4. */
export function pagesOf(pages: readonly string[], more: PdfObjects): PdfObjects {
  const kids = pages.map((_, index) => `${100 + index} 0 R`).join(' ');
  return {
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: `<</Type/Pages/Kids[${kids}]/Count ${pages.length}/MediaBox[0 0 612 792]>>`,
    4: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...Object.fromEntries(pages.map((page, index) => [100 + index, `<</Type/Page/Parent 2 0 R${page}>>`])),
    ...more,
  };
}

/** A page that draws object 5. */
export const PAGE = '/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R';
