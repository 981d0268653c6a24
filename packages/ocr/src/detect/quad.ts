/** A point of a raster in pixels, from the upper left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in a raster that may be turned. */
export interface Quad {
  readonly center: Point;
  /** Along the line of letters, in pixels. */
  readonly width: number;
  /** Across it. */
  readonly height: number;
  /** How far its line is turned, in radians, clockwise as seen: over -π/2, up to π/2. */
  readonly angle: number;
}

/**
 * The smallest rectangle around points (rotating calipers: one of its sides lies on one of the convex hull), its width along
 * the line that is nearer to level, unless it is more than `UPRIGHT` times as high as wide: then letters stand along it.
 */
export function quadAround(points: readonly Point[]): Quad {
  const hull = hullOf(points);
  let best: Quad | undefined;
  for (const [index, point] of hull.entries()) {
    const next = hull[(index + 1) % hull.length] ?? point;
    const quad = boundsAlong(hull, Math.atan2(next.y - point.y, next.x - point.x));
    if (best === undefined || quad.width * quad.height < best.width * best.height - 1e-6) best = quad;
  }
  return alongLetters(best ?? boundsAlong(points, 0));
}

/** From what height to width a rectangle holds a line that runs up or down. */
const UPRIGHT = 2;

function alongLetters(quad: Quad): Quad {
  const level = Math.abs(quad.angle) <= Math.PI / 4 + 1e-9 ? quad : turn(quad);
  return level.height > level.width * UPRIGHT ? turn(level) : level;
}

/** The same rectangle, seen along its other side. */
function turn({ center, width, height, angle }: Quad): Quad {
  return { center, width: height, height: width, angle: angle > 0 ? angle - Math.PI / 2 : angle + Math.PI / 2 };
}

function boundsAlong(points: readonly Point[], direction: number): Quad {
  // A line has no direction of its own.
  const angle =
    direction > Math.PI / 2 ? direction - Math.PI : direction <= -Math.PI / 2 ? direction + Math.PI : direction;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    const along = x * cosine + y * sine;
    const across = y * cosine - x * sine;
    left = Math.min(left, along);
    right = Math.max(right, along);
    top = Math.min(top, across);
    bottom = Math.max(bottom, across);
  }
  const [along, across] = [(left + right) / 2, (top + bottom) / 2];
  const center = { x: along * cosine - across * sine, y: along * sine + across * cosine };
  return { center, width: right - left, height: bottom - top, angle };
}

/** The convex hull (Andrew's monotone chain), without points on its sides. */
function hullOf(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  return [...chainOf(sorted), ...chainOf(sorted.toReversed())];
}

function chainOf(points: readonly Point[]): readonly Point[] {
  const chain: Point[] = [];
  for (const point of points) {
    while (chain.length > 1 && bend(chain.at(-2), chain.at(-1), point) <= 0) chain.pop();
    chain.push(point);
  }
  return chain.length > 1 ? chain.slice(0, -1) : chain;
}

function bend(a: Point | undefined, b: Point | undefined, c: Point): number {
  return a === undefined || b === undefined ? 0 : (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** A rectangle that is wider and higher by twice a distance. */
export function grow({ center, width, height, angle }: Quad, by: number): Quad {
  return { center, width: width + 2 * by, height: height + 2 * by, angle };
}

/** A point of a rectangle: `along` and `across` from its middle, in pixels. */
export function pointIn({ center, angle }: Quad, along: number, across: number): Point {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return { x: center.x + along * cosine - across * sine, y: center.y + along * sine + across * cosine };
}
