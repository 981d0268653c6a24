import type { Range } from '../../source/read-range.ts';
import { findWords } from '../binary-words.ts';
import { beginsWith } from '../signatures.ts';
import { readAppended } from './appended.ts';
import type { PictureFindings } from './picture-findings.ts';
import { wordsOf } from './words.ts';

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
  if (rest.length >= GAP_BYTES_MIN || findWords(rest, 'sure').length > 0) readAppended(rest, findings);
}

/**
 * Looks at what stands in a structure where nothing of it refers to: words, and small pictures, which editors leave there and
 * notes of makers refer to in ways of their own.
 */
export function readLeftovers(
  label: string,
  bytes: Uint8Array,
  used: readonly Range[],
  findings: PictureFindings,
): void {
  let at = 0;
  for (const { start, end } of [...used, { start: bytes.length, end: bytes.length }].toSorted(
    (a, b) => a.start - b.start,
  )) {
    const gap = bytes.subarray(at, Math.max(at, start));
    if (gap.length >= GAP_BYTES_MIN) readLeftover(label, gap, findings);
    at = Math.max(at, end);
  }
}

function readLeftover(label: string, gap: Uint8Array, findings: PictureFindings): void {
  const first = gap.findIndex((byte) => byte !== 0);
  if (first === -1) return;
  const rest = gap.subarray(first);
  if (beginsWith(rest, JPEG_START)) {
    findings.thumbnail('thumbnail.jpg', rest);
    return;
  }
  // Memory that was cleared is all ones.
  const words = rest.includes(0xff) ? findWords(rest, 'sure') : wordsOf(rest);
  for (const each of words) findings.field(`raw:${label}`, each);
}

const JPEG_START = Uint8Array.of(0xff, 0xd8, 0xff);

function readGap(gap: Uint8Array, findings: PictureFindings): void {
  if (gap.length >= GAP_BYTES_MIN && gap.some((byte) => byte !== 0)) findings.bytes('gap', gap);
}
