import { doubleWord } from '../little-endian.ts';

/** Milliseconds from 1601 to 1970, from which dates of JavaScript count. */
const EPOCH_MS = 11_644_473_600_000n;

/** A FILETIME ([MS-DTYP] 2.3.3: 100 nanoseconds since 1601) as `2026-01-02T03:04:05Z`; empty if it is none of 1602 to 9999. */
export function fileTimeText(bytes: Uint8Array, at: number): string {
  const ticks = BigInt(doubleWord(bytes, at)) + (BigInt(doubleWord(bytes, at + 4)) << 32n);
  const milliseconds = ticks / 10_000n;
  if (milliseconds < YEAR_MS || milliseconds - EPOCH_MS > LAST_MS) return '';
  return new Date(Number(milliseconds - EPOCH_MS)).toISOString().replace(/\.\d+Z$/, 'Z');
}

const YEAR_MS = 31_536_000_000n;
const LAST_MS = 253_402_300_799_000n;
