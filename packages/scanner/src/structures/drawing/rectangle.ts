/** Where something stands in a drawing, in any units. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** It is turned about its middle by no matter how much, and its sides are not where they are said to be. */
  readonly isTurned?: true;
}

/** Whether one rectangle lies wholly on another that has a size. */
export function isCovered(below: Rectangle, above: Rectangle): boolean {
  return (
    below.width > 0 &&
    below.height > 0 &&
    above.x <= below.x &&
    above.y <= below.y &&
    above.x + above.width >= below.x + below.width &&
    above.y + above.height >= below.y + below.height
  );
}

/** Whether two rectangles have a point in common. */
export function meet(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x <= other.x + other.width &&
    other.x <= one.x + one.width &&
    one.y <= other.y + other.height &&
    other.y <= one.y + one.height
  );
}

/** The rectangle within which one is, however it is turned. */
export function reachOf(rectangle: Rectangle): Rectangle {
  if (rectangle.isTurned !== true) return rectangle;
  const { x, y, width, height } = rectangle;
  const diagonal = Math.hypot(width, height);
  return { x: x + (width - diagonal) / 2, y: y + (height - diagonal) / 2, width: diagonal, height: diagonal };
}
