import { grow, type Point, type Quad, quadAround } from './quad.ts';

/** How likely there are letters at each point of a picture, row by row, 0 to 1. */
export interface TextMap {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** A place is letters from this on (PaddleOCR, `det_db_thresh`). */
const LETTERS_MIN = 0.3;
/** What is found is a line if its places are letters as likely as this, on average. */
const LINE_MIN = 0.55;
/** The map shows the middle of a line; by this much of its area to its outline a line is larger (`det_db_unclip_ratio`). */
const UNCLIP = 1.6;
/** In points of the map: less is no line. */
const SIDE_MIN = 3;
/** Lines of one picture. A page of a telephone book has 500. */
const LINES_MAX = 3_000;

/**
 * The lines of letters in a map, from the top, each with its outline (DB post-processing: Liao et al., Real-time Scene Text
 * Detection with Differentiable Binarization, 2020, section 3.5; by rectangles alone).
 */
export function findQuads(map: TextMap): readonly Quad[] {
  const seen = new Uint8Array(map.data.length);
  const quads: Quad[] = [];
  for (let at = 0; at < map.data.length && quads.length < LINES_MAX; at += 1) {
    if (seen[at] === 1 || (map.data[at] ?? 0) <= LETTERS_MIN) continue;
    const { points, mean } = gatherFrom(map, at, seen);
    if (mean < LINE_MIN) continue;
    const quad = quadAround(points);
    if (Math.min(quad.width, quad.height) < SIDE_MIN) continue;
    quads.push(grow(quad, (quad.width * quad.height * UNCLIP) / (2 * (quad.width + quad.height))));
  }
  return quads;
}

/** What hangs together with a place: the ends of its rows, and how likely it is letters. */
function gatherFrom(map: TextMap, start: number, seen: Uint8Array): { points: readonly Point[]; mean: number } {
  const { width, data } = map;
  const ends = new Map<number, { left: number; right: number }>();
  const waiting = [start];
  seen[start] = 1;
  let sum = 0;
  let count = 0;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    sum += data[at] ?? 0;
    count += 1;
    const row = ends.get(y);
    if (row === undefined) ends.set(y, { left: x, right: x });
    else {
      row.left = Math.min(row.left, x);
      row.right = Math.max(row.right, x);
    }
    for (const next of neighborsOf(at, x, map)) {
      if (seen[next] === 1 || (data[next] ?? 0) <= LETTERS_MIN) continue;
      seen[next] = 1;
      waiting.push(next);
    }
  }
  const points = [...ends].flatMap(([y, { left, right }]) => [
    { x: left, y },
    { x: right + 1, y },
    { x: left, y: y + 1 },
    { x: right + 1, y: y + 1 },
  ]);
  return { points, mean: sum / count };
}

function neighborsOf(at: number, x: number, { width, data }: TextMap): readonly number[] {
  const neighbors: number[] = [];
  if (x > 0) neighbors.push(at - 1);
  if (x < width - 1) neighbors.push(at + 1);
  if (at >= width) neighbors.push(at - width);
  if (at + width < data.length) neighbors.push(at + width);
  return neighbors;
}
