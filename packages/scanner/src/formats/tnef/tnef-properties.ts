import { doubleWord, word } from '../../structures/little-endian.ts';
import { type MapiProperty, MULTIPLE, propertyTypes } from '../../structures/mapi/mapi-property.ts';

/** Bytes of a value of a fixed length, as it is padded ([MS-OXTNEF] 2.1.3.4). */
const FIXED_BYTES: ReadonlyMap<number, number> = new Map([
  [0x0002, 4],
  [0x0003, 4],
  [0x0004, 4],
  [0x0005, 8],
  [0x0006, 8],
  [0x0007, 8],
  [0x000a, 4],
  [0x000b, 4],
  [0x0014, 8],
  [0x0040, 8],
  [0x0048, 16],
]);

/** Types whose values say how long they are. */
const LENGTHY: ReadonlySet<number> = new Set([
  propertyTypes.string8,
  propertyTypes.string,
  propertyTypes.binary,
  propertyTypes.object,
]);

/** Reads lists of properties ([MS-OXTNEF] 2.1.3.4). What is beyond the end is not there. */
export class PropertyReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  /** A value was longer than what was left, or of a type that there is not. */
  isTorn = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The rows of a table, each a list of properties ([MS-OXTNEF] 2.1.3.5.1). */
  *rows(): Generator<readonly MapiProperty[]> {
    const count = this.#number();
    for (let row = 0; row < count && !this.isTorn && this.#at < this.#bytes.length; row += 1) yield this.list();
  }

  /** A list of properties. */
  list(): readonly MapiProperty[] {
    const count = this.#number();
    const properties: MapiProperty[] = [];
    for (let index = 0; index < count && !this.isTorn && this.#at < this.#bytes.length; index += 1) {
      properties.push(this.#property());
    }
    return properties;
  }

  #property(): MapiProperty {
    const whole = word(this.#bytes, this.#at);
    const id = word(this.#bytes, this.#at + 2);
    this.#at += 4;
    const name = id >= NAMED_MIN ? this.#name() : undefined;
    const type = whole & ~MULTIPLE;
    const isLengthy = LENGTHY.has(type);
    const count = isLengthy || whole !== type ? this.#number() : 1;
    const values: Uint8Array[] = [];
    for (let index = 0; index < count && !this.isTorn; index += 1) values.push(this.#value(type, isLengthy));
    return { id, type, values, ...(name !== undefined && { name }) };
  }

  #value(type: number, isLengthy: boolean): Uint8Array {
    const length = isLengthy ? this.#number() : FIXED_BYTES.get(type);
    if (length === undefined || this.#at + length > this.#bytes.length) this.isTorn = true;
    const value = this.#bytes.subarray(this.#at, this.#at + (length ?? 0));
    this.#at += Math.ceil((length ?? 0) / 4) * 4;
    return value;
  }

  /** A set, and a number or a string in it. */
  #name(): string {
    this.#at += 16;
    const isString = this.#number() === 1;
    const number = this.#number();
    if (!isString) return `named-${number.toString(16).padStart(4, '0')}`;
    const text = Buffer.from(this.#bytes.subarray(this.#at, this.#at + Math.min(number, NAME_BYTES_MAX)));
    this.#at += Math.ceil(number / 4) * 4;
    return text.toString('utf16le').replace(/\0+$/, '');
  }

  #number(): number {
    const number = doubleWord(this.#bytes, this.#at);
    this.#at += 4;
    return number;
  }
}

/** The first number of a property with a name of its own. */
const NAMED_MIN = 0x8000;
const NAME_BYTES_MAX = 512;
