import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Location, RunPlace } from '../src/index.ts';
import { BlockBuilder } from '../src/text/block.ts';
import { LineReader } from '../src/text/lines.ts';
import { locateWithin } from '../src/text/place.ts';

test('lines are those of the text, wherever it is cut into pieces', () => {
  const pieces = fc.array(fc.constantFrom('a', 'bc', '\r', '\n', '\r\n', 'd\r', '\ne'), { maxLength: 20 });
  fc.assert(
    fc.property(pieces, (given) => {
      const reader = new LineReader();
      const lines = [...given.flatMap((piece) => reader.write(piece)), ...reader.end()];
      const whole = given.join('').split(/\r\n|\r|\n/);
      if (whole.at(-1) === '') whole.pop();
      expect(lines).toEqual(whole.map((text, index) => ({ text, number: index + 1 })));
    }),
  );
});

/** A value that was folded after ten characters, and unfolded: the second half stands in line 4 after a space. */
const folded = {
  text: 'x\u001fNOTE 07805-1120 now\u001f',
  start: 2,
  at: { kind: 'line', line: 3, column: 1, endLine: 4, endColumn: 11 },
  places: [
    { at: 0, line: 3, column: 1 },
    { at: 10, line: 4, column: 2 },
  ],
} as const satisfies { text: string; start: number; at: Location; places: readonly RunPlace[] };

test('a match in text that was unfolded stands where it stands in the file', () => {
  const start = folded.text.indexOf('07805');
  expect(locateWithin(folded, start, start + 10)).toEqual({
    kind: 'line',
    line: 3,
    column: 6,
    endLine: 4,
    endColumn: 7,
  });
  const now = folded.text.indexOf('now');
  expect(locateWithin(folded, now, now + 3)).toMatchObject({ line: 4, column: 8, endLine: 4, endColumn: 11 });
});

test('a match that ends where the line was folded ends in its own line', () => {
  expect(locateWithin(folded, 2, 12)).toEqual({ kind: 'line', line: 3, column: 1, endLine: 3, endColumn: 11 });
});

test('line feeds that a value was unescaped to are no lines of the file', () => {
  const text = 'one\ntwo';
  const at = { kind: 'line', line: 7, column: 6, endLine: 7, endColumn: 14 } as const;
  // `one\\ntwo` in the file: the two characters of the escape are one.
  const places = [
    { at: 0, line: 7, column: 6 },
    { at: 4, line: 7, column: 11 },
  ];
  expect(locateWithin({ text, start: 0, at, places }, 4, 7)).toEqual({
    kind: 'line',
    line: 7,
    column: 11,
    endLine: 7,
    endColumn: 14,
  });
});

test('a run that is longer than a block is cut, and each piece knows where it stands', () => {
  const blocks = new BlockBuilder();
  const lines = 3_000;
  const text = 'abcdefghi '.repeat(lines * 3);
  const places = Array.from({ length: lines * 3 }, (_, line) => ({ at: line * 10, line: line + 1, column: 2 }));
  blocks.add(text, { kind: 'line', line: 1, column: 2, endLine: lines * 3, endColumn: 12 }, { places });
  const parts = blocks.rest();
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) {
    for (const { start, at, places: own } of part.runs) {
      expect(at).toMatchObject({ line: own?.[0]?.line, column: own?.[0]?.column });
      const found = part.text.indexOf('abcdefghi', start);
      const { places: known } = { places: own };
      const where = locateWithin({ text: part.text, start, at, places: known }, found, found + 9);
      expect(where).toMatchObject({ column: 2, endColumn: 11 });
    }
  }
});
