import type { Range } from '../../source/read-range.ts';
import { readAppended } from './appended.ts';
import type { PictureFindings } from './picture-findings.ts';

/** Bytes between what directories refer to that are looked at: fewer fill up to a whole number. */
const GAP_BYTES_MIN = 16;

/** Looks at what stands where nothing of the file refers to: text, files, and what is behind all else. */
export function readGaps(bytes: Uint8Array, used: readonly Range[], findings: PictureFindings): void {
  let at = 0;
  for (const { start, end } of used.toSorted((a, b) => a.start - b.start)) {
    if (start > at) readGap(bytes.subarray(at, Math.min(start, bytes.length)), findings);
    at = Math.max(at, end);
    if (at >= bytes.length) return;
  }
  const rest = bytes.subarray(at);
  if (rest.length >= GAP_BYTES_MIN) readAppended(rest, findings);
}

function readGap(gap: Uint8Array, findings: PictureFindings): void {
  if (gap.length >= GAP_BYTES_MIN && gap.some((byte) => byte !== 0)) findings.bytes('gap', gap);
}
