import { describe, expect, test } from 'vitest';
import { toPieces } from '../src/order/pieces.ts';
import { toReadingOrder } from '../src/order/reading-order.ts';
import { uniteLines } from '../src/order/unite-lines.ts';

/** A line of one word, twelve pixels high and ten wide for each letter, on a page that is turned. */
function line(text: string, x: number, y: number, angle = 0) {
  const width = text.length * 10;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const [along, across] = [x + width / 2, y];
  const center = { x: along * cosine - across * sine, y: along * sine + across * cosine };
  const quad = { center, width, height: 12, angle };
  return { quad, confidence: 0.9, words: [{ text, confidence: 0.9, from: 0, to: width }] };
}

const read = (...lines: readonly ReturnType<typeof line>[]) => toReadingOrder(toPieces(lines)).map(({ text }) => text);

describe('reading order', () => {
  test('is from the top, and from left to right, with two spaces between cells', () => {
    expect(read(line('below', 0, 40), line('right', 200, 21), line('left', 0, 20), line('more', 45, 20))).toEqual([
      'left more  right',
      'below',
    ]);
  });

  test('is the same on a page that is turned', () => {
    const turned = [0, 20, 40, 60].flatMap((y) => [
      line(`a-long-label-${y}`, 0, y, 0.06),
      line(`value-of-it-${y}`, 900, y, 0.06),
    ]);
    expect(read(...turned.toReversed())).toEqual([0, 20, 40, 60].map((y) => `a-long-label-${y}  value-of-it-${y}`));
  });

  test('is column by column where both are prose', () => {
    const rows = [0, 20, 40, 60, 80, 100];
    const lines = rows.flatMap((y) => [
      line(`left-prose-of-line-${y}`, 0, y),
      line(`right-prose-of-line-${y}`, 300, y),
    ]);
    expect(read(line('heading-that-goes-over-both-columns', 50, -30), ...lines)).toEqual([
      'heading-that-goes-over-both-columns',
      ...rows.map((y) => `left-prose-of-line-${y}`),
      ...rows.map((y) => `right-prose-of-line-${y}`),
    ]);
  });

  test('keeps the rows of a table', () => {
    const rows = [0, 20, 40, 60, 80, 100];
    const lines = rows.flatMap((y) => [line(`a${y}`, 0, y), line(`b${y}`, 100, y), line(`c${y}`, 200, y)]);
    expect(read(...lines)).toEqual(rows.map((y) => `a${y}  b${y}  c${y}`));
  });

  test('has boxes in the pixels of the picture', () => {
    const [only] = toReadingOrder(toPieces([line('word', 30, 50)]));
    expect(only?.box).toEqual({ left: 30, top: 44, width: 40, height: 12 });
    expect(only?.words).toEqual([{ text: 'word', confidence: 0.9, box: { left: 30, top: 44, width: 40, height: 12 } }]);
  });
});

describe('what two engines read', () => {
  const at = (text: string, top: number) => ({
    text,
    confidence: 0.9,
    box: { left: 0, top, width: 100, height: 10 },
    words: [],
  });

  test('is united: what both read stands once, and what one missed beside where it belongs', () => {
    const first = [at('Name: Ada', 0), at('SSN: 078-05-112', 20)];
    const second = [at('Name: Ada.', 1), at('SSN: 078-05-1120', 21), at('Unseen line', 60)];
    expect(uniteLines(first, second).map(({ text }) => text)).toEqual([
      'Name: Ada',
      'SSN: 078-05-112',
      'SSN: 078-05-1120',
      'Unseen line',
    ]);
  });

  test('is what one read where the other read nothing', () => {
    expect(uniteLines([], [at('Only here', 0)])).toHaveLength(1);
    expect(uniteLines([at('Only here', 0)], [])).toHaveLength(1);
  });
});
