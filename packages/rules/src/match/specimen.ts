import type { Detector } from '../detectors/detector.ts';

const compiled = new WeakMap<Detector, readonly RegExp[]>();

/** Whether a value is one that nobody has: published as an example, or from a range set aside for fiction or tests. */
export function isReserved(detector: Detector, value: string): boolean {
  if (detector.reserved === undefined) return false;
  let patterns = compiled.get(detector);
  if (patterns === undefined) {
    patterns = detector.reserved.map(({ source, flags }) => new RegExp(source, flags));
    compiled.set(detector, patterns);
  }
  const bare = strip(value);
  return patterns.some((pattern) => pattern.test(value) || (bare !== value && pattern.test(bare)));
}

/** Without space, `.`, `-`, `/`, `(` and `)`. */
function strip(value: string): string {
  let bare = '';
  let from = 0;
  for (let at = 0; at < value.length; at += 1) {
    const unit = value.charCodeAt(at);
    const isParting = unit <= 0x20 || unit === 0x28 || unit === 0x29 || (unit >= 0x2d && unit <= 0x2f);
    if (!isParting) continue;
    bare += value.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? value : bare + value.slice(from);
}
