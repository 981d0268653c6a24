import fc from 'fast-check';
import { test } from 'vitest';
import { examineBytes } from './examine.ts';
import { fuzz } from './fuzz.ts';

/** Names of every format that is read or known, of some that are not, and of none. */
const extensions =
  'txt csv tsv log md json jsonl xml html yaml sql ini eml mbox rtf ics vcf pdf zip gz tgz tar docx xlsx pptx odt jar doc xls ppt msg mdb accdb dbf sqlite png jpg tif bmp gif heic mp3 mp4 exe 7z rar'.split(
    ' ',
  );

/** What files of many formats begin with, as bytes in Latin 1. */
const magics = [
  '',
  '\xef\xbb\xbf',
  '\xff\xfe',
  '\xfe\xff',
  '%PDF-1.7\n',
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
  'PK\x03\x04',
  'PK\x03\x04\x14\x00\x00\x00\x00\x00',
  'PK\x03\x04\x14\x00\x08\x00\x08\x00',
  'PK\x05\x06\x00\x00\x00\x00\x01\x00\x01\x00',
  'PK\x01\x02',
  '\x1f\x8b\x08',
  '\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03',
  '\x1f\x8b\x08\x1c\x00\x00\x00\x00\x00\x03',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  '\x00\x01\x00\x00Standard Jet DB\x00',
  '\x00\x01\x00\x00Standard ACE DB\x00',
  'SQLite format 3\x00',
  '\x89PNG\r\n\x1a\n',
  '\xff\xd8\xff\xe0',
  'II*\x00',
  'MM\x00*',
  'GIF89a',
  'BM',
  'ID3\x04',
  '\x00\x00\x00\x18ftypmp42',
  'MZ',
  '7z\xbc\xaf\x27\x1c',
  'Rar!\x1a\x07\x01\x00',
  '{\\rtf1',
  '<?xml version="1.0"?>',
  '<!DOCTYPE html>',
  'From a@example.org Mon Jan  1 00:00:00 2031\n',
  'Received: from example.org\r\nSubject: ',
  'sep=;\r\n',
  'a,b,c\n1,2,3\n',
  'Name\tSSN\n',
  '"',
];

const names = fc.oneof(
  fc.constantFrom(...extensions).map((extension) => `a.${extension}`),
  fc.constantFrom('a', '.', 'constructor', '__proto__', 'a.__proto__', 'Straße.csv', 'a!/b.txt', 'a.csv.gz'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
);

/** Any bytes; bytes of few kinds, which look more like a format; and text. */
const bodies = fc.oneof(
  fc.uint8Array({ maxLength: 4000 }),
  fc.array(fc.constantFrom(0, 1, 8, 9, 10, 13, 31, 32, 34, 44, 48, 59, 80, 124, 255), { maxLength: 2000 }).map(toBytes),
  fc.string({ unit: 'binary', maxLength: 2000 }).map((text) => Buffer.from(text)),
  fc.string({ unit: 'binary', maxLength: 2000 }).map((text) => Buffer.from(text, 'utf16le')),
);

const inputs = fc.record({
  name: names,
  magic: fc.constantFrom(...magics),
  body: bodies,
  tail: fc.constantFrom(...magics),
});

test('no bytes under any name make a scan throw or crash', () =>
  fuzz('bytes', inputs, ({ name, magic, body, tail }) =>
    examineBytes(name, Buffer.concat([Buffer.from(magic, 'latin1'), body, Buffer.from(tail, 'latin1')])),
  ));

function toBytes(numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers);
}
