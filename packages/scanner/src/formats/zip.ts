import type { Entry } from 'yauzl';
import { BlockBuilder } from '../block.ts';
import { Decoder } from '../decode.ts';
import type { Location, Part, Source } from '../document.ts';
import type { Limits } from '../limits.ts';
import { ProblemError, problem } from '../problem.ts';
import { member } from '../source.ts';
import { Directory, DirectoryError, findEnd } from '../zip-directory.ts';
import { EntryReader, entryName, readRange, trait } from '../zip-entry.ts';
import { isArchive } from '../zip-kind.ts';
import { findEntries, findSignature, readLocalHeader } from '../zip-local.ts';
import type { Format } from './format.ts';

/** APPNOTE 6.3.10. Entries in the order of the central directory, then what it does not list. */
export const zip: Format = {
  id: 'zip',
  title: 'ZIP archive, also ZIP64, JAR, APK, KMZ (APPNOTE 6.3.10)',
  reads: 'Every entry, stored or deflated, also those that the directory does not list; comments; what stands around.',
  matches: isArchive,
  async *extract(source, limits) {
    const entries = new EntryReader(source, limits);
    try {
      yield* readListed(source, limits, entries);
    } catch (thrown) {
      if (!(thrown instanceof DirectoryError)) throw thrown;
      yield* recover(source, limits, entries);
    }
  },
};

/** What of the archive is accounted for: from a local header to the end of its packed bytes. */
interface Range {
  readonly start: number;
  readonly end: number;
}

async function* readListed(source: Source, limits: Limits, entries: EntryReader): AsyncGenerator<Part> {
  const end = await findEnd(source);
  if (end === undefined) throw new DirectoryError('none');
  const directory = await Directory.open(source, end);
  const comments = new BlockBuilder();
  addComment(comments, directory.comment);
  const ranges: Range[] = [];
  for await (const entry of directory.entries()) {
    addComment(comments, entry.fileCommentRaw);
    const found = await listedEntry(source, entry);
    if (found === undefined) yield { kind: 'problem', problem: problem('bad-directory') };
    else {
      const { range, ...listed } = found;
      if (range.end > range.start) ranges.push(range);
      // A folder has no bytes of its own.
      if (!listed.name.endsWith('/') || listed.bytes > 0) yield entries.read(listed);
    }
    // The loop has refused the last ones by now, and goes on to refuse all others.
    if (ranges.length > limits.membersMax) break;
  }
  yield* comments.rest();
  if (comments.count > 0) yield trait('archive-comment');
  yield* readUnlisted(source, limits, entries, ranges, end);
}

/** The entry, with its place by its local header: the directory does not know how long that is. */
async function listedEntry(source: Source, entry: Entry) {
  const header = await readLocalHeader(source, entry.relativeOffsetOfLocalHeader);
  if (header === undefined) return undefined;
  const { generalPurposeBitFlag: flags, compressionMethod: method, crc32, compressedSize: packedBytes } = entry;
  const { start, dataStart } = header;
  const name = entryName(flags, entry.fileNameRaw, entry.extraFields);
  const range: Range = { start, end: dataStart + packedBytes };
  return { name, flags, method, crc32, packedBytes, bytes: entry.uncompressedSize, dataStart, range };
}

/** Bytes between two entries that a data descriptor may take (4.3.9, with signature and ZIP64 sizes). */
const DESCRIPTOR_BYTES_MAX = 24;
const CENTRAL_SIGNATURE = Buffer.from('PK\x01\x02', 'latin1');

/** What stands before, between and after the entries that the directory lists. */
async function* readUnlisted(
  source: Source,
  limits: Limits,
  entries: EntryReader,
  ranges: Range[],
  end: number,
): AsyncGenerator<Part> {
  ranges.sort((a, b) => a.start - b.start);
  let covered = 0;
  let overlaps = false;
  for (const { start, end: rangeEnd } of ranges) {
    if (start < covered) overlaps = true;
    if (start - covered > (covered === 0 ? 0 : DESCRIPTOR_BYTES_MAX))
      yield* readGap(source, limits, entries, covered, start);
    covered = Math.max(covered, rangeEnd);
  }
  const directory = (await findSignature(source, CENTRAL_SIGNATURE, covered, end)) ?? end;
  if (directory - covered > DESCRIPTOR_BYTES_MAX) yield* readGap(source, limits, entries, covered, directory);
  if (overlaps) yield { kind: 'problem', problem: problem('overlapping-entries') };
  const size = await source.size();
  if (size > end && !(await isBlank(source, end, size))) {
    yield trait('appended-data');
    yield around(source, limits, 'appended-data', end, size);
  }
}

async function* readGap(
  source: Source,
  limits: Limits,
  entries: EntryReader,
  start: number,
  end: number,
): AsyncGenerator<Part> {
  let found = false;
  for await (const { entry, used } of findEntries(source, start, end)) {
    found = true;
    if (!entry.name.endsWith('/')) yield entries.read(entry, [trait('unlisted-member')], used);
  }
  if (found || start > 0 || (await isBlank(source, start, end))) return;
  yield trait('prepended-data');
  yield around(source, limits, 'prepended-data', start, end);
}

/** Bytes that are no entry, as a member: what is there is looked at like any other file. */
function around(source: Source, limits: Limits, name: string, start: number, end: number): Part {
  return { kind: 'member', source: member(source, name, readRange(source, start, end), limits.memberBytesMax) };
}

async function isBlank(source: Source, start: number, end: number): Promise<boolean> {
  for await (const chunk of readRange(source, start, end)) if (chunk.some((byte) => byte !== 0)) return false;
  return true;
}

/** A directory that cannot be read, or none: entries are found by their local headers. */
async function* recover(source: Source, limits: Limits, entries: EntryReader): AsyncGenerator<Part> {
  yield { kind: 'problem', problem: problem('bad-directory') };
  let count = 0;
  for await (const { entry, used } of findEntries(source, 0, await source.size())) {
    count += 1;
    if (!entry.name.endsWith('/')) yield entries.read(entry, [], used);
    if (count > limits.membersMax) return;
  }
  if (count === 0) throw new ProblemError('bad-structure');
}

const COMMENT_PLACE: Location = { kind: 'field', name: 'comment' };

function addComment(comments: BlockBuilder, raw: Uint8Array): void {
  if (raw.length === 0) return;
  const decoder = new Decoder();
  const text = decoder.write(raw) + decoder.end();
  comments.add(text, COMMENT_PLACE, { hiddenBy: 'archive-comment' });
}
