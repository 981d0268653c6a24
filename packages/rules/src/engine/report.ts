/** Bytes of a match that are enough to take its start for one. Measured: with fewer, more starts are false. */
export const DEPTH_MAX = 8;

/** Depths are below 32, so that an owner and a depth fit in one number. */
const DEPTH_BITS = 5;
const DEPTH_MASK = (1 << DEPTH_BITS) - 1;

/** A report of a state: a match of an owner may have begun so many bytes ago. Both in one number. */
export type Report = number;

/** A report of a start of an owner, so many bytes before the end of the last byte. */
export function reportOf(owner: number, depth: number): Report {
  return (owner << DEPTH_BITS) | depth;
}

/** Whose start a report is about. */
export function ownerOf(report: Report): number {
  return report >> DEPTH_BITS;
}

/** How many bytes before the end of the last byte it began. */
export function depthOf(report: Report): number {
  return report & DEPTH_MASK;
}
