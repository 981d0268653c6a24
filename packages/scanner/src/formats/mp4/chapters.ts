import { textOf } from '../../structures/picture/words.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import { tellLoose } from './loose-words.ts';

/** Times are in units of a hundred nanoseconds. */
const UNITS_OF_A_SECOND = 10_000_000;

/** Reads a list of chapters as Nero and others write it (libavformat, mov.c, mov_read_chpl): a time, a length and a name each. */
export function readChapters(bytes: Buffer, findings: RecordingFindings): void {
  let at = bytes[0] === 0 ? 4 : 8;
  const count = bytes[at] ?? 0;
  at += 1;
  for (let left = count; left > 0 && at + 9 <= bytes.length; left -= 1) {
    const seconds = Number(bytes.readBigUInt64BE(at)) / UNITS_OF_A_SECOND;
    const length = bytes[at + 8] ?? 0;
    findings.sayAt(seconds, textOf(bytes.subarray(at + 9, at + 9 + length)), 'chapter');
    at += 9 + length;
  }
  if (bytes.subarray(at).some((byte) => byte !== 0)) tellLoose('chapters', bytes.subarray(at), findings);
}
