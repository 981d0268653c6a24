import type { Part, ProblemPart, Source, TraitPart } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import type { Range } from '../../source/read-range.ts';
import { DirectoryError } from '../../structures/zip/directory.ts';
import type { ZipEntry } from '../../structures/zip/entry.ts';
import { EntryReader } from '../../structures/zip/entry-reader.ts';
import { overlap, readGaps } from '../../structures/zip/gaps.ts';
import { isSame } from '../../structures/zip/listed.ts';
import { endOfEntry, type FoundListed, isEmptyFolder, Listing, otherEntry } from '../../structures/zip/listing.ts';
import { readUnlisted } from '../../structures/zip/unlisted.ts';
import { ZipWords } from '../../structures/zip/words.ts';

/** The parts of an archive: what its directory lists, then what it does not list. */
export async function* readZip(source: Source, limits: Limits): AsyncGenerator<Part> {
  const entries = new EntryReader(source, limits);
  try {
    yield* readListed(source, limits, entries);
  } catch (thrown) {
    if (!(thrown instanceof DirectoryError)) throw thrown;
    yield* recover(source, entries);
  }
}

async function* readListed(source: Source, limits: Limits, entries: EntryReader): AsyncGenerator<Part> {
  const words = new ZipWords();
  const listing = await Listing.open(source, words);
  const ranges: Range[] = [];
  let count = 0;
  for await (const found of listing.entries()) {
    if (found === undefined) yield told('bad-directory');
    else ranges.push(yield* readBoth(source, entries, found));
    yield* words.take();
    count += 1;
    if (entries.isFull || count > limits.membersMax) {
      // The archive itself was not wholly walked, whatever becomes of the member that was one too many.
      yield told('members-limit', { number: limits.membersMax, limit: 'membersMax' });
      break;
    }
  }
  if (overlap(ranges)) yield told('overlapping-entries');
  if (!entries.isFull) yield* readUnlisted(source, entries, words, ranges, listing.end);
  yield* words.rest();
}

/** The entry by the directory; by its local header too, where that says something else. Its range is what was read. */
async function* readBoth(
  source: Source,
  entries: EntryReader,
  { entry, header }: FoundListed,
): AsyncGenerator<Part, Range> {
  const { start, dataStart } = header;
  const known = isSame(entry, header) ? [] : [told('header-mismatch')];
  const end = dataStart + (yield* readEntry(entries, entry, known));
  const local = await otherEntry(source, entry, header);
  const isOther = local !== undefined;
  const localEnd = isOther ? dataStart + (yield* readEntry(entries, local, [trait('unlisted-member')])) : end;
  return { start, end: await endOfEntry(source, Math.max(end, localEnd), entry) };
}

/** Yields an entry, unless it is a folder without bytes of its own, and says how many packed bytes it had. */
async function* readEntry(
  entries: EntryReader,
  entry: ZipEntry,
  known: readonly (ProblemPart | TraitPart)[],
): AsyncGenerator<Part, number> {
  // One that is not read to its end says so itself.
  let { packedBytes } = entry;
  if (!isEmptyFolder(entry) || known.length > 0) {
    yield entries.read(entry, known, (used) => {
      packedBytes = used;
    });
  }
  return packedBytes;
}

/** A directory that cannot be read, or none: entries are found by their local headers. */
async function* recover(source: Source, entries: EntryReader): AsyncGenerator<Part> {
  yield told('bad-directory');
  const words = new ZipWords();
  let count = 0;
  for await (const part of readGaps(source, entries, words, [], await source.size())) {
    if (part.kind === 'member') count += 1;
    yield part;
    yield* words.take();
  }
  yield* words.rest();
  if (count === 0) throw new ProblemError('bad-structure');
}
