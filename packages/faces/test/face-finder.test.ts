import { describe, expect, test } from 'vitest';
import { openFaceFinder } from '../src/index.ts';
import { drawFaces } from './drawn-face.ts';

const finder = await openFaceFinder();

describe('faces', () => {
  test('are found where they are drawn, each once', async () => {
    const centers = [
      [120, 130],
      [360, 140],
    ] as const;
    const boxes = await finder.find(drawFaces(480, 320, centers));
    expect(boxes).toHaveLength(2);
    for (const [index, [x, y]] of centers.entries()) {
      const { left = 0, top = 0, width = 0, height = 0 } = boxes[index] ?? {};
      expect(Math.abs(left + width / 2 - x)).toBeLessThan(20);
      expect(Math.abs(top + height / 2 - y)).toBeLessThan(40);
    }
  });

  test('are found in a picture that is smaller or larger than what the network looks at', async () => {
    expect(await finder.find(drawFaces(240, 240, [[120, 120]]))).toHaveLength(1);
    expect(await finder.find(drawFaces(900, 400, [[300, 180]]))).toHaveLength(1);
  });

  test('are not found on a wall', async () => {
    expect(await finder.find(drawFaces(480, 320, []))).toEqual([]);
    expect(await finder.find(drawFaces(3, 500, []))).toEqual([]);
  });
});
