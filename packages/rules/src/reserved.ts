import type { Detector } from './detector.ts';

/** Whether a value is one that nobody has: published as an example, or from a range set aside for fiction or tests. */
export function isReserved(detector: Detector, value: string): boolean {
  if (detector.reserved === undefined) return false;
  const bare = value.replaceAll(/[\s.\-/()]/gu, '');
  return detector.reserved.some((pattern) => pattern.test(value) || pattern.test(bare));
}
