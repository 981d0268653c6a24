import { describe, expect, test } from 'vitest';
import { quadAround } from '../src/detect/quad.ts';
import { shrink } from '../src/detect/resample.ts';
import { findQuads } from '../src/detect/text-map.ts';
import { cropLine, STRIP_HEIGHT } from '../src/read/crop.ts';
import { alphabetOf, decode } from '../src/read/ctc.ts';
import { toWords } from '../src/read/words.ts';

/** What a reader gives that is sure of these outputs, one a step, of five. */
function outputsOf(...steps: readonly number[]) {
  const data = new Float32Array(steps.length * 5);
  for (const [step, output] of steps.entries()) data[step * 5 + output] = 0.9;
  return { data, dims: [1, steps.length, 5] };
}

describe('what a reader gives', () => {
  const alphabet = alphabetOf('a\nb\n貓\n');

  test('is letters, each once however long it is seen, and twice with nothing between', () => {
    const letters = decode(outputsOf(1, 1, 0, 1, 2, 2, 2, 0), alphabet);
    expect(letters.map(({ text }) => text).join('')).toBe('aab');
    expect(letters.map(({ step }) => step)).toEqual([0.5, 3, 5]);
    expect(letters[0]?.confidence).toBeCloseTo(0.9);
  });

  test('ends with a space in the alphabet, and none of it is a letter', () => {
    const letters = decode(outputsOf(1, 4, 2), alphabet);
    expect(letters.map(({ text }) => text)).toEqual(['a', ' ', 'b']);
  });

  test('is a letter of another script only where nothing usual is likely', () => {
    expect(decode(outputsOf(3), alphabet).map(({ text }) => text)).toEqual(['貓']);
    const { data, dims } = outputsOf(3);
    data[1] = 0.3;
    expect(decode({ data, dims }, alphabet).map(({ text }) => text)).toEqual(['a']);
  });
});

describe('letters in words', () => {
  const letter = (text: string, step: number) => ({ text, step, confidence: 1 });

  test('are parted at spaces, and where the ink leaves a gap', () => {
    const letters = [letter('A', 0), letter('n', 2), letter(' ', 3), letter('B', 5), letter('o', 10)];
    expect(toWords(letters, [{ from: 60, to: 75 }], 8).map(({ text }) => text)).toEqual(['An', 'B', 'o']);
  });

  test('are not parted by what is thin, nor at signs', () => {
    const letters = [letter('5', 0), letter('1', 3), letter('-', 5), letter('o', 9)];
    const gaps = [
      { from: 8, to: 20 },
      { from: 30, to: 40 },
      { from: 50, to: 70 },
    ];
    expect(toWords(letters, gaps, 8).map(({ text }) => text)).toEqual(['51-o']);
  });

  test('know where they stand, half a letter on either side', () => {
    expect(toWords([letter('a', 2), letter('b', 4)], [], 8)).toMatchObject([{ text: 'ab', from: 12, to: 44 }]);
  });
});

describe('a rectangle around points', () => {
  test('is the smallest, and turned as they are', () => {
    const { width, height, angle, center } = quadAround(
      [
        [0, 0],
        [100, 10],
        [99, 20],
        [-1, 10],
        [50, 10],
      ].map(([x = 0, y = 0]) => ({ x, y })),
    );
    expect(angle).toBeCloseTo(Math.atan2(10, 100), 2);
    expect(width).toBeCloseTo(100.5, 0);
    expect(height).toBeCloseTo(10, 0);
    expect(center.x).toBeCloseTo(49.5, 0);
  });

  test('lies along a line that runs up', () => {
    const corners = [0, 10].flatMap((x) => [0, 100].map((y) => ({ x, y })));
    const { width, height, angle } = quadAround(corners);
    expect([width, height]).toEqual([100, 10]);
    expect(Math.abs(angle)).toBeCloseTo(Math.PI / 2);
  });
});

test('lines are what hangs together in a map, larger than its middle', () => {
  const [width, height] = [64, 32];
  const data = new Float32Array(width * height);
  for (let y = 10; y < 16; y += 1) data.fill(0.9, y * width + 8, y * width + 48);
  data[25 * width + 60] = 0.9;
  const quads = findQuads({ width, height, data });
  expect(quads).toHaveLength(1);
  expect(quads[0]?.center).toEqual({ x: 28, y: 13 });
  expect(quads[0]?.height).toBeGreaterThan(6);
  expect(quads[0]?.width).toBeGreaterThan(40);
});

describe('pixels', () => {
  const raster = { width: 4, height: 2, dpi: 0, data: new Uint8ClampedArray(32).fill(100) };

  test('of a smaller picture are means', () => {
    const data = raster.data.slice();
    data.set([0, 40, 80], 0);
    expect([...shrink({ ...raster, data }, 2, 1).data]).toEqual([75, 100, 85, 100, 95, 100]);
  });

  test('of a line stand upright, whatever it is turned by, and go on at the edge', () => {
    const quad = { center: { x: 2, y: 1 }, width: 2, height: 4, angle: Math.PI / 2 };
    const { width, data } = cropLine(raster, quad);
    expect([width, data.length]).toEqual([24, 3 * STRIP_HEIGHT * 24]);
    expect(data.every((value) => Math.abs(value - (100 / 127.5 - 1)) < 1e-6)).toBe(true);
  });
});
