/** Points of one of each unit that a length can have (ODF 1.3 part 3, 18.3.18). */
const points: Readonly<Record<string, number>> = { pt: 1, pc: 12, in: 72, px: 0.75, cm: 72 / 2.54, mm: 72 / 25.4 };

/** A length such as `1.5cm` in points; undefined if it is none, or a part of another. */
export function toPoints(length: string | undefined): number | undefined {
  const [, number = '', unit = ''] = /^\s*(-?[\d.]+)\s*([a-z]{2})\s*$/.exec(length ?? '') ?? [];
  const value = Number(number);
  const one = points[unit];
  return one === undefined || !Number.isFinite(value) ? undefined : value * one;
}
