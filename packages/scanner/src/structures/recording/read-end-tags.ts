import type { Source } from '../../document.ts';
import type { Range } from '../../source/read-range.ts';
import { readApe } from './read-ape.ts';
import { readId3v1, readId3v1Enhanced } from './read-id3v1.ts';
import { id3HeaderOf, readId3v2 } from './read-id3v2.ts';
import { readLyrics } from './read-lyrics.ts';
import type { RecordingFindings } from './recording-findings.ts';

/** Tags behind one another at the end of a file: more than each kind twice is no player's. */
const TAGS_MAX = 64;
/** The longest of what a tag ends with. */
const MARK_BYTES = 227;

/** Reads the tags at the end of a range, in whatever order programs put them there, and gives where they begin. Throws limits. */
export async function readEndTags(source: Source, { start, end }: Range, findings: RecordingFindings): Promise<number> {
  let at = end;
  for (let count = 0; count < TAGS_MAX; count += 1) {
    findings.count();
    const tail = await source.read(Math.max(start, at - MARK_BYTES), at);
    const bytes = await readTagBefore(
      Buffer.from(tail.buffer, tail.byteOffset, tail.length),
      { start, end: at },
      findings,
    );
    if (bytes === undefined || bytes <= 0 || at - bytes < start) return at;
    at -= bytes;
  }
  return at;
}

/** The length of the tag that ends a range, when it was read; undefined if none does. */
async function readTagBefore(tail: Buffer, range: Range, findings: RecordingFindings): Promise<number | undefined> {
  const mark = (from: number, letters: string) =>
    tail.length >= from && tail.toString('latin1', tail.length - from, tail.length - from + letters.length) === letters;
  if (mark(128, 'TAG')) return readId3v1(tail.subarray(-128), findings);
  if (mark(227, 'TAG+')) return readId3v1Enhanced(tail.subarray(-227), findings);
  if (mark(32, 'APETAGEX')) return readApe(tail.subarray(-32), range, findings);
  if (mark(9, 'LYRICS200') || mark(9, 'LYRICSEND')) return readLyrics(tail, range, findings);
  const footer = id3HeaderOf(tail.subarray(-10), '3DI');
  if (footer === undefined || range.end - footer.bytes < range.start) return undefined;
  await readId3v2(
    { start: range.end - footer.bytes, end: range.end },
    { ...footer, flags: footer.flags | 0x10 },
    findings,
  );
  return footer.bytes;
}
