import { expect, test } from 'vitest';
import { cpuMs } from '../../../test/cpu-time.ts';
import { Decoder } from '../src/text/decode.ts';

/** Decodes in chunks of a size. */
function decode(bytes: Uint8Array, size: number): { readonly text: string; readonly isText: boolean } {
  const decoder = new Decoder();
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += decoder.write(bytes.subarray(at, at + size));
  return { text: text + decoder.end(), isText: decoder.isText };
}

const utf8 = (text: string) => Buffer.from(text);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

const EIGHT_BIT = 'Plain words by one program, in a line.\r\n'.repeat(200);
const WIDE = 'Breite Wörter, Škoda, 漢字, 078-05-1120.\r\n'.repeat(30);

test.each([37, 1_000, 4_096, 8_191, 131_072])('mixed encodings come out whole in chunks of %i', (size) => {
  const bytes = Buffer.concat([utf8(EIGHT_BIT), utf16(WIDE), utf8(EIGHT_BIT), utf16(WIDE)]);
  expect(decode(bytes, size)).toEqual({ text: EIGHT_BIT + WIDE + EIGHT_BIT + WIDE, isText: true });
});

test.each([37, 4_096, 131_072])('8-bit lines after UTF-16 come out whole in chunks of %i', (size) => {
  const bytes = Buffer.concat([utf16(`\ufeff${WIDE}`), utf8(`x${EIGHT_BIT}`), utf16(WIDE)]);
  expect(decode(bytes, size)).toEqual({ text: `${WIDE}x${EIGHT_BIT}${WIDE}`, isText: true });
});

test('UTF-16 in any script is known without a mark', () => {
  for (const words of [
    '案件の記録。番号は一です。\n',
    'Привет, это текст.\n',
    '대한민국의 기록\n',
    'Ελληνικά και άλλα\n',
  ]) {
    const text = words.repeat(20);
    expect(decode(utf16(text), 4_096)).toEqual({ text, isText: true });
    expect(decode(utf16(text).swap16(), 4_096)).toEqual({ text, isText: true });
  }
});

test.each([
  ['078-\x0505-1120', '078-05-1120'],
  ['SSN \x1b[31m078-05-1120\x1b[0m', 'SSN 078-05-1120'],
  [
    '\x1b]8;;http://a.example/?ssn=078-05-1120\x1b\\link\x1b]8;;\x1b\\\r\n',
    'link 8;;http://a.example/?ssn=078-05-1120\r\n',
  ],
  ['0\b07\b78\b8-05-1120', '078-05-1120'],
  ['secret\b\b\b\b\b\bpublic', 'public secretpublic'],
  ['a\x1fb\vc\fd\u0085e', 'a b c d e'],
  ['\x1b(Ba\x1b=b\x1b', 'ab'],
  ['SSN:\x1b[9C078-05-1120', 'SSN: 078-05-1120'],
  ['see 0\0\0\x007\0\0\x008\0\0\0-\0\0\x000\0\0\x005\0\0\0-', 'see 078-05-'],
  ['\0\0\x000\0\0\x007\0\0\x008\0\0\x009', '0789'],
])('controls part no value: %j', (before, after) => {
  for (const size of [1, 5, 4_096]) expect(decode(utf8(before), size)).toEqual({ text: after, isText: true });
});

test('what stays unread is said', () => {
  expect(decode(utf8('one\0two'), 4_096).isText).toBe(false);
  expect(decode(utf16(`\ufeff${'a\ud800'.repeat(40)}`), 4_096).isText).toBe(false);
});

test.each([
  ['overstrikes', 'a\b'],
  ['openings of control strings', '\x1b]'],
  ['C1 openings', '\u009d'],
  ['openings of control sequences', '\x1b[1'],
  ['lone NULs', 'ab\0'],
  ['NULs', '\0'],
])('%s in great number take time by their number only', (_, unit) => {
  const few = utf8(unit.repeat(250_000 / unit.length));
  const many = utf8(unit.repeat(2_000_000 / unit.length));
  const once = Math.max(5, ...[1, 2, 3].map(() => cpuMs(() => decode(few, 131_072))));
  // Eight times as many take some eight times as long, where a square would take 64 times.
  expect(cpuMs(() => decode(many, 131_072)) / once).toBeLessThan(24);
});

test('bytes that every way of reading leaves to another come to an end', () => {
  // Letters, line ends, marks and NULs in no order: an encrypted database was read for ever.
  const alphabet = [0, 0, 0, 0x0a, 0x0d, 0x30, 0x61, 0x62, 0xff, 0xfe, 0x4e, 0xd8, 0x80];
  for (let seed = 1; seed <= 100; seed++) {
    let state = seed;
    const bytes = Uint8Array.from({ length: 6_000 }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return alphabet[(state >>> 16) % alphabet.length] ?? 0;
    });
    expect(decode(bytes, 1_000).text).not.toContain('\u001f');
  }
});
