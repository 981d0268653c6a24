import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * 7-Zip as WebAssembly. Rejects where it is not there. What is released has it elsewhere, and another module in the place of
 * this one: see release/.
 */
export async function readEngineFile(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(createRequire(import.meta.url).resolve('7z-wasm/7zz.wasm')));
}
