import type { Detector } from '../detectors/detector.ts';

const compiled = new WeakMap<Detector, readonly RegExp[]>();

/** Which grade a value is of, as its place in the list of its detector, from the least on; -1 if it is of none. */
export function gradeOf(detector: Detector, value: string): number {
  let patterns = compiled.get(detector);
  if (patterns === undefined) {
    patterns = (detector.grades ?? []).map(({ pattern }) => new RegExp(pattern.source, pattern.flags));
    compiled.set(detector, patterns);
  }
  return patterns.findLastIndex((pattern) => pattern.test(value));
}
