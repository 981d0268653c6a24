import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The folders of pdf.js's package that it reads beside its code: character maps, standard fonts, and picture decoders. */
export type PdfJsFolder = 'cmaps' | 'standard_fonts' | 'wasm';

/**
 * A file of such a folder. Rejects where it is not there. What is released has these files elsewhere, and another module in
 * the place of this one: see release/.
 */
export async function readPdfJsFile(folder: PdfJsFolder, name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(`${packageFolder()}${folder}/${name}`));
}

function packageFolder(): string {
  return createRequire(import.meta.url)
    .resolve('pdfjs-dist/package.json')
    .slice(0, -'package.json'.length);
}
