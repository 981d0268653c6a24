/** Values of a column that statistics or dictionaries keep, and that no row had yet. */
export class UnseenValues {
  readonly #values = new Set<string>();

  add(value: string, isJson: boolean): void {
    this.#values.add(isJson ? asPlainJson(value) : value);
  }

  /** Passes the value of a row, and all that it is made of. `text` is it as JSON, if it is a list or a record. */
  see(value: unknown, text: string): void {
    if (this.#values.size === 0) return;
    this.#values.delete(text);
    const parts = [value];
    for (let part = parts.pop(); part !== undefined || parts.length > 0; part = parts.pop()) {
      if (typeof part === 'string') this.#values.delete(part);
      else if (part instanceof Uint8Array) {
        this.#values.delete(Buffer.from(part.buffer, part.byteOffset, part.length).toString('utf8'));
      } else if (typeof part === 'object' && part !== null) {
        // Too many for the arguments of a call. Names of a record are values where it is one of JSON.
        for (const [name, each] of Object.entries(part)) {
          this.#values.delete(name);
          parts.push(each);
        }
      }
    }
  }

  *[Symbol.iterator](): Generator<string> {
    yield* this.#values;
  }
}

/** JSON as it is told of a row: without what only sets it out. */
function asPlainJson(value: string): string {
  try {
    return JSON.stringify(JSON.parse(value));
  } catch {
    return value;
  }
}
