/** Reads numbers of either order of bytes. What is beyond the end counts as zeros. */
export class TiffNumbers {
  readonly bytes: Uint8Array;
  readonly isLittleEndian: boolean;

  constructor(bytes: Uint8Array, isLittleEndian: boolean) {
    this.bytes = bytes;
    this.isLittleEndian = isLittleEndian;
  }

  /** Two bytes from `at`, without a sign. */
  word(at: number): number {
    const [first, second] = [this.bytes[at] ?? 0, this.bytes[at + 1] ?? 0];
    return this.isLittleEndian ? first | (second << 8) : (first << 8) | second;
  }

  /** Four bytes from `at`, without a sign. */
  doubleWord(at: number): number {
    const [first, second] = [this.word(at), this.word(at + 2)];
    return this.isLittleEndian ? first + second * 0x10000 : first * 0x10000 + second;
  }

  /** Eight bytes from `at`, without a sign; beyond 2^53 not to the last unit. */
  quadWord(at: number): number {
    const [first, second] = [this.doubleWord(at), this.doubleWord(at + 4)];
    return this.isLittleEndian ? first + second * 2 ** 32 : first * 2 ** 32 + second;
  }

  /** Four bytes from `at`, with a sign. */
  signedDoubleWord(at: number): number {
    return this.doubleWord(at) | 0;
  }

  /** Four or eight bytes as a number with a fraction (IEEE 754); not a number beyond the end. */
  float(at: number, byteCount: 4 | 8): number {
    if (at + byteCount > this.bytes.length) return Number.NaN;
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset + at, byteCount);
    return byteCount === 4 ? view.getFloat32(0, this.isLittleEndian) : view.getFloat64(0, this.isLittleEndian);
  }
}
