import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'rolldown';

const root = join(import.meta.dirname, '..');
const scanner = join(root, 'packages/scanner/src');
const folder = dirname(createRequire(join(scanner, 'index.ts')).resolve('pdfjs-dist/package.json'));

/** The module that finds the files of pdf.js in its package. */
const found = join(scanner, 'formats/pdf/pdfjs-files.ts');

/** Where pdf.js loads a package that draws, as soon as it is imported itself. */
const loadsCanvas = 'canvas = require("@napi-rs/canvas");';

/**
 * Puts pdf.js into a bundle: without the package that draws, which would be loaded for every PDF (who draws loads it
 * himself), and with the module `instead` in the place of the one that finds its files.
 */
export function bundlePdfJs(instead: 'pdfjs-beside' | 'pdfjs-within'): Plugin {
  return {
    name: 'pdfjs',
    resolveId: {
      filter: { id: /\/pdfjs-files\.ts$/ },
      async handler(source, importer) {
        const resolved = await this.resolve(source, importer, { skipSelf: true });
        return resolved?.id === found ? join(import.meta.dirname, `${instead}.ts`) : resolved;
      },
    },
    transform: {
      filter: { id: /\/pdfjs-dist\/legacy\/build\/pdf\.mjs$/ },
      handler(code) {
        if (!code.includes(loadsCanvas)) throw new Error(`pdf.js does not say ${loadsCanvas} any more.`);
        return code.replace(loadsCanvas, '');
      },
    },
  };
}

/**
 * The files that pdf.js reads beside its code, with the licenses of what is in them: what they are called (`cmaps/…`), and
 * where they are. Without what only runs scripts of forms, or only where there is no WebAssembly.
 */
export function listPdfJsFiles(): readonly { readonly name: string; readonly file: string }[] {
  return globSync(['cmaps/*', 'standard_fonts/*', 'wasm/*'], { cwd: folder })
    .filter((name) => !/quickjs|nowasm/i.test(name))
    .toSorted()
    .map((name) => ({ name: name.replaceAll('\\', '/'), file: join(folder, name) }));
}
