/** RC4, with which Access veils its first page, and all pages of a database that is encoded. */
export function rc4Bytes(bytes: Buffer, key: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  let other = 0;
  const swap = (a: number, b: number) => {
    const kept = state[a] ?? 0;
    state[a] = state[b] ?? 0;
    state[b] = kept;
  };
  for (const index of state.keys()) {
    other = (other + (state[index] ?? 0) + (key[index % key.length] ?? 0)) & 0xff;
    swap(index, other);
  }
  let index = 0;
  other = 0;
  return Buffer.from(
    bytes.map((byte) => {
      index = (index + 1) & 0xff;
      other = (other + (state[index] ?? 0)) & 0xff;
      swap(index, other);
      return byte ^ (state[((state[index] ?? 0) + (state[other] ?? 0)) & 0xff] ?? 0);
    }),
  );
}
