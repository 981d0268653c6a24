/** Bytes that come forward, of which some can be looked at, and given back, before they are taken. */
export class ByteQueue {
  readonly #source: AsyncIterator<Uint8Array>;
  #ahead: Uint8Array[] = [];

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next bytes, `count` of them or fewer at the end, which are still to be taken. */
  async peek(count: number): Promise<Buffer> {
    let bytes = this.#ahead.reduce((sum, { length }) => sum + length, 0);
    while (bytes < count) {
      const next = await this.#source.next();
      if (next.done === true) break;
      this.#ahead.push(next.value);
      bytes += next.value.length;
    }
    const [first, second] = this.#ahead;
    const all =
      first !== undefined && second === undefined
        ? Buffer.from(first.buffer, first.byteOffset, first.length)
        : Buffer.concat(this.#ahead);
    this.#ahead = [all];
    return all.subarray(0, count);
  }

  /** Takes bytes that were looked at. */
  async skip(count: number): Promise<void> {
    const all = await this.peek(count);
    const [whole = all] = this.#ahead;
    this.#ahead = whole.length === all.length ? [] : [whole.subarray(all.length)];
  }

  /** Takes the next bytes, as many as there are at once; undefined at the end. */
  async take(): Promise<Uint8Array | undefined> {
    const ahead = this.#ahead.shift();
    if (ahead !== undefined) return ahead.length > 0 ? ahead : this.take();
    const next = await this.#source.next();
    return next.done === true ? undefined : next.value;
  }

  /** Gives back what was taken last. */
  giveBack(bytes: Uint8Array): void {
    if (bytes.length > 0) this.#ahead.unshift(bytes);
  }

  /** Lets go of the source, whether or not it was read to its end. */
  async close(): Promise<void> {
    this.#ahead = [];
    await this.#source.return?.();
  }
}
