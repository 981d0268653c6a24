import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers as a generated module holds them: their bytes as Base64 (RFC 4648, section 4), the lowest byte of each first. */
export function base64(numbers: Int8Array | Int16Array | Int32Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');
}

/** The files of a folder whose names end so, with their SHA-256: a comment line for each, in order of their names. */
export function sumsOf(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .sort()
    .map((file) => {
      const sum = createHash('sha256').update(readFileSync(join(folder, file)));
      return `//   ${sum.digest('hex')}  ${file}`;
    });
}
