import type { Head } from './head.ts';
import type { Kind } from './kinds.ts';

/** How a sequence of ASN.1 begins (X.690, 8.1), and what stands in it first, in hexadecimal digits. */
const BEGINNINGS: readonly (readonly [RegExp, Kind])[] = [
  // A content of CMS: an object identifier of PKCS #7 or of S/MIME (RFC 5652, 4; RFC 5083).
  [/^30(?:80|82.{4}|83.{6}|84.{8}|81..|[0-7].)06(?:092a864886f70d01070[1-6]|0b2a864886f70d01091001)/, 'cms'],
  // A certificate: what is signed of it, with its version or its serial number (RFC 5280, 4.1).
  [/^3082.{4}3082.{4}(?:a003020102|02(?:0[89a-f]|1[0-4]))/, 'cms'],
  // A store of keys: version 3, then a content (RFC 7292, 4).
  [/^30(?:80|82.{4}|83.{6})0201033080|^30(?:80|82.{4}|83.{6})02010330(?:82.{4}|83.{6})06092a864886f70d0107/, 'p12'],
];

/** What a file is that is one value of ASN.1. */
export function valueKind({ bytes }: Pick<Head, 'bytes'>): Kind | undefined {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('hex');
  return head.startsWith('30') ? BEGINNINGS.find(([beginning]) => beginning.test(head))?.[1] : undefined;
}
