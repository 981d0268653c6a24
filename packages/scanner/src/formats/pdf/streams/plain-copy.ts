/** The entry of a trailer that refers to how a document is encrypted (ISO 32000-2, table 15). */
const ENCRYPT = /\/Encrypt(?=\s+\d+\s+\d+\s+R)/g;
/** A key of the same length that means nothing. */
const NOTHING = Buffer.from('/Encrypx');

/**
 * A copy of a document of which only the files inside are encrypted, without a word of that: pdf.js asks for the password before
 * it reads a page that needs none.
 */
export function plainCopy(bytes: Buffer): Uint8Array {
  const copy = new Uint8Array(bytes);
  for (const { index } of bytes.toString('latin1').matchAll(ENCRYPT)) copy.set(NOTHING, index);
  return copy;
}
