/** A field of a protobuf message (protobuf.dev, "Encoding"): a number, or bytes with a length. */
export interface Field {
  readonly number: number;
  /** The bytes of a string, a message or packed numbers; absent where it is a number. */
  readonly bytes?: Uint8Array;
  /** 0 where it is none. */
  readonly value: number;
  /** All of it, with its tag, as it is to be copied. */
  readonly raw: Uint8Array;
}

/** The fields of a message, in their order. Throws `RangeError` where the bytes are none. */
export function* fieldsOf(message: Uint8Array): Generator<Field> {
  let at = 0;
  const readNumber = () => {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      if (unit > NUMBER_MAX) throw new RangeError('A number is too long.');
      const byte = message[at];
      if (byte === undefined) throw new RangeError('A message ends early.');
      at += 1;
      value += (byte % 128) * unit;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const start = at;
    const tag = readNumber();
    const [number, wire] = [Math.floor(tag / 8), tag % 8];
    const value = wire === VARINT || wire === BYTES ? readNumber() : 0;
    const from = at;
    at += lengthOf(wire, value);
    if (at > message.length) throw new RangeError('A message ends early.');
    const bytes = wire === VARINT ? undefined : message.subarray(from, at);
    yield { number, value, raw: message.subarray(start, at), ...(bytes !== undefined && { bytes }) };
  }
}

/** Numbers have 64 bits, ten bytes of seven. */
const NUMBER_MAX = 2 ** 63;

const VARINT = 0;
const BYTES = 2;

/** Bytes that follow what was read of a field. */
function lengthOf(wire: number, length: number): number {
  const lengths: Readonly<Record<number, number>> = { [VARINT]: 0, 1: 8, [BYTES]: length, 5: 4 };
  const found = lengths[wire];
  if (found === undefined) throw new RangeError('A field is of no known kind.');
  return found;
}

/** A field with bytes. */
export function bytesField(number: number, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([varint(number * 8 + BYTES), varint(bytes.length), bytes]);
}

/** A field with a string. */
export function textField(number: number, text: string): Uint8Array {
  return bytesField(number, Buffer.from(text));
}

/** A field with a whole number from 0. */
export function numberField(number: number, value: number): Uint8Array {
  return Buffer.concat([varint(number * 8 + VARINT), varint(value)]);
}

/** A field with a number of 32 bits with a fraction. */
export function floatField(number: number, value: number): Uint8Array {
  return Buffer.concat([varint(number * 8 + 5), new Uint8Array(Float32Array.of(value).buffer)]);
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}
