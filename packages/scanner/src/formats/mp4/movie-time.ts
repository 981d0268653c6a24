/** Seconds from 1904, which times count from, to 1970, which computers do. */
const SECONDS_TO_1970 = 2_082_844_800;
/** The first bytes of a header are a version and flags. */
const HEAD_BYTES = 4;

/**
 * A time of a header of a movie, a track or its media (ISO/IEC 14496-12, 8.2.2): the first is when it was made, the second when
 * it was changed. `2026-11-27T18:12:00Z`; undefined if it is not said.
 */
export function timeOf(header: Buffer, index: 0 | 1): string | undefined {
  const isLong = header[0] === 1;
  const at = HEAD_BYTES + index * (isLong ? 8 : 4);
  if (at + (isLong ? 8 : 4) > header.length) return undefined;
  const seconds = isLong ? Number(header.readBigUInt64BE(at)) : header.readUInt32BE(at);
  if (seconds === 0) return undefined;
  // Cameras count from 1970 all the same: no recording is older.
  const time = seconds < SECONDS_TO_1970 ? seconds : seconds - SECONDS_TO_1970;
  return time < SECONDS_MAX ? new Date(time * 1_000).toISOString().replace('.000Z', 'Z') : undefined;
}

/** A date beyond is none. */
const SECONDS_MAX = 32_503_680_000;
