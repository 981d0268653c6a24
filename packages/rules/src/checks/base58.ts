const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** The value of a number in base 58, or undefined if a character is none of its digits. */
export function fromBase58(text: string): bigint | undefined {
  let number = 0n;
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit === -1) return undefined;
    number = number * 58n + BigInt(digit);
  }
  return number;
}

/** A number as bytes, the highest first. Undefined if it does not fit. */
export function toBytes(number: bigint, length: number): Uint8Array | undefined {
  const bytes = new Uint8Array(length);
  let rest = number;
  for (let index = length - 1; index >= 0; index -= 1) {
    bytes[index] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return rest === 0n ? bytes : undefined;
}
