import type { MemberPart, Source } from '../document.ts';
import { type Range, readRange } from './read-range.ts';
import { member } from './source.ts';

/** What a range is called that belongs to none of a document's own structures. */
export type AroundName = 'prepended-data' | 'appended-data' | 'gap-data';

/** Bytes beside what a format reads, as a member: what is there is looked at like any other file. */
export function around(source: Source, name: string, range: Range, bytesMax: number): MemberPart {
  return { kind: 'member', source: member(source, name, readRange(source, range), bytesMax) };
}

/**
 * What of a range is left without the padding at its beginning and end; undefined if that is nothing. Where its letters are
 * two bytes, the NUL of its last, or of its first, is a part of it.
 */
export async function withoutPadding(
  source: Pick<Source, 'read'>,
  range: Range,
  padding: ReadonlySet<number>,
): Promise<Range | undefined> {
  let at = range.start;
  let first: number | undefined;
  let last = range.start;
  const isOther = (byte: number) => !padding.has(byte);
  for await (const chunk of readRange(source, range)) {
    const firstOther = chunk.findIndex(isOther);
    if (firstOther !== -1) {
      first ??= at + firstOther;
      last = at + chunk.findLastIndex(isOther);
    }
    at += chunk.length;
  }
  return first === undefined ? undefined : wholeLetters(source, range, { start: first, end: last + 1 });
}

/** Letters of UTF-16 that are Latin have a NUL as every other byte. */
async function wholeLetters(source: Pick<Source, 'read'>, outer: Range, inner: Range): Promise<Range> {
  const { start, end } = inner;
  if ((end - start) % 2 === 0 || end - start < 3) return inner;
  const [, second] = await source.read(start, start + 2);
  if (second !== 0) return inner;
  const [next] = await source.read(end, Math.min(outer.end, end + 1));
  return next === 0 || start === outer.start ? { start, end: Math.min(outer.end, end + 1) } : { start: start - 1, end };
}
