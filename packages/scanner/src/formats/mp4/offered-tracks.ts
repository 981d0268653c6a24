import type { Track } from './track.ts';

/** Tracks whose words are shown. */
export const READ: ReadonlySet<string> = new Set(['text', 'sbtl', 'subt', 'clcp', 'subp']);

/**
 * Tracks among which players let choose, whether or not they are switched on: those of an alternate group (ISO/IEC 14496-12,
 * 8.3.2.3). Of sound, programs put all there is in one group, also what an editor kept beside what was to be heard: only
 * other languages are offered, and the same in another coding, which says of which it is (QuickTime File Format, `fall`).
 */
export function offeredTracks(tracks: readonly Track[]): ReadonlySet<Track> {
  return new Set(tracks.filter((track) => isOffered(track, tracks)));
}

function isOffered(track: Track, tracks: readonly Track[]): boolean {
  const { handler, group, language } = track;
  if (group === 0) return false;
  if (READ.has(handler)) return true;
  const others = tracks.filter((other) => other !== track && other.handler === handler && other.group === group);
  if (handler !== 'soun' || others.length === 0) return false;
  const isAnother = (other: Track) =>
    isFallback(track, other) || (other.language !== language && other.language !== UNKNOWN && language !== UNKNOWN);
  return others.every(isAnother);
}

const UNKNOWN = 'und';

function isFallback(one: Track, other: Track): boolean {
  return one.fallbacks.includes(other.id) || other.fallbacks.includes(one.id);
}
