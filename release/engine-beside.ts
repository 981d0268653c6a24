import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** In the npm package, 7-Zip lies beside the program. */
export async function readEngineFile(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(import.meta.dirname, '7z', '7zz.wasm')));
}
