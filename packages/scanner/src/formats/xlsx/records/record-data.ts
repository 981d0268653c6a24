import { doubleWord, signedDoubleWord, word } from '../../../structures/little-endian.ts';
import { replaceControls } from '../../../text/decode.ts';

/** The length of a string that is not there ([MS-XLSB] 2.5.166, XLNullableWideString). */
const NO_STRING = 0xffffffff;

/** The data of a record, read from the front ([MS-XLSB] 2.5). What is beyond the end counts as zeros, and is remembered. */
export class RecordData {
  readonly #bytes: Buffer;
  #at = 0;
  #isShort = false;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Whether more was asked for than there is. */
  get isShort(): boolean {
    return this.#isShort;
  }

  /** Bytes that were not read so far. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** Passes over bytes. */
  skip(bytes: number): void {
    this.#take(bytes);
  }

  /** An unsigned number of one byte. */
  byte(): number {
    return this.#bytes[this.#take(1)] ?? 0;
  }

  /** Of two bytes. */
  word(): number {
    return word(this.#bytes, this.#take(2));
  }

  /** Of four bytes. */
  long(): number {
    return doubleWord(this.#bytes, this.#take(4));
  }

  /** A signed number of four bytes. */
  integer(): number {
    return signedDoubleWord(this.#bytes, this.#take(4));
  }

  /** A floating-point number ([MS-XLSB] 2.5.171, Xnum). */
  double(): number {
    const at = this.#take(8);
    return at + 8 <= this.#bytes.length ? this.#bytes.readDoubleLE(at) : 0;
  }

  /** A string with its length before it in four bytes (2.5.168, XLWideString), and empty if there is none (2.5.166). */
  string(): string {
    const length = this.long();
    return length === NO_STRING ? '' : this.characters(length);
  }

  /** So many characters. */
  characters(length: number): string {
    const at = this.#at;
    this.#take(2 * length);
    return replaceControls(this.#bytes.toString('utf16le', at, this.#at));
  }

  /** The next bytes, so many, as data of their own. */
  part(bytes: number): RecordData {
    const at = this.#at;
    this.#take(bytes);
    return new RecordData(this.#bytes.subarray(at, this.#at));
  }

  /** All that was not read so far, which counts as read then. */
  rest(): Buffer {
    const at = this.#at;
    this.#at = this.#bytes.length;
    return this.#bytes.subarray(at);
  }

  /** The same that stays to be read. */
  peek(): Buffer {
    return this.#bytes.subarray(this.#at);
  }

  /** Takes bytes, and says where they begin. */
  #take(bytes: number): number {
    const at = this.#at;
    this.#at = Math.min(at + bytes, this.#bytes.length);
    this.#isShort ||= at + bytes > this.#bytes.length;
    return at;
  }
}
