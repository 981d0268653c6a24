import { createHash } from 'node:crypto';

/** ISO 32000-1, 7.6.3.3, step (a): what passwords are padded with. */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
/** The file's identifier (14.4), part of the key. */
export const FILE_ID = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
/** All permissions (ISO 32000-1, table 22). */
const PERMISSIONS = -4;

export function md5(bytes: Uint8Array): Buffer {
  return createHash('md5').update(bytes).digest();
}

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
}

/** ISO 32000-1, 7.6.3.4, algorithm 3; the owner's password is the user's. */
function ownerEntry(password: string): Buffer {
  return rc4(md5(padded(password)).subarray(0, 5), padded(password));
}

/** ISO 32000-1, 7.6.3.3, algorithm 2. */
export function encryptionKey(password: string): Buffer {
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  return md5(Buffer.concat([padded(password), ownerEntry(password), permissions, FILE_ID])).subarray(0, 5);
}

export function encryptDictionary(password: string): string {
  const owner = ownerEntry(password).toString('hex');
  const user = rc4(encryptionKey(password), PADDING).toString('hex');
  return `<< /Filter /Standard /V 1 /R 2 /O <${owner}> /U <${user}> /P ${PERMISSIONS} >>`;
}

export function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => state[index & 0xff] ?? 0;
  const swap = (a: number, b: number) => {
    const kept = at(a);
    state[a] = at(b);
    state[b] = kept;
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 0xff;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 0xff;
      j = (j + at(i)) & 0xff;
      swap(i, j);
      return byte ^ at(at(i) + at(j));
    }),
  );
}
