import { getAsset } from 'node:sea';

/** In the executable, 7-Zip is a part of it. Rejects where it has no such file. */
export async function readEngineFile(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(getAsset('7z/7zz.wasm'));
}
