import type { Part, Source } from '../../document.ts';
import { trait } from '../../parts.ts';
import type { Range } from '../../source/read-range.ts';
import type { ArchiveEnd } from './archive-end.ts';
import type { EntryReader } from './entry-reader.ts';
import { isBlank, readGaps } from './gaps.ts';
import type { ZipWords } from './words.ts';

/** What stands before, between and after the entries that the directory lists, and around the directory. */
export async function* readUnlisted(
  source: Source,
  entries: EntryReader,
  words: ZipWords,
  ranges: readonly Range[],
  archive: ArchiveEnd & { readonly directoryEnd: number },
): AsyncGenerator<Part> {
  const { directory, directoryEnd, records, end } = archive;
  const all = [...ranges, { start: directory, end: directoryEnd }, ...records];
  yield* readGaps(source, entries, words, all, end);
  const size = await source.size();
  if (size > end && !(await isBlank(source, { start: end, end: size }))) {
    yield trait('appended-data');
    yield entries.around('appended-data', { start: end, end: size });
  }
}
