import { getAsset } from 'node:sea';
import type { PdfJsFolder } from '../packages/scanner/src/formats/pdf/pdfjs-files.ts';

/** In the executable, the files of pdf.js are a part of it. Rejects where it has no such file. */
export async function readPdfJsFile(folder: PdfJsFolder, name: string): Promise<Uint8Array> {
  return new Uint8Array(getAsset(`pdfjs/${folder}/${name}`));
}
