import type { Range } from '../../source/read-range.ts';
import { textOf } from '../picture/words.ts';
import type { RecordingFindings } from './recording-findings.ts';

const BEGIN = 'LYRICSBEGIN';
/** What stands at the end: of version 2 a length of six digits before it. */
const MARK_BYTES = 9;
const LENGTH_BYTES = 6;
/** A tag of version 1 has no length, and is no longer (Lyrics3 1.00). */
const FIRST_BYTES_MAX = 5_100;

/** Fields of version 2 (Lyrics3 2.00). */
const NAMES: Readonly<Record<string, 'title' | 'author' | 'comment' | `raw:${string}`>> = {
  LYR: 'raw:lyrics',
  INF: 'comment',
  AUT: 'author',
  EAL: 'raw:album',
  EAR: 'author',
  ETT: 'title',
  IMG: 'raw:pictures',
};

/** Reads a Lyrics3 tag that ends a range, and gives its length; undefined if what ends the range is none. Throws limits. */
export async function readLyrics(
  tail: Buffer,
  { start, end }: Range,
  findings: RecordingFindings,
): Promise<number | undefined> {
  const isSecond = tail.toString('latin1', tail.length - MARK_BYTES) === 'LYRICS200';
  const declared = isSecond
    ? tail.toString('latin1', tail.length - MARK_BYTES - LENGTH_BYTES, tail.length - MARK_BYTES)
    : '';
  const whole = isSecond ? Number(declared) + MARK_BYTES + LENGTH_BYTES : FIRST_BYTES_MAX;
  if (!(whole > 0)) return undefined;
  const held = await findings.held({ start: Math.max(start, end - whole), end });
  const first = held.lastIndexOf(BEGIN, -1, 'latin1');
  if (first === -1) return undefined;
  const body = held.subarray(first + BEGIN.length, held.length - MARK_BYTES - (isSecond ? LENGTH_BYTES : 0));
  if (isSecond) readFields(body, findings);
  else findings.field('raw:lyrics', textOf(body));
  return held.length - first;
}

/** Each is a name of three letters, a length of five digits, and a text. */
function readFields(body: Buffer, findings: RecordingFindings): void {
  for (let at = 0; at + 8 <= body.length; ) {
    findings.count();
    const name = body.toString('latin1', at, at + 3);
    const length = Number(body.toString('latin1', at + 3, at + 8));
    if (!/^[A-Z]{3}$/.test(name) || !(length >= 0)) {
      findings.bytes('lyrics', body.subarray(at));
      return;
    }
    if (name !== 'IND') findings.field(NAMES[name] ?? `raw:${name}`, textOf(body.subarray(at + 8, at + 8 + length)));
    at += 8 + length;
  }
}
