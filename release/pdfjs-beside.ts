import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PdfJsFolder } from '../packages/scanner/src/formats/pdf/pdfjs-files.ts';

/** In the npm package, the files of pdf.js lie beside the program. */
export async function readPdfJsFile(folder: PdfJsFolder, name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(join(import.meta.dirname, 'pdfjs', folder, name)));
}
