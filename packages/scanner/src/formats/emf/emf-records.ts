import { decodeCodePage, UNICODE_CODE_PAGE, WESTERN_CODE_PAGE } from '../../structures/code-page.ts';
import { doubleWord, signedDoubleWord } from '../../structures/little-endian.ts';
import { wideTextOf } from '../../structures/picture/words.ts';
import { EmfPlus } from './emf-plus.ts';
import type { MetafileFindings } from './metafile-findings.ts';

/** Records ([MS-EMF] 2.1.1). */
const HEADER = 1;
const END = 14;
const COMMENT = 70;

/** Where records say where a bitmap is: header, its bytes, pixels, their bytes ([MS-EMF] 2.3.1, 2.3.7.4 and others). */
const BITMAPS: Readonly<Record<number, readonly number[]>> = {
  76: [84], // EMR_BITBLT
  77: [84], // EMR_STRETCHBLT
  78: [84, 112], // EMR_MASKBLT
  79: [96], // EMR_PLGBLT
  80: [48], // EMR_SETDIBITSTODEVICE
  81: [48], // EMR_STRETCHDIBITS
  93: [16], // EMR_CREATEMONOBRUSH
  94: [16], // EMR_CREATEDIBPATTERNBRUSHPT
  95: [12], // EMR_EXTCREATEPEN
  114: [84], // EMR_ALPHABLEND
  116: [84], // EMR_TRANSPARENTBLT
};

/** Records of a program or a driver, by where their bytes begin (2.3.3 and 2.3.6), and those that name a file. */
const PRIVATE: Readonly<Record<number, number>> = { 105: 12, 106: 12, 110: 16, 112: 20, 113: 20, 121: 24 };

/** Records of text (2.3.5.6 to 2.3.5.8): how many bytes a letter has. */
const TEXTS: Readonly<Record<number, 1 | 2>> = { 83: 1, 84: 2 };
const MANY_TEXTS: Readonly<Record<number, 1 | 2>> = { 96: 1, 97: 2 };
const SMALL_TEXT = 108;

/** How a text is drawn (2.1.11). */
const BY_GLYPHS = 0x10;
const WITHOUT_BOUNDS = 0x100;
const SMALL_LETTERS = 0x200;

/** Comments by what begins them (2.1.10 and 2.3.3.4). */
const PLUS_COMMENT = 0x2b464d45;
const PUBLIC_COMMENT = 0x43494447;
const SPOOL_COMMENT = 0;

/** Reads the records of an EMF; gives where they end. */
export function readEmf(bytes: Uint8Array, findings: MetafileFindings): number {
  const plus = new EmfPlus(findings);
  let at = 0;
  while (at + 8 <= bytes.length) {
    if (!findings.count()) return bytes.length;
    const type = doubleWord(bytes, at);
    const size = doubleWord(bytes, at + 4);
    if (size < 8 || at + size > bytes.length) {
      findings.problem('bad-part');
      return bytes.length;
    }
    readRecord(type, bytes.subarray(at, at + size), plus, findings);
    at += size;
    if (type === END) return at;
  }
  findings.problem('bad-part');
  return at;
}

function readRecord(type: number, record: Uint8Array, plus: EmfPlus, findings: MetafileFindings): void {
  if (type === HEADER) readHeader(record, findings);
  else if (type === COMMENT) readComment(record, plus, findings);
  else if (type === SMALL_TEXT) readSmallText(record, findings);
  else if (TEXTS[type] !== undefined) readText(record, 36, TEXTS[type], findings);
  else if (MANY_TEXTS[type] !== undefined) readTexts(record, MANY_TEXTS[type], findings);
  else if (PRIVATE[type] !== undefined) findings.private(record.subarray(PRIVATE[type]));
  for (const at of BITMAPS[type] ?? []) {
    const [header, headerBytes, bits, bitBytes] = [0, 4, 8, 12].map((each) => doubleWord(record, at + each));
    findings.bitmap(part(record, header, headerBytes), part(record, bits, bitBytes));
  }
}

/** Bytes of a record; none of what is beyond its end. */
function part(record: Uint8Array, start = 0, length = 0): Uint8Array {
  return start === 0 ? record.subarray(0, 0) : record.subarray(start, start + length);
}

