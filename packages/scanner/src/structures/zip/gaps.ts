import type { Part, Source } from '../../document.ts';
import { trait } from '../../parts.ts';
import { withoutPadding } from '../../source/around.ts';
import type { Range } from '../../source/read-range.ts';
import type { EntryReader } from './entry-reader.ts';
import { findEntries } from './local.ts';
import type { ZipWords } from './words.ts';

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
  const found = await withoutPadding(source, { start, end }, ZEROS);
  if (found === undefined) return;
  if (start === 0) {
    yield trait('prepended-data');
    yield entries.around('prepended-data', { start, end });
    return;
  }
  yield trait('unlisted-member');
  yield entries.around('gap-data', found);
}

/** Whether there is nothing but the first `end` bytes, or they are the mark of a split archive (APPNOTE 6.3.10, 8.5). */
async function isWholeOrMark(source: Source, end: number): Promise<boolean> {
  if (end >= (await source.size())) return true;
  return end === 4 && SPLIT_MARKS.has(Buffer.from(await source.read(0, 4)).toString('latin1'));
}

/** 8.5.3 and 8.5.4. */
const SPLIT_MARKS: ReadonlySet<string> = new Set(['PK\x07\x08', 'PK00']);

/** Whether all bytes are padding. */
export async function isBlank(source: Source, range: Range): Promise<boolean> {
  return (await withoutPadding(source, range, ZEROS)) === undefined;
}

/** What archives are padded with. */
const ZEROS: ReadonlySet<number> = new Set([0]);
