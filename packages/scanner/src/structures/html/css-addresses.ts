import { cssSigns, unescapeCss } from './css-signs.ts';

/** An address in a style sheet or a style attribute, and where in it it stands. */
export interface CssAddress {
  /** A file that stands in the address itself (RFC 2397), or where one is. */
  readonly kind: 'file' | 'words';
  readonly text: string;
  readonly offset: number;
}

/** What stands before a string that is an address (CSS Values 4, 4.5; CSS Cascade 5, 2; CSS Images 4, 2.4). */
const BEFORE = /(?:\b(?:url|src|image-set)\(|@import)\s*$/i;

/** Characters before a string that are looked at. */
const BEFORE_LENGTH = 40;

const DATA = /^\s*data:/i;

/** A file in an address, by its type. */
const TYPED = /^\s*data:\s*[\w.+-]+\/[\w.+-]+\s*[;,]/i;

/** A letter or a digit, but not of a part of the page itself. */
const SAYS = /^[^#]*[\p{L}\p{N}]/u;

/** The addresses that styles refer to, and the files that they hold. */
export function addressesIn(css: string): readonly CssAddress[] {
  const addresses: CssAddress[] = [];
  if (!/url\(|src\(|@import|data:|image-set/i.test(css)) return addresses;
  for (const { sign, index, text } of cssSigns(css)) {
    if (sign !== 'string' && sign !== 'address') continue;
    const isAddress = sign === 'address' || BEFORE.test(css.slice(Math.max(0, index - BEFORE_LENGTH), index));
    const address = unescapeCss(text);
    if (isAddress ? DATA.test(address) : TYPED.test(address))
      addresses.push({ kind: 'file', text: address, offset: index });
    else if (isAddress && SAYS.test(address)) addresses.push({ kind: 'words', text: address.trim(), offset: index });
  }
  return addresses;
}
