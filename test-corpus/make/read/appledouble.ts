import { makeAppleDouble, makeAttributes } from '../apple-double.ts';
import { utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';

/** Where a file was downloaded from, as a list of Python's plistlib. */
const FROM = Buffer.from(
  'YnBsaXN0MDCiAQJfEClodHRwczovL2ZpbGVzLmV4YW1wbGUub3JnLzA3OC0wNS0xMTIwLmNzdl8QGmh0dHBzOi8vZXhhbXBsZS5vcmcvcG9ydGFsCAs3AAAAAAAAAQEAAAAAAAAAAwAAAAAAAAAAAAAAAAAAAFQ=',
  'base64',
);

const attributes = (entries: number) =>
  makeAttributes(
    {
      'com.apple.metadata:kMDItemWhereFroms': FROM,
      'com.apple.quarantine': utf8('0081;65a1b2c3;Safari;from jane@example.org'),
    },
    entries,
  );

const blankFork = Buffer.concat([
  Buffer.alloc(16, 1),
  utf8('This resource fork intentionally left blank   '),
  Buffer.alloc(40),
]);

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: '._a.csv', bytes: makeAppleDouble([attributes(2), [2, blankFork]]) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  '._a.csv': makeAppleDouble([attributes(2), [2, blankFork]]),
  '._b.txt': makeAppleDouble([
    [3, utf8('078-05-1120.txt')],
    [4, utf8('Ask Jane Doe, SSN 219-09-9999')],
  ]),
  'single.bin': makeAppleDouble([[1, utf8('SSN 078-05-1120\n')]], 0x00051600),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/._torn.csv': makeAppleDouble([attributes(1)]).subarray(0, -30),
  'unsupported/._fork.txt': makeAppleDouble([[2, utf8('\0\0\0\x10 A clipping with words, SSN 078-05-1120')]]),
};