/** The program and the title, with a NUL after each (2.2.9). */
function readHeader(record: Uint8Array, findings: MetafileFindings): void {
  const title = part(record, doubleWord(record, 64), doubleWord(record, 60) * 2);
  findings.lines.whole(wideTextOf(title));
}

function readText(record: Uint8Array, at: number, letterBytes: 1 | 2, findings: MetafileFindings): void {
  const count = doubleWord(record, at + 8);
  const options = doubleWord(record, at + 16);
  if ((options & BY_GLYPHS) !== 0) {
    if (count > 0) findings.problem('part-not-read');
    return;
  }
  const letters = part(record, doubleWord(record, at + 12), count * letterBytes);
  const widths = doubleWord(record, at + 36);
  findings.lines.add({
    text: decode(letters, letterBytes),
    x: signedDoubleWord(record, at),
    y: signedDoubleWord(record, at + 4),
    ...(widths !== 0 && { width: sumOf(record, widths, count) }),
  });
}

/** The sum of the widths of letters, of those that are in the record. */
function sumOf(record: Uint8Array, at: number, count: number): number {
  let sum = 0;
  const there = Math.min(count, Math.floor((record.length - at) / 4));
  for (let index = 0; index < there; index += 1) sum += doubleWord(record, at + 4 * index);
  return sum;
}

const TEXT_BYTES = 40;

function readTexts(record: Uint8Array, letterBytes: 1 | 2, findings: MetafileFindings): void {
  const count = Math.min(doubleWord(record, 36), Math.floor((record.length - 40) / TEXT_BYTES));
  for (let index = 0; index < count; index += 1) readText(record, 40 + index * TEXT_BYTES, letterBytes, findings);
}

function readSmallText(record: Uint8Array, findings: MetafileFindings): void {
  const options = doubleWord(record, 20);
  const count = doubleWord(record, 16);
  if ((options & BY_GLYPHS) !== 0) {
    if (count > 0) findings.problem('part-not-read');
    return;
  }
  const letterBytes = (options & SMALL_LETTERS) === 0 ? 2 : 1;
  const at = (options & WITHOUT_BOUNDS) === 0 ? 52 : 36;
  const text = decode(record.subarray(at, at + count * letterBytes), letterBytes);
  findings.lines.add({ text, x: signedDoubleWord(record, 8), y: signedDoubleWord(record, 12) });
}

function decode(letters: Uint8Array, letterBytes: 1 | 2): string {
  return decodeCodePage(letters, letterBytes === 2 ? UNICODE_CODE_PAGE : WESTERN_CODE_PAGE);
}

/** What public comments are (2.1.10), by what they hold. */
const WINDOWS_METAFILE = 0x80000001;
const BEGIN_GROUP = 2;
const END_GROUP = 3;
const FORMATS = 0x40000004;

function readComment(record: Uint8Array, plus: EmfPlus, findings: MetafileFindings): void {
  const data = record.subarray(12, 12 + doubleWord(record, 8));
  const mark = doubleWord(data, 0);
  if (mark === PLUS_COMMENT) plus.read(data.subarray(4));
  else if (mark === PUBLIC_COMMENT) readPublicComment(record, data.subarray(4), findings);
  // What a printer spooled has fonts.
  else if (mark !== SPOOL_COMMENT || data.length > 4) findings.private(data);
}

function readPublicComment(record: Uint8Array, data: Uint8Array, findings: MetafileFindings): void {
  const kind = doubleWord(data, 0);
  if (kind === WINDOWS_METAFILE) findings.file(data.subarray(20, 20 + doubleWord(data, 16)), 'wmf');
  else if (kind === BEGIN_GROUP) findings.lines.whole(wideTextOf(data.subarray(24, 24 + 2 * doubleWord(data, 20))));
  else if (kind === FORMATS) readFormats(record, data, findings);
  else if (kind !== END_GROUP) findings.private(data.subarray(4));
}

/** The same picture in several formats (2.3.3.4.3): each by where it begins in the record. */
function readFormats(record: Uint8Array, data: Uint8Array, findings: MetafileFindings): void {
  const count = Math.min(doubleWord(data, 20), Math.floor((data.length - 24) / 16));
  for (let index = 0; index < count; index += 1) {
    const at = 24 + 16 * index;
    // Offsets count from the mark of the comment.
    const start = 12 + doubleWord(data, at + 12);
    findings.file(record.subarray(start, start + doubleWord(data, at + 8)));
  }
}
