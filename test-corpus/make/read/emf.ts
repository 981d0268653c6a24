import { hex, utf8, utf16 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import {
  emfBitmap,
  emfComment,
  emfPlus,
  emfSmallText,
  emfText,
  emfTexts,
  makeEmf,
  makeWmf,
  wmfFont,
  wmfPiece,
  wmfRecord,
  wmfText,
} from '../metafile.ts';
import { makeDib, makePng } from '../raster-files.ts';

const SSN = emfText('SSN 078-05-1120', 100, 40);
const dib = makeDib(24, 16);

/** Letters of EMF+ with the place of each ([MS-EMFPLUS] 2.3.4.6), or the numbers of glyphs. */
function plusGlyphs(text: string, byLetters: boolean): Uint8Array {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(byLetters ? 1 : 0, 4);
  head.writeUInt32LE(text.length, 12);
  const places = Buffer.alloc(8 * text.length);
  for (let index = 0; index < text.length; index += 1) places.writeFloatLE(10 * index, 8 * index);
  return Buffer.concat([head, utf16(text), places]);
}

/** A text in a box (2.3.4.14). */
function plusString(text: string): Uint8Array {
  const head = Buffer.alloc(28);
  head.writeUInt32LE(text.length, 8);
  return Buffer.concat([head, utf16(text)]);
}

/** An image that is a file as it is (2.2.1.4). */
const plusImage = (file: Uint8Array) =>
  Buffer.concat([hex('02 10 c0 db 01 00 00 00'), Buffer.alloc(16), hex('01 00 00 00'), file]);

/** Pixels of an image (2.2.2.2): two of 32 bits. */
const PLUS_PIXELS = hex(
  '02 10 c0 db 01 00 00 00 02 00 00 00 01 00 00 00 08 00 00 00 0a 20 26 00 00 00 00 00 ff ff ff ff 00 00 00 ff',
);

/** A public comment ([MS-EMF] 2.3.3.4): its kind, and what follows. */
const publicComment = (kind: string, data: Uint8Array) => emfComment(Buffer.concat([utf8('GDIC'), hex(kind), data]));

const words = (text: string) => makeWmf([wmfText(utf8(text), 0, 0)]);

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.emf', bytes: makeEmf([emfText('Jane Doe', 0, 40), SSN], 'Case 26-000417') };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'text.emf': makeEmf([emfText('Jane Doe', 0, 40), SSN, emfText('second line', 0, 60)], 'Case 26-000417'),
  'letters.emf': makeEmf([...'078-05-1120'].map((letter, index) => emfText(letter, 10 * index, 40))),
  'cells.emf': makeEmf([emfText('Name', 0, 40), emfText('SSN', 300, 40), emfText('Jane', 0, 60), SSN]),
  'short-texts.emf': makeEmf([
    emfSmallText('John Roe', 0, 20),
    emfTexts(['219-09-9999', 0, 40], ['jane@example.org', 0, 60]),
  ]),
  'twice.emf': makeEmf([emfText('Jane Doe', 0, 40), emfPlus([0x401c, 0, plusString('Jane Doe')])]),
  'plus.emf': makeEmf([
    emfPlus(
      [0x401c, 0, plusString('SSN 078-05-1120')],
      [0x4036, 0, plusGlyphs('Jane Doe', true)],
      [0x4003, 0, utf8('a comment of the program')],
    ),
  ]),
  'plus-image.emf': makeEmf([emfPlus([0x4008, 0x0500, plusImage(makePng())], [0x4008, 0x0500, PLUS_PIXELS])]),
  'plus-long-image.emf': makeEmf([
    emfPlus(
      [0x4008, 0x8500, Buffer.concat([Buffer.alloc(4), plusImage(makePng()).subarray(0, 60)])],
      [0x4008, 0x0500, plusImage(makePng()).subarray(60)],
    ),
  ]),
  'bitmap.emf': makeEmf([emfBitmap(dib.subarray(0, 40), dib.subarray(40))]),
  'comments.emf': makeEmf([
    emfComment(utf8('written by jane@example.org')),
    publicComment('02 00 00 00', Buffer.concat([Buffer.alloc(16), hex('09 00 00 00'), utf16('Layer one')])),
    publicComment('03 00 00 00', Buffer.alloc(0)),
  ]),
  'with-wmf.emf': makeEmf([
    publicComment(
      '01 00 00 80',
      Buffer.concat([Buffer.alloc(12), numberOf(words('Jane Doe').length), words('Jane Doe')]),
    ),
  ]),
  'appended.emf': Buffer.concat([makeEmf([SSN]), utf8('Words after the end.\n')]),
  'text.wmf': makeWmf([wmfText(utf8('Jane Doe'), 0, 40), wmfText(utf8('078-05-1120'), 90, 40)], true),
  'cyrillic.wmf': makeWmf([wmfFont(204), wmfRecord(0x012d, Buffer.alloc(2)), wmfText(hex('c8 e2 e0 ed ee e2'), 0, 40)]),
  'short-text.wmf': makeWmf([
    wmfRecord(0x0521, Buffer.concat([hex('0b 00'), utf8('219-09-9999\0'), hex('28 00 00 00')])),
  ]),
  'bitmap.wmf': makeWmf([wmfRecord(0x0f43, Buffer.concat([Buffer.alloc(22), dib]))]),
  'with-emf.wmf': makeWmf(
    [0, 100].map((start) => {
      const whole = makeEmf([SSN]);
      const piece = whole.subarray(start, start === 0 ? 100 : whole.length);
      return wmfPiece(piece, start === 0 ? whole.length - 100 : 0);
    }),
  ),
};

function numberOf(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number, 0);
  return bytes;
}

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'unsupported/glyphs.emf': makeEmf([emfText('Jane', 0, 40, { byGlyphs: true })]),
  'unsupported/plus-glyphs.emf': makeEmf([emfPlus([0x4036, 0, plusGlyphs('Jane', false)])]),
  'malformed/torn.emf': makeEmf([SSN]).subarray(0, -30),
  'malformed/torn.wmf': words('Jane Doe').subarray(0, -8),
};

/** Files that a rule must get right. */
export const judged: Cases = {
  'PII-01/fail-drawing-with-a-number.emf': makeEmf([
    ...'SSN: 078-05-1120'.split('').map((letter, index) => emfText(letter, 10 * index, 40)),
  ]),
  'PII-01/pass-drawing-of-a-form.emf': makeEmf([emfText('SSN:', 0, 40), emfText('last four digits only', 60, 40)]),
  'PII-01/fail-clipboard-drawing.wmf': makeWmf([wmfText(utf8('SSN:'), 0, 40), wmfText(utf8('219-09-9999'), 60, 40)]),
};
