import { doubleWord, word } from '../../structures/little-endian.ts';

/** An attribute of the stream ([MS-OXTNEF] 2.1.3.2). */
export interface TnefAttribute {
  /** Its number, without its type. */
  readonly id: number;
  /** It is of an attachment, and not of the message. */
  readonly isOfAttachment: boolean;
  readonly bytes: Uint8Array;
}

/** Numbers of attributes ([MS-OXTNEF] 2.1.3.1). */
export const attributeIds = {
  from: 0x8000,
  subject: 0x8004,
  attachmentTitle: 0x8010,
  attachmentData: 0x800f,
  body: 0x800c,
  messageClass: 0x8008,
  attachmentStart: 0x9002,
  messageProperties: 0x9003,
  recipients: 0x9004,
  attachmentProperties: 0x9005,
  codePage: 0x9007,
} as const;

/** The stream begins with its signature and a key ([MS-OXTNEF] 2.1.3.5). */
const HEADER_BYTES = 6;
/** Level, number, type and length before the bytes, and a checksum after them. */
const BEFORE_BYTES = 9;
const AFTER_BYTES = 2;

/** The attributes in order. Ends where one is longer than what is left, which it says then. */
export function* readAttributes(stream: Uint8Array): Generator<TnefAttribute, { readonly isTorn: boolean }> {
  let at = HEADER_BYTES;
  while (at + BEFORE_BYTES <= stream.length) {
    const level = stream[at];
    const length = doubleWord(stream, at + 5);
    const start = at + BEFORE_BYTES;
    const isKnown = level === 1 || level === 2;
    // What a torn one still has is given: it may be most of a file.
    if (isKnown)
      yield { id: word(stream, at + 1), isOfAttachment: level === 2, bytes: stream.subarray(start, start + length) };
    if (!isKnown || start + length > stream.length) return { isTorn: true };
    at = start + length + AFTER_BYTES;
  }
  return { isTorn: at < stream.length && stream.subarray(at).some((byte) => byte !== 0) };
}
