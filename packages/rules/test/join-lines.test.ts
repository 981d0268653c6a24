import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinLines } from '../src/block/join-lines.ts';
import { findMatches } from '../src/match/find-matches.ts';

const join = (text: string): string => joinLines(text, [{ start: 0, end: text.length }]);

/** Words in lines that are as long as they may be. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

const sentence =
  'the clerk who had been there wrote all of it down on the day after, and says among much else that a tracking device was placed on the van, that the confidential informant Pat Example asked for money, and that the gate code is 4471, and nothing more was said of it by anybody.';

describe('lines of prose', () => {
  test.each([50, 60, 72, 80, 100])('are one line when they are wrapped at %i characters', (width) => {
    expect(join(wrap(sentence, width))).toBe(sentence);
  });

  test.each([52, 57, 63, 68, 74, 79])('hold what is said in words wherever they end, as at %i characters', (width) => {
    const text = wrap(sentence, width);
    const found = findMatches(text, { specimens: 'real' }).map(({ infoType }) => infoType);
    expect(found).toEqual(expect.arrayContaining(['surveillance', 'informant', 'access-code']));
  });

  test('that somebody wrapped by hand are one line too', () => {
    const text =
      'We put a tracker on the silver van last night under the\norder of the judge. It pings every ten minutes. He was at\nthe car wash, then at a house on Mill Lane until four.';
    expect(join(text)).not.toContain('\n');
  });

  test('keep every offset, and change nothing but line breaks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '1', ' ', ' ', '\n', '.', ':', '|', '\t'), maxLength: 400 }),
        (text) => {
          const joined = join(text);
          expect(joined).toHaveLength(text.length);
          for (const [at, unit] of [...text].entries()) {
            if (joined[at] !== unit) expect([unit, joined[at]]).toEqual(['\n', ' ']);
          }
        },
      ),
    );
  });
});

test('that stand before a table are read like any other', () => {
  const prose = wrap(sentence, 57);
  const found = findMatches(`${prose}\n{"a": "b", "c": "d"}`, { specimens: 'real' }).map(({ infoType }) => infoType);
  expect(found).toEqual(expect.arrayContaining(['surveillance', 'informant', 'access-code']));
});

describe('lines that stand for themselves stay', () => {
  test.each([
    [
      'a form',
      'Name of the person: Pat Example of the town of Almory\nHis badge number: 4471 of the town of Almory in the lake',
    ],
    [
      'a list',
      'one bag of flour and a can of beans for the shelter\n- one bag of sugar and a can of peas for the shelter',
    ],
    [
      'columns',
      'Pat Example of the town of Almory      4471   on duty\nKim Example of the town of Vesk        4472   off duty',
    ],
    [
      'rows of values',
      'Pat Example of Almory,4471,on duty at the gate,north,one\nKim Example of Vesk,4472,off duty at the gate,south,two',
    ],
    [
      'a banner between lines in capitals',
      'UNIT 4 ADV THAT THE MALE LEFT IN A BLUE TRUCK BEFORE\nLAW ENFORCEMENT SENSITIVE\nANYBODY CAME TO THE DOOR AND ASKED WHO HE WAS TO HER',
    ],
    ['short lines', 'Pat Example\nKim Example\nLee Example'],
    ['a heading', 'The way to the lake\nThere is a road to the lake that nobody has used for years, and it is closed.'],
    ['code', 'const badge = 4471 + other.number + 4 + x;\nconst other = 4472 + badge.number + 4 + y;'],
  ])('%s', (_what, text) => {
    expect(join(text)).toBe(text);
  });
});
