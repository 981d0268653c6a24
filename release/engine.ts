import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'rolldown';

const scanner = join(import.meta.dirname, '../packages/scanner/src');
const folder = dirname(createRequire(join(scanner, 'index.ts')).resolve('7z-wasm/package.json'));

/** The module that finds 7-Zip in its package. */
const found = join(scanner, 'structures/unpacker/engine-file.ts');

/** Puts what unpacks archives into a bundle, with the module `instead` in the place of the one that finds 7-Zip. */
export function bundleEngine(instead: 'engine-beside' | 'engine-within'): Plugin {
  return {
    name: 'engine',
    resolveId: {
      filter: { id: /\/engine-file\.ts$/ },
      async handler(source, importer) {
        const resolved = await this.resolve(source, importer, { skipSelf: true });
        return resolved?.id === found ? join(import.meta.dirname, `${instead}.ts`) : resolved;
      },
    },
  };
}

/** 7-Zip, and the licenses of what is in it: what they are called (`7zz.wasm`), and where they are. */
export function listEngineFiles(): readonly { readonly name: string; readonly file: string }[] {
  return ['7zz.wasm', 'License.txt', 'unRarLicense.txt'].map((name) => ({ name, file: join(folder, name) }));
}
