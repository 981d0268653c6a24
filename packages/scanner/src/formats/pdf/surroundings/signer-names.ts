import type { Location } from '../../../document.ts';
import { type BerValue, berTags, berText, berValues, isConstructed } from '../../../structures/ber.ts';
import { PdfString, type PdfValue } from '../streams/syntax.ts';
import type { Saying } from './saying.ts';

/** Values in values; a certificate in a signature is some ten deep. */
const DEPTH_MAX = 32;
/** Values that are looked at: a signature with a chain of certificates has a few thousand. */
const VALUES_MAX = 20_000;

/** Object identifiers of what names a person (RFC 5280, appendix A.1; RFC 2985, 5.2.1), as bytes: commonName, surname, givenName, emailAddress. */
const NAMES: ReadonlySet<string> = new Set(['550403', '550404', '55042a', '2a864886f70d010901']);

/**
 * Names and addresses of persons in a signature (PKCS #7, in DER; ISO 32000-2, 12.8.3.3): of those who signed and of those
 * who issued their certificates, each once. Of what is no DER, none.
 */
export function signerNames(der: Uint8Array): readonly string[] {
  const found = new Set<string>();
  const open: { readonly bytes: Uint8Array; readonly depth: number }[] = [{ bytes: der, depth: 0 }];
  let count = 0;
  for (let next = open.pop(); next !== undefined && count <= VALUES_MAX; next = open.pop()) {
    const values = [...berValues(next.bytes)];
    count += values.length;
    for (const text of namesIn(values)) found.add(text);
    if (next.depth >= DEPTH_MAX) continue;
    for (const value of values) if (isConstructed(value)) open.push({ bytes: value.bytes, depth: next.depth + 1 });
  }
  return [...found];
}

/** Texts that stand behind an identifier which says that they name a person. */
function* namesIn(values: readonly BerValue[]): Generator<string> {
  let isName = false;
  for (const value of values) {
    const text = isName ? berText(value) : undefined;
    if (text !== undefined) yield text;
    isName = value.tag === berTags.objectIdentifier && NAMES.has(Buffer.from(value.bytes).toString('hex'));
  }
}

const SIGNATURE: Location = { kind: 'field', name: 'signature' };

/** The same of the contents of a signature, to be said once. */
export function* signers(contents: PdfValue): Generator<Saying> {
  if (!(contents instanceof PdfString)) return;
  for (const text of signerNames(contents.bytes)) yield { text, at: SIGNATURE, isEcho: true };
}
