import { ProblemError } from '../../problem.ts';

/** A value of Thrift's compact protocol. */
export type ThriftValue = boolean | number | Buffer | readonly ThriftValue[] | ThriftStruct;

/** Structs within structs: those of Parquet have up to six. */
const DEPTH_MAX = 16;

/** A struct: its fields by their numbers. */
export class ThriftStruct {
  readonly #fields: ReadonlyMap<number, ThriftValue>;

  constructor(fields: ReadonlyMap<number, ThriftValue>) {
    this.#fields = fields;
  }

  number(id: number): number | undefined {
    const value = this.#fields.get(id);
    return typeof value === 'number' ? value : undefined;
  }

  /** Whether it has no field beyond a number. */
  hasOnly(last: number): boolean {
    return [...this.#fields.keys()].every((id) => id >= 1 && id <= last);
  }

  flag(id: number): boolean | undefined {
    const value = this.#fields.get(id);
    return typeof value === 'boolean' ? value : undefined;
  }

  bytes(id: number): Buffer | undefined {
    const value = this.#fields.get(id);
    return Buffer.isBuffer(value) ? value : undefined;
  }

  /** As UTF-8; empty if there is none. */
  text(id: number): string {
    return this.bytes(id)?.toString('utf8') ?? '';
  }

  struct(id: number): ThriftStruct | undefined {
    const value = this.#fields.get(id);
    return value instanceof ThriftStruct ? value : undefined;
  }

  /** The structs of a list; none if there is none. */
  structs(id: number): readonly ThriftStruct[] {
    return this.#list(id).filter((each) => each instanceof ThriftStruct);
  }

  /** The byte strings of a list; none if there is none. */
  strings(id: number): readonly Buffer[] {
    return this.#list(id).filter((each) => Buffer.isBuffer(each));
  }

  #list(id: number): readonly ThriftValue[] {
    const value = this.#fields.get(id);
    return Array.isArray(value) ? value : [];
  }
}

/** A struct at the beginning of some bytes, and how many it takes (Thrift compact protocol encoding). Throws `bad-structure`. */
export function readThrift(bytes: Buffer): { readonly struct: ThriftStruct; readonly length: number } {
  const reader = new CompactReader(bytes);
  const struct = reader.struct(0);
  return { struct, length: reader.at };
}

class CompactReader {
  readonly #bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  struct(depth: number): ThriftStruct {
    if (depth > DEPTH_MAX) throw new ProblemError('bad-structure');
    const fields = new Map<number, ThriftValue>();
    let id = 0;
    for (let head = this.#byte(); head !== 0; head = this.#byte()) {
      const step = head >> 4;
      id = step === 0 ? this.#signed() : id + step;
      const type = head & 0x0f;
      // Of a field, the type says the value of a flag.
      fields.set(id, type === 1 || type === 2 ? type === 1 : this.#value(type, depth));
    }
    return new ThriftStruct(fields);
  }

  #value(type: number, depth: number): ThriftValue {
    switch (type) {
      case 1:
      case 2:
        return this.#byte() === 1;
      case 3:
        return this.#byte();
      case 4:
      case 5:
      case 6:
        return this.#signed();
      case 7:
        return this.#take(8).readDoubleLE(0);
      case 8:
        return this.#take(this.#unsigned());
      case 9:
      case 10:
        return this.#list(depth);
      case 12:
        return this.struct(depth + 1);
      default:
        throw new ProblemError('bad-structure');
    }
  }

  #list(depth: number): readonly ThriftValue[] {
    const head = this.#byte();
    const count = head >> 4 === 15 ? this.#unsigned() : head >> 4;
    // Each takes a byte at least.
    if (depth > DEPTH_MAX || count > this.#bytes.length - this.at) throw new ProblemError('bad-structure');
    const values: ThriftValue[] = [];
    for (let left = count; left > 0; left -= 1) values.push(this.#value(head & 0x0f, depth + 1));
    return values;
  }

  #byte(): number {
    const byte = this.#bytes[this.at];
    if (byte === undefined) throw new ProblemError('bad-structure');
    this.at += 1;
    return byte;
  }

  #take(count: number): Buffer {
    if (count > this.#bytes.length - this.at) throw new ProblemError('bad-structure');
    this.at += count;
    return this.#bytes.subarray(this.at - count, this.at);
  }

  /** Seven bits a byte, the low ones first. Numbers beyond 2^53 are not sure to the last digit. */
  #unsigned(): number {
    let value = 0;
    for (let scale = 1; scale < 2 ** 70; scale *= 128) {
      const byte = this.#byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    throw new ProblemError('bad-structure');
  }

  #signed(): number {
    const value = this.#unsigned();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
