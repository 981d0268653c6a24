/** How the database writes text (1.3.13). */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A value of a record: numbers as text, what is null as nothing. */
export type Value =
  | { readonly kind: 'null' | 'number' | 'text'; readonly text: string }
  | { readonly kind: 'blob'; readonly bytes: Uint8Array };

const NULL: Value = { kind: 'null', text: '' };

/** A varint (1.6): the number, and the bytes that it takes; 0 bytes if it goes on after the end. Beyond 2^53 it is not exact. */
export function readVarint(bytes: Uint8Array, at: number): { readonly value: number; readonly length: number } {
  let value = 0;
  for (let length = 1; length <= 9; length += 1) {
    const byte = bytes[at + length - 1];
    if (byte === undefined) break;
    if (length === 9) return { value: value * 256 + byte, length };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, length };
  }
  return { value: 0, length: 0 };
}

/** A rowid (1.6), which may be negative: as it is shown. `at` is where its varint begins. */
export function readRowid(bytes: Uint8Array, at: number): string {
  const { value, length } = readVarint(bytes, at);
  if (length < 8) return String(value);
  let exact = 0n;
  for (const [index, byte] of bytes.subarray(at, at + length).entries()) {
    exact = index === 8 ? (exact << 8n) | BigInt(byte) : (exact << 7n) | BigInt(byte & 0x7f);
  }
  return String(BigInt.asIntN(64, exact));
}

/** Bytes of integers by their serial type (2.1). */
const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8] as const;

/** Bytes of a value by its serial type (2.1); undefined for the types that nothing may have. */
export function valueBytes(type: number): number | undefined {
  if (type >= 12) return Math.floor((type - 12) / 2);
  if (type === 7) return 8;
  return type === 8 || type === 9 ? 0 : INTEGER_BYTES[type];
}

/** Whether a serial type is that of text. */
export function isText(type: number): boolean {
  return type >= 13 && type % 2 === 1;
}

/** The serial types in the header of a record, and where its values begin; undefined if it has no such header. */
function readHeader(bytes: Uint8Array, at: number): { readonly types: number[]; readonly end: number } | undefined {
  const { value: headerBytes, length } = readVarint(bytes, at);
  const end = at + headerBytes;
  if (length === 0 || headerBytes < length || end > bytes.length) return undefined;
  const types: number[] = [];
  for (let next = at + length; next < end; ) {
    const type = readVarint(bytes, next);
    if (type.length === 0 || valueBytes(type.value) === undefined) return undefined;
    types.push(type.value);
    next += type.length;
    if (next > end) return undefined;
  }
  return { types, end };
}

/** The values of a record (2.1), fewer or shorter where it is cut; undefined if it is none. */
export function readRecord(bytes: Uint8Array, encoding: Encoding): Value[] | undefined {
  const header = readHeader(bytes, 0);
  return header === undefined ? undefined : readValues(bytes, header.end, header.types, encoding);
}

/** Values of some serial types, one after another. */
export function readValues(bytes: Uint8Array, start: number, types: readonly number[], encoding: Encoding): Value[] {
  let at = start;
  return types.map((type) => {
    const from = at;
    at += valueBytes(type) ?? 0;
    return readValue(bytes.subarray(from, at), type, encoding);
  });
}

function readValue(bytes: Uint8Array, type: number, encoding: Encoding): Value {
  if (type === 0) return NULL;
  if (type === 8 || type === 9) return { kind: 'number', text: String(type - 8) };
  if (type >= 12) return isText(type) ? { kind: 'text', text: decode(bytes, encoding) } : { kind: 'blob', bytes };
  if (bytes.length < (valueBytes(type) ?? 0)) return NULL;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (type === 7) return { kind: 'number', text: String(view.readDoubleBE(0)) };
  return {
    kind: 'number',
    text: type === 6 ? String(view.readBigInt64BE(0)) : String(view.readIntBE(0, bytes.length)),
  };
}

const decoders = {
  'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
  'utf-16le': new TextDecoder('utf-16le', { ignoreBOM: true }),
  'utf-16be': new TextDecoder('utf-16be', { ignoreBOM: true }),
} as const satisfies Record<Encoding, unknown>;

/** Bytes as text. */
function decode(bytes: Uint8Array, encoding: Encoding): string {
  return decoders[encoding].decode(bytes);
}
