/** Sorts numbers that are at most a few places from where they belong, and removes those that are there twice. */
export function sortNearly(numbers: number[]): void {
  let kept = 0;
  for (const each of numbers) {
    let at = kept;
    while (at > 0 && (numbers[at - 1] ?? 0) > each) at -= 1;
    if (at > 0 && numbers[at - 1] === each) continue;
    for (let to = kept; to > at; to -= 1) numbers[to] = numbers[to - 1] ?? 0;
    numbers[at] = each;
    kept += 1;
  }
  numbers.length = kept;
}

/** Sorts whole numbers that stand in any order, and removes those that are there twice. */
export function sortAll(numbers: number[]): void {
  const sorted = Uint32Array.from(numbers).sort();
  numbers.length = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const each = sorted[at] ?? 0;
    if (at === 0 || each !== sorted[at - 1]) numbers.push(each);
  }
}

/** A hash of some numbers, of 30 bits, which V8 keeps without an object. After FNV-1a, a number at a time. */
export function hashOf(numbers: readonly number[], seed: number): number {
  let hash = seed ^ numbers.length;
  for (const each of numbers) hash = Math.imul(hash ^ each ^ (hash >>> 15), 0x01000193);
  return (hash ^ (hash >>> 13)) & 0x3fffffff;
}

/** Whether two lists have the same numbers in the same order. */
export function isSame(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
