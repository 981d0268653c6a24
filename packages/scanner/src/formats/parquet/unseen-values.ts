/** Values of a column that statistics or dictionaries keep, and that no row had yet. */
export class UnseenValues {
  readonly #values = new Set<string>();
  /** Bounds that may have been cut, by their length and by what a value begins with that they stand for. */
  readonly #cut = new Map<number, Map<string, string>>();

  add(value: string, isJson: boolean): void {
    this.#values.add(isJson ? asPlainJson(value) : value);
  }

  /**
   * A least or a greatest value. Writers cut long ones: the least is the beginning of a value then, and the greatest one with
   * its last character raised by one (parquet.thrift, Statistics and ColumnIndex).
   */
  addBound(value: string, isJson: boolean): void {
    this.add(value, isJson);
    if (isJson || value.length < CUT_LENGTH_MIN) return;
    const last = value.codePointAt(value.length - 1) ?? 0;
    const lowered = last === 0 ? value : value.slice(0, -1) + String.fromCodePoint(last - 1);
    const begins = this.#cut.get(value.length) ?? new Map<string, string>();
    if (!this.#cut.has(value.length) && this.#cut.size >= CUT_LENGTHS_MAX) return;
    this.#cut.set(value.length, begins.set(value, value).set(lowered, value));
  }

  /** Passes the value of a row, and all that it is made of. `text` is it as JSON, if it is a list or a record. */
  see(value: unknown, text: string): void {
    if (this.#values.size === 0) return;
    this.#values.delete(text);
    const parts = [value];
    for (let part = parts.pop(); part !== undefined || parts.length > 0; part = parts.pop()) {
      if (typeof part === 'string') this.#seeText(part);
      else if (part instanceof Uint8Array) {
        this.#seeText(Buffer.from(part.buffer, part.byteOffset, part.length).toString('utf8'));
      } else if (typeof part === 'object' && part !== null) this.#open(part, parts);
    }
  }

  /** Passes the names of a record, and puts what it or a list is made of to the parts. */
  #open(whole: object, parts: unknown[]): void {
    const isList = Array.isArray(whole);
    // Too many for the arguments of a call.
    for (const [name, each] of Object.entries(whole)) {
      // Names of a record are values where it is one of JSON; those of a list are numbers of its items.
      if (!isList) this.#values.delete(name);
      parts.push(each);
    }
  }

  #seeText(text: string): void {
    this.#values.delete(text);
    for (const [length, begins] of this.#cut) {
      const bound = text.length > length ? begins.get(text.slice(0, length)) : undefined;
      if (bound !== undefined) this.#values.delete(bound);
    }
  }

  *[Symbol.iterator](): Generator<string> {
    yield* this.#values;
  }
}

/** Characters of a bound that may be a value cut: writers cut at 64 bytes unless they are told otherwise. */
const CUT_LENGTH_MIN = 16;
/** Lengths of such bounds that are remembered: a file is cut to one, and letters of several bytes make a few of it. */
const CUT_LENGTHS_MAX = 64;

/** JSON as it is told of a row: without what only sets it out. */
function asPlainJson(value: string): string {
  try {
    return JSON.stringify(JSON.parse(value));
  } catch {
    return value;
  }
}
