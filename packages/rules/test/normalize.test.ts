import { describe, expect, test } from 'vitest';
import { normalize } from '../src/block/normalize.ts';
import { findMatches } from '../src/match/find-matches.ts';

describe('a text reads as plain text', () => {
  test.each([
    ['\u200e0\u202a7\u2063\u180e8\u034f-05', '078-05'],
    ['078\ufe6305\u20431120', '078-05-1120'],
    ['a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
    ['\u00b2\u2083\u2460 n\u00ba', '231 no'],
    ['078-05-1120\u00b9 and m\u00b2', '078-05-1120  and m2'],
    ['\ufb01 \u00bd \u00c9', '\ufb01 \u00bd \u00c9'],
    [String.raw`SSN:\n078\u002d05`, 'SSN:\n078-05'],
    [String.raw`a\r\nb\tc\/d`, 'a\nb c/d'],
    [String.raw`\\n \\u002d \x \u00zz`, String.raw`\\n \\u002d \x \u00zz`],
    [String.raw`\u001f\u200b\u00a0|`, '  |'],
  ])('%j', (given, plain) => {
    expect(normalize(given).text).toBe(plain);
  });
});

test('offsets lead back to the text as it stands', () => {
  const given = String.raw`SSN:\n078\u002d05\u002d1120\nand`;
  const [match] = findMatches(given, { specimens: 'real' });
  expect(given.slice(match?.start, match?.end)).toBe(String.raw`078\u002d05\u002d1120`);
});

test('a backslash in a password is a character of it', () => {
  const given = String.raw`password=Heron\new9!x`;
  const [match] = findMatches(given);
  expect(given.slice(match?.start, match?.end)).toBe(String.raw`Heron\new9!x`);
});
