import { printable } from '../../text/printable.ts';

/** What a member's header says besides what is needed to expand it (RFC 1952, 2.3). */
export interface GzipHeader {
  readonly name?: string;
  readonly comment?: string;
  /** The words in its extra field. */
  readonly extra: readonly string[];
  /** How long it is. */
  readonly bytes: number;
}

/** Bytes of a header without its optional fields (RFC 1952, 2.3). */
export const FIXED_BYTES = 10;

/** Bytes of a header that are waited for: an extra field of full length, and as much of each string. */
export const HEADER_BYTES_MAX = FIXED_BYTES + 2 + 3 * 0xffff;

/** FLG bits (2.3.1). */
const FHCRC = 0x02;
const FEXTRA = 0x04;
const FNAME = 0x08;
const FCOMMENT = 0x10;

/** The header at the beginning; undefined if it goes on after the end. */
export function readHeader(bytes: Buffer): GzipHeader | undefined {
  if (bytes.length < FIXED_BYTES) return undefined;
  const flags = bytes[3] ?? 0; // FLG
  let at = FIXED_BYTES;
  let extra: readonly string[] = [];
  if ((flags & FEXTRA) !== 0) {
    if (bytes.length < at + 2) return undefined;
    const end = at + 2 + bytes.readUInt16LE(at); // XLEN
    if (bytes.length < end) return undefined;
    extra = extraFieldWords(bytes.subarray(at + 2, end));
    at = end;
  }
  const name = readString(bytes, at, (flags & FNAME) !== 0);
  if (name === undefined) return undefined;
  const comment = readString(bytes, name.end, (flags & FCOMMENT) !== 0);
  if (comment === undefined) return undefined;
  const end = comment.end + ((flags & FHCRC) === 0 ? 0 : 2);
  if (bytes.length < end) return undefined;
  return {
    ...(name.text !== '' && { name: name.text }),
    ...(comment.text !== '' && { comment: comment.text }),
    extra,
    bytes: end,
  };
}

/** A string that ends in a NUL (2.3.1.2: ISO 8859-1), if there is one; undefined if it goes on after the end. */
function readString(bytes: Buffer, at: number, isThere: boolean) {
  if (!isThere) return { text: '', end: at };
  const end = bytes.indexOf(0, at);
  return end === -1 ? undefined : { text: bytes.toString('latin1', at, end), end: end + 1 };
}

/** 2.3.1.1: subfields of an id of two letters and a length; else all of it. */
function extraFieldWords(extra: Buffer): readonly string[] {
  const words: string[] = [];
  let at = 0;
  while (at + 4 <= extra.length && at + 4 + extra.readUInt16LE(at + 2) <= extra.length) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    words.push(...printable(extra.subarray(at + 4, end)));
    at = end;
  }
  return [...words, ...printable(extra.subarray(at))];
}
