/** A value of ASN.1 as the basic rules write it (X.690, 8.1). */
export interface BerValue {
  /** Class, form and number in one byte; those of several bytes are not told apart. */
  readonly tag: number;
  /** What it holds, without tag, length and end. */
  readonly bytes: Uint8Array;
  /** The offset after it. */
  readonly end: number;
}

/** Numbers of tags (X.690, 8.1.2; X.680, 8.6). */
export const berTags = { integer: 0x02, octets: 0x04, objectIdentifier: 0x06, sequence: 0x30, set: 0x31 } as const;

const CONSTRUCTED = 0x20;

/** Values in values whose length is not said, of which the end is looked for. */
const OPEN_DEPTH_MAX = 16;

/** How texts are written, by their tags (X.680, 41). */
const TEXTS: ReadonlyMap<number, 'utf-8' | 'latin1' | 'utf-16be'> = new Map([
  [0x0c, 'utf-8'],
  [0x13, 'latin1'],
  [0x14, 'latin1'],
  [0x16, 'latin1'],
  [0x1a, 'latin1'],
  [0x1e, 'utf-16be'],
]);

/** Whether a value holds values. */
export function isConstructed({ tag }: Pick<BerValue, 'tag'>): boolean {
  return (tag & CONSTRUCTED) !== 0;
}

/** The text of a value that is one. */
export function berText({ tag, bytes }: Pick<BerValue, 'tag' | 'bytes'>): string | undefined {
  const encoding = TEXTS.get(tag);
  return encoding === undefined ? undefined : new TextDecoder(encoding).decode(bytes);
}

/** The values that stand one after the other. Ends at what is longer than what it is in, and at padding. */
export function* berValues(bytes: Uint8Array): Generator<BerValue> {
  for (let at = 0; at + 2 <= bytes.length; ) {
    const value = valueAt(bytes, at, 0);
    if (value === undefined || value.tag === 0) return;
    yield value;
    at = value.end;
  }
}

function valueAt(bytes: Uint8Array, at: number, depth: number): BerValue | undefined {
  const tag = bytes[at] ?? 0;
  const { length, lengthBytes } = lengthAt(bytes, at + 1);
  const start = at + 1 + lengthBytes;
  if (length === 'open') return openValue(bytes, tag, start, depth);
  const end = start + length;
  return end <= bytes.length ? { tag, bytes: bytes.subarray(start, end), end } : undefined;
}

/** X.690, 8.1.3.6: the length is not said, and two zeros stand at the end. */
function openValue(bytes: Uint8Array, tag: number, start: number, depth: number): BerValue | undefined {
  if ((tag & CONSTRUCTED) === 0 || depth > OPEN_DEPTH_MAX) return undefined;
  for (let at = start; at + 2 <= bytes.length; ) {
    if (bytes[at] === 0 && bytes[at + 1] === 0) return { tag, bytes: bytes.subarray(start, at), end: at + 2 };
    const inner = valueAt(bytes, at, depth + 1);
    if (inner === undefined) return undefined;
    at = inner.end;
  }
  return undefined;
}

/** X.690, 8.1.3: in one byte, or in as many as it says. One that is too long is not a number. */
function lengthAt(bytes: Uint8Array, at: number): { readonly length: number | 'open'; readonly lengthBytes: number } {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { length: first, lengthBytes: 1 };
  const count = first & 0x7f;
  if (count === 0) return { length: 'open', lengthBytes: 1 };
  if (count > 4) return { length: Number.NaN, lengthBytes: 1 };
  let length = 0;
  for (let index = 1; index <= count; index++) length = length * 256 + (bytes[at + index] ?? 0);
  return { length, lengthBytes: 1 + count };
}
