import type { Part, Source } from '../../document.ts';
import { type EntryReader, readRange, trait } from '../../structures/zip/entry.ts';
import { findEntries } from '../../structures/zip/local.ts';
import type { ZipWords } from './words.ts';

/** A stretch of an archive that is accounted for. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * What stands in `[0, end)` outside of all `ranges`: entries that have a local header, as members; all other bytes,
 * as members that are identified like any file. Zeros are padding.
 */
export async function* readGaps(
  source: Source,
  entries: EntryReader,
  words: ZipWords,
  ranges: readonly Range[],
  end: number,
): AsyncGenerator<Part> {
  let covered = 0;
  for (const range of [...ranges.toSorted((a, b) => a.start - b.start), { start: end, end }]) {
    if (range.start > covered) yield* readGap(source, entries, words, { start: covered, end: range.start });
    covered = Math.max(covered, range.end);
    if (entries.isFull) return;
  }
}

/** Whether entries share bytes. */
export function overlap(ranges: readonly Range[]): boolean {
  let covered = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (start < covered) return true;
    covered = Math.max(covered, end);
  }
  return false;
}

async function* readGap(source: Source, entries: EntryReader, words: ZipWords, gap: Range): AsyncGenerator<Part> {
  let at = gap.start;
  for await (const found of findEntries(source, gap.start, gap.end)) {
    const { entry, header } = found;
    yield* readBytes(source, entries, { start: at, end: header.start });
    words.addUnlisted(header);
    if (!entry.name.endsWith('/') || entry.packedBytes > 0) {
      yield entries.read(entry, [trait('unlisted-member')], (packedBytes) => found.used(packedBytes));
    }
    at = Math.max(at, await found.end());
    if (entries.isFull) return;
  }
  yield* readBytes(source, entries, { start: at, end: gap.end });
}

/** Bytes that are no entry. Those before the first are known by a trait of their own. */
async function* readBytes(source: Source, entries: EntryReader, { start, end }: Range): AsyncGenerator<Part> {
  if (end <= start || (start === 0 && (await isWholeOrMark(source, end)))) return;
  const found = await withoutPadding(source, start, end);
  if (found === undefined) return;
  if (start === 0) {
    yield trait('prepended-data');
    yield entries.around('prepended-data', start, end);
    return;
  }
  yield trait('unlisted-member');
  yield entries.around('gap-data', found.start, found.end);
}

/** What of `[start, end)` is left without zeros at its beginning and end; undefined if that is nothing. */
async function withoutPadding(source: Source, start: number, end: number): Promise<Range | undefined> {
  let at = start;
  let first: number | undefined;
  let last = start;
  for await (const chunk of readRange(source, start, end)) {
    const firstOther = chunk.findIndex((byte) => byte !== 0);
    if (firstOther !== -1) {
      first ??= at + firstOther;
      last = at + chunk.findLastIndex((byte) => byte !== 0);
    }
    at += chunk.length;
  }
  return first === undefined ? undefined : { start: first, end: last + 1 };
}

/** Whether there is nothing but the first `end` bytes, or they are the mark of a split archive (APPNOTE 6.3.10, 8.5). */
async function isWholeOrMark(source: Source, end: number): Promise<boolean> {
  if (end >= (await source.size())) return true;
  return end === 4 && SPLIT_MARKS.has(Buffer.from(await source.read(0, 4)).toString('latin1'));
}

/** 8.5.3 and 8.5.4. */
const SPLIT_MARKS: ReadonlySet<string> = new Set(['PK\x07\x08', 'PK00']);

/** Whether all bytes are zero. */
export async function isBlank(source: Source, start: number, end: number): Promise<boolean> {
  return (await withoutPadding(source, start, end)) === undefined;
}
