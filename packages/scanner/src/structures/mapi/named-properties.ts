import { doubleWord, word } from '../little-endian.ts';

/** Names of properties from 0x8000 on, by their number. */
export type PropertyNames = ReadonlyMap<number, string>;

/** Characters of a name, in bytes: names are words. */
const NAME_BYTES_MAX = 512;

/** Names by the list of their entries and the strings that it points at ([MS-OXMSG] 2.2.3.1; [MS-PST] 2.4.7). */
export function propertyNames(entries: Uint8Array, strings: Uint8Array): PropertyNames {
  const names = new Map<number, string>();
  for (let at = 0; at + 8 <= entries.length; at += 8) {
    const identifier = doubleWord(entries, at);
    const isString = (word(entries, at + 4) & 1) === 1;
    const name = isString ? stringAt(strings, identifier) : `named-${identifier.toString(16).padStart(4, '0')}`;
    names.set(0x8000 + word(entries, at + 6), name);
  }
  return names;
}

function stringAt(strings: Uint8Array, offset: number): string {
  const length = Math.min(doubleWord(strings, offset), NAME_BYTES_MAX);
  return Buffer.from(strings.subarray(offset + 4, offset + 4 + length)).toString('utf16le');
}
