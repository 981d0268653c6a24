import type { Entry } from 'yauzl';
import type { Part, ProblemPart, Source, TraitPart } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import type { Range } from '../../source/read-range.ts';
import { findEnd } from '../../structures/zip/archive-end.ts';
import { centralBytes, Directory, DirectoryError } from '../../structures/zip/directory.ts';
import { DEFLATED, type ZipEntry } from '../../structures/zip/entry.ts';
import { EntryReader } from '../../structures/zip/entry-reader.ts';
import { overlap, readGaps } from '../../structures/zip/gaps.ts';
import { isSame, listedEntry } from '../../structures/zip/listed.ts';
import {
  descriptorBytes,
  type LocalHeader,
  leavesSizes,
  localEntry,
  readLocalHeader,
} from '../../structures/zip/local.ts';
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
  const end = await findEnd(source);
  if (end === undefined) throw new DirectoryError('none');
  const directory = await Directory.open(source, end);
  const words = new ZipWords();
  words.addComment(directory.comment);
  const ranges: Range[] = [];
  let directoryEnd = end.directory;
  let count = 0;
  for await (const central of directory.entries()) {
    directoryEnd += centralBytes(central);
    const header = await readLocalHeader(source, end.base + central.relativeOffsetOfLocalHeader);
    if (header === undefined) yield told('bad-directory');
    else {
      words.addListed(central, header);
      ranges.push(yield* readBoth(source, entries, central, header));
    }
    yield* words.take();
    count += 1;
    if (entries.isFull || count > limits.membersMax) {
      // The archive itself was not wholly walked, whatever becomes of the member that was one too many.
      yield told('members-limit', { number: limits.membersMax, limit: 'membersMax' });
      break;
    }
  }
  if (overlap(ranges)) yield told('overlapping-entries');
  if (!entries.isFull) yield* readUnlisted(source, entries, words, ranges, { ...end, directoryEnd });
  yield* words.rest();
}

/** The entry by the directory; by its local header too, where that says something else. Its range is what was read. */
async function* readBoth(
  source: Source,
  entries: EntryReader,
  central: Entry,
  header: LocalHeader,
): AsyncGenerator<Part, Range> {
  const listed = listedEntry(central, header);
  const { start, dataStart } = header;
  const known = isSame(listed, header) ? [] : [told('header-mismatch')];
  const end = dataStart + (yield* readEntry(entries, listed, known));
  const local = leavesSizes(header) ? listed : await localEntry(source, header, await source.size());
  const isOther = local.packedBytes !== listed.packedBytes || local.method !== listed.method;
  const localEnd = isOther ? dataStart + (yield* readEntry(entries, local, [trait('unlisted-member')])) : end;
  const last = Math.max(end, localEnd);
  const { crc32, packedBytes } = listed;
  return { start, end: last + (await descriptorBytes(source, last, { crc32, packedBytes })) };
}

/** Yields an entry, unless it is a folder without bytes of its own, and says how many packed bytes it had. */
async function* readEntry(
  entries: EntryReader,
  entry: ZipEntry,
  known: readonly (ProblemPart | TraitPart)[],
): AsyncGenerator<Part, number> {
  // One that is not read to its end says so itself.
  let { packedBytes } = entry;
  const emptyBytes = entry.method === DEFLATED ? EMPTY_BLOCK_BYTES : 0;
  const isFolder = entry.name.endsWith('/') && packedBytes <= emptyBytes && known.length === 0;
  if (!isFolder) {
    yield entries.read(entry, known, (used) => {
      packedBytes = used;
    });
  }
  return packedBytes;
}

/** What deflating nothing gives: a block's header and end (RFC 1951, 3.2.6). */
const EMPTY_BLOCK_BYTES = 2;

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
