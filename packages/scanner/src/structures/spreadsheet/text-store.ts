const BEYOND_LATIN_1 = /[^\0-\xff]/;

/** UTF-16 units of texts that are kept in one string. */
const CHUNK_LENGTH = 256 * 1024;

/**
 * Many short texts, by the numbers in which they were added, from 0: end to end in few long strings. A string of each of a
 * million costs three times as much memory, and keeps alive what it was cut from.
 */
export class TextStore {
  readonly #chunks: string[] = [];
  #open: string[] = [];
  #openLength = 0;
  /** The chunk of each text, and where it begins there. */
  #chunkOf: Int32Array = new Int32Array(1024);
  #starts = new Int32Array(1024);
  #lengths = new Int32Array(1024);
  #count = 0;

  /** How many texts there are. */
  get count(): number {
    return this.#count;
  }

  /** Adds a text. */
  add(text: string): void {
    const index = this.#count;
    if (index === this.#starts.length) this.#grow();
    this.#chunkOf[index] = this.#chunks.length;
    this.#starts[index] = this.#openLength;
    this.#lengths[index] = text.length;
    this.#open.push(text);
    this.#openLength += text.length;
    this.#count = index + 1;
    if (this.#openLength >= CHUNK_LENGTH) this.#close();
  }

  /** The text of a number; empty if there is none. */
  at(index: number): string {
    if (!(index >= 0 && index < this.#count)) return '';
    const chunk = this.#chunkOf[index] ?? 0;
    if (chunk === this.#chunks.length) this.#close();
    const start = this.#starts[index] ?? 0;
    return this.#chunks[chunk]?.slice(start, start + (this.#lengths[index] ?? 0)) ?? '';
  }

  /** Through bytes, so that the string is one piece and keeps nothing else alive. */
  #close(): void {
    const text = this.#open.join('');
    // Where all letters are Western ones, a byte each is enough.
    const encoding = BEYOND_LATIN_1.test(text) ? 'utf16le' : 'latin1';
    this.#chunks.push(Buffer.from(text, encoding).toString(encoding));
    this.#open = [];
    this.#openLength = 0;
  }

  #grow(): void {
    this.#chunkOf = grown(this.#chunkOf);
    this.#starts = grown(this.#starts);
    this.#lengths = grown(this.#lengths);
  }
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
