import { signatures } from '../../structures/signatures.ts';
import { printable } from '../../text/printable.ts';

/** What a member's header says besides what is needed to expand it (RFC 1952, 2.3). */
export interface GzipHeader {
  readonly name?: string;
  readonly comment?: string;
  /** The words in its extra field. */
  readonly extra: readonly string[];
}

/** Bytes of a header without its optional fields (RFC 1952, 2.3). */
const FIXED_BYTES = 10;

/** Bytes of a header that are waited for: an extra field of full length, and as much of each string. */
const HEADER_BYTES_MAX = FIXED_BYTES + 2 + 3 * 0xffff;

/** FLG bits (2.3.1), and those that are reserved. */
const FEXTRA = 0x04;
const FNAME = 0x08;
const FCOMMENT = 0x10;
const RESERVED = 0xe0;

/**
 * Finds the headers in a gzip file as its bytes go by. The first is at the beginning; where another begins only the
 * engine knows, so what has the form of a header is one. Chance makes the form once in 10^11 bytes.
 */
export class GzipHeaders {
  readonly found: GzipHeader[] = [];
  readonly #countMax: number;
  #rest: Buffer = Buffer.alloc(0);
  #isFirst = true;
  #isWhole = true;

  /** `countMax` bounds the headers that are kept. */
  constructor(countMax: number) {
    this.#countMax = countMax;
  }

  /** Whether all headers were kept, each to its end. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  write(chunk: Uint8Array): void {
    this.#scan(this.#rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#rest, chunk]));
  }

  #scan(bytes: Buffer): void {
    let at = bytes.indexOf(signatures.gzip);
    for (; at !== -1; at = bytes.indexOf(signatures.gzip, at + 1)) {
      const header = this.#isFirst || looksLikeHeader(bytes, at) ? readHeader(bytes.subarray(at)) : NO_HEADER;
      if (header === undefined && bytes.length - at <= HEADER_BYTES_MAX) break;
      if (header === undefined) this.#isWhole = !this.#isFirst && this.#isWhole;
      else if (header !== NO_HEADER) this.#keep(header);
      this.#isFirst = false;
    }
    // A header that has begun, or may have.
    this.#rest = Buffer.from(bytes.subarray(at === -1 ? Math.max(0, bytes.length - FIXED_BYTES) : at));
    if (at === -1 && this.#rest.indexOf(signatures.gzip) !== -1)
      this.#rest = this.#rest.subarray(this.#rest.indexOf(signatures.gzip) + 1);
  }

  #keep(header: GzipHeader): void {
    if (this.found.length < this.#countMax) this.found.push(header);
    else this.#isWhole = false;
  }
}

const NO_HEADER: GzipHeader = { extra: [] };

/** XFL 0, 2 or 4, and an OS that is assigned (2.3.1); the end of the bytes may hide them. */
function looksLikeHeader(bytes: Buffer, at: number): boolean {
  const flags = bytes[at + 3] ?? FNAME;
  const xfl = bytes[at + 8] ?? 0;
  const system = bytes[at + 9] ?? 255;
  if ((flags & RESERVED) !== 0 || (flags & (FEXTRA | FNAME | FCOMMENT)) === 0) return false;
  return (xfl === 0 || xfl === 2 || xfl === 4) && (system <= 13 || system === 255);
}

/** The header at the beginning; undefined if it goes on after the end. */
function readHeader(bytes: Buffer): GzipHeader | undefined {
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
  const strings: string[] = [];
  for (const flag of [FNAME, FCOMMENT]) {
    if ((flags & flag) === 0) {
      strings.push('');
      continue;
    }
    const end = bytes.indexOf(0, at);
    if (end === -1) return undefined;
    strings.push(bytes.toString('latin1', at, end)); // 2.3.1.2: ISO 8859-1
    at = end + 1;
  }
  const [name = '', comment = ''] = strings;
  return { ...(name !== '' && { name }), ...(comment !== '' && { comment }), extra };
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
