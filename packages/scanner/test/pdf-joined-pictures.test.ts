import { describe, expect, test } from 'vitest';
import { joinPictures, PieceGrid } from '../src/formats/pdf/content/joined-pictures.ts';

const VIEW = { left: 0, bottom: 0, right: 612, top: 792 };
const at = (left: number, bottom: number, width: number, height: number) => ({
  left,
  bottom,
  right: left + width,
  top: bottom + height,
});
const areasOf = (...squares: Parameters<typeof joinPictures>[0]) => joinPictures(squares, VIEW).map(({ area }) => area);

describe('pictures that touch are one', () => {
  test.each([
    [
      'strips thinner than a cell',
      Array.from({ length: 200 }, (_, row) => at(72, 300 + row / 2, 300, 0.5)),
      at(72, 300, 300, 100),
    ],
    ['halves', [at(72, 300, 150, 100), at(222, 300, 150, 100)], at(72, 300, 300, 100)],
    ['strips of several widths', [at(72, 300, 300, 50), at(72, 350, 250, 50)], at(72, 300, 300, 100)],
    ['pieces of which some are off the page', [at(-50, 300, 100, 50), at(50, 300, 100, 50)], at(0, 300, 150, 50)],
  ])('%s', (_name, squares, whole) => {
    expect(areasOf(...squares)).toEqual([whole]);
  });
});

describe('others are not', () => {
  test.each([
    ['pictures with room between them', [at(72, 300, 100, 100), at(180, 300, 100, 100)]],
    ['a picture on one that is behind the page', [at(0, 0, 612, 792), at(72, 300, 100, 100)]],
    ['a frame', [at(50, 50, 500, 5), at(50, 700, 500, 5), at(50, 50, 5, 655), at(545, 50, 5, 655)]],
  ])('%s', (_name, squares) => {
    expect(areasOf(...squares)).toEqual(squares);
  });
});

test('however many there are, each cell of the page is gone through once', () => {
  const squares = Array.from({ length: 20_000 }, (_, index) =>
    at((index % 100) / 10, Math.floor(index / 100) / 10, 500, 600),
  );
  expect(areasOf(...squares)).toHaveLength(1);
  const grid = new PieceGrid(VIEW);
  for (const square of squares) grid.paint(square);
  expect(new Set(squares.map((square) => grid.groupOf(square)))).toEqual(new Set([1]));
  expect(grid.passed).toBeGreaterThan(0);
  expect(grid.passed).toBeLessThanOrEqual(256 * 256);
});
