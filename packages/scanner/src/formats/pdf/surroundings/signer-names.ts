import type { Location } from '../../../document.ts';
import { PdfString, type PdfValue } from '../streams/syntax.ts';
import type { Saying } from './saying.ts';

/** Values in values; a certificate in a signature is some ten deep. */
const DEPTH_MAX = 32;
/** Values that are looked at: a signature with a chain of certificates has a few thousand. */
const VALUES_MAX = 20_000;

/** Object identifiers of what names a person (RFC 5280, appendix A.1; RFC 2985, 5.2.1), as bytes: commonName, surname, givenName, emailAddress. */
const NAMES: ReadonlySet<string> = new Set(['550403', '550404', '55042a', '2a864886f70d010901']);

/** X.690, 8.1.2: tags of texts, and how each is written. */
const ENCODINGS: ReadonlyMap<number, 'utf-8' | 'latin1' | 'utf-16be'> = new Map([
  [0x0c, 'utf-8'],
  [0x13, 'latin1'],
  [0x14, 'latin1'],
  [0x16, 'latin1'],
  [0x1e, 'utf-16be'],
]);

/**
 * Names and addresses of persons in a signature (PKCS #7, in DER; ISO 32000-2, 12.8.3.3): of those who signed and of those
 * who issued their certificates, each once. Of what is no DER, none.
 */
export function signerNames(der: Uint8Array): readonly string[] {
  const found = new Set<string>();
  const open: { readonly bytes: Uint8Array; readonly depth: number }[] = [{ bytes: der, depth: 0 }];
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    let isName = false;
    for (const { tag, bytes } of valuesIn(next.bytes)) {
      count += 1;
      if (count > VALUES_MAX) return [...found];
      const encoding = ENCODINGS.get(tag);
      if (isName && encoding !== undefined) found.add(new TextDecoder(encoding).decode(bytes));
      isName = tag === OBJECT_IDENTIFIER && NAMES.has(Buffer.from(bytes).toString('hex'));
      if ((tag & CONSTRUCTED) !== 0 && next.depth < DEPTH_MAX) open.push({ bytes, depth: next.depth + 1 });
    }
  }
  return [...found];
}

const OBJECT_IDENTIFIER = 0x06;
const CONSTRUCTED = 0x20;

/** X.690, 8.1: a tag of one byte, a length, and so many bytes. Ends at what is longer than what it is in. */
function* valuesIn(bytes: Uint8Array): Generator<{ readonly tag: number; readonly bytes: Uint8Array }> {
  for (let at = 0; at + 2 <= bytes.length; ) {
    const tag = bytes[at] ?? 0;
    const { length, lengthBytes } = lengthAt(bytes, at + 1);
    const start = at + 1 + lengthBytes;
    // A signature is padded with zeros.
    if (tag === 0 || !(start + length <= bytes.length)) return;
    yield { tag, bytes: bytes.subarray(start, start + length) };
    at = start + length;
  }
}

/** X.690, 8.1.3: in one byte, or in as many as it says. One that is not declared, or too long, is not a number. */
function lengthAt(bytes: Uint8Array, at: number): { readonly length: number; readonly lengthBytes: number } {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { length: first, lengthBytes: 1 };
  const count = first & 0x7f;
  if (count === 0 || count > 4) return { length: Number.NaN, lengthBytes: 1 };
  let length = 0;
  for (let index = 1; index <= count; index++) length = length * 256 + (bytes[at + index] ?? 0);
  return { length, lengthBytes: 1 + count };
}

const SIGNATURE: Location = { kind: 'field', name: 'signature' };

/** The same of the contents of a signature, to be said once. */
export function* signers(contents: PdfValue): Generator<Saying> {
  if (!(contents instanceof PdfString)) return;
  for (const text of signerNames(contents.bytes)) yield { text, at: SIGNATURE, isEcho: true };
}
