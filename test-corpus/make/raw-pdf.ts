/** Objects of a PDF by their numbers, as they stand between `obj` and `endobj`, in Latin-1. 1 is the catalog. */
export type RawObjects = Readonly<Record<number, string>>;

/** A PDF of objects as they are written by hand. */
export function makeRawPdf(objects: RawObjects, trailer = ''): Uint8Array {
  return addSave(Buffer.from('%PDF-1.7\n'), objects, trailer);
}

/** The same PDF as it is after a save that only adds to it (ISO 32000-1, 7.5.6). */
export function saveRawPdf(pdf: Uint8Array, objects: RawObjects, trailer = ''): Uint8Array {
  const before = Buffer.from(pdf).toString('latin1').lastIndexOf('startxref');
  const table = /\d+/.exec(Buffer.from(pdf).toString('latin1', before))?.[0];
  return addSave(Buffer.from(pdf), objects, `${trailer}/Prev ${table}`);
}

function addSave(before: Buffer, objects: RawObjects, trailer: string): Uint8Array {
  const pieces = [before];
  const sections: string[] = before.includes('xref') ? [] : ['0 1\n0000000000 65535 f \n'];
  let at = before.length;
  for (const [number, object] of Object.entries(objects)) {
    const piece = Buffer.from(`${number} 0 obj\n${object}\nendobj\n`, 'latin1');
    sections.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
    pieces.push(piece);
    at += piece.length;
  }
  const size = Math.max(...Object.keys(objects).map(Number), 99) + 1;
  const end = `trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`;
  return Uint8Array.from(Buffer.concat([...pieces, Buffer.from(`xref\n${sections.join('')}${end}`, 'latin1')]));
}

/** A stream with some entries in its dictionary. */
export function rawStream(data: string, entries = ''): string {
  return `<<${entries}/Length ${data.length}>>\nstream\n${data}\nendstream`;
}

/** Content that draws a line of text in the font F. */
export function rawText(text: string, y = 700): string {
  return `BT /F 12 Tf 72 ${y} Td (${text}) Tj ET`;
}
