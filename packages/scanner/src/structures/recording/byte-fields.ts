/** What stands before the first NUL, and after it; of letters of two bytes, before two NULs at an even place. */
export function splitAtNul(bytes: Uint8Array, isWide = false): readonly [before: Uint8Array, after: Uint8Array] {
  const step = isWide ? 2 : 1;
  for (let at = bytes.indexOf(0); at !== -1 && at < bytes.length; at += step) {
    if (at % step !== 0) at -= 1;
    if (bytes[at] === 0 && (!isWide || bytes[at + 1] === 0)) return [bytes.subarray(0, at), bytes.subarray(at + step)];
  }
  return [bytes, bytes.subarray(bytes.length)];
}
