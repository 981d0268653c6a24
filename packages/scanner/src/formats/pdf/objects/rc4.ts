/**
 * Encrypts or decrypts by RC4 (ISO 32000-1, 7.6.2): the same both ways. Node has it no more where OpenSSL keeps its old
 * ciphers apart.
 */
export function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): number => {
    const [left = 0, right = 0] = [state[a], state[b]];
    state[a] = right;
    state[b] = left;
    return (left + right) & 0xff;
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 0xff;
    swap(i, j);
  }
  const result = Buffer.alloc(bytes.length);
  for (let at = 0, i = 0, j = 0; at < bytes.length; at++) {
    i = (i + 1) & 0xff;
    j = (j + (state[i] ?? 0)) & 0xff;
    result[at] = (bytes[at] ?? 0) ^ (state[swap(i, j)] ?? 0);
  }
  return result;
}
