import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { EntryBytes, ForwardEntries, withoutPadding } from '../../structures/archive/forward-entries.ts';
import { ArchiveWords, decodeName } from '../../structures/archive/words.ts';
import { ByteQueue } from '../../structures/byte-queue.ts';

/** Bytes of a header with the longer fields, and of a name at most: what is longer is no name of a file. */
const HEADER_BYTES_MAX = 110;
const NAME_BYTES_MAX = 64 * 1024;

/** What an entry is called that is the end. */
const END = 'TRAILER!!!';

/** Types of files in the mode (POSIX.1-2001, pax, cpio Header). */
const TYPE_MASK = 0o170000;
const FILE = 0o100000;
const FOLDER = 0o040000;
const LINK = 0o120000;

/** The parts of an archive: its entries as they come, what follows them, then its words. */
export async function* readCpio(
  source: Pick<Source, 'path' | 'depth' | 'stream'>,
  limits: Limits,
): AsyncGenerator<Part> {
  const input = new ByteQueue(source.stream());
  const entries = new ForwardEntries(source, limits);
  const words = new ArchiveWords(limits);
  try {
    // Bytes that are none from the first on would be their own rest.
    if (readHeader(await input.peek(HEADER_BYTES_MAX)) === undefined) throw new ProblemError('bad-structure');
    for (let hasMore = true; hasMore && !entries.isFull; ) {
      hasMore = yield* readEntry(input, entries, words);
      yield* words.take();
    }
    const rest = new EntryBytes(input, Number.MAX_SAFE_INTEGER);
    const bytes = withoutPadding(rest.rest());
    const first = entries.isFull ? undefined : (await bytes.next()).value;
    if (first !== undefined) {
      yield trait('appended-data');
      yield* entries.read('appended-data', takeFrom(first, bytes), [trait('appended-data')]);
    }
    yield* words.rest();
  } finally {
    await input.close();
  }
}

async function* takeFrom(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

interface Header {
  readonly bytes: number;
  readonly mode: number;
  readonly nameBytes: number;
  readonly fileBytes: number;
  /** Name and data are padded to it. */
  readonly unit: number;
}

/** The header at the beginning; undefined if none is there. */
function readHeader(bytes: Buffer): Header | undefined {
  return readLetters(bytes) ?? readWords(bytes);
}

/** Bytes of a header of the old format. */
const OLD_HEADER_BYTES = 26;
const OLD_MARK = 0o070707;

/** The old format (libarchive, cpio(5), "Old Binary Format"): words of two bytes in either order, of numbers the high word first. */
function readWords(bytes: Buffer): Header | undefined {
  if (bytes.length < OLD_HEADER_BYTES) return undefined;
  const isLittle = bytes.readUInt16LE(0) === OLD_MARK;
  if (!isLittle && bytes.readUInt16BE(0) !== OLD_MARK) return undefined;
  const word = (index: number) => (isLittle ? bytes.readUInt16LE(index * 2) : bytes.readUInt16BE(index * 2));
  const fileBytes = word(11) * 0x1_00_00 + word(12);
  return { bytes: OLD_HEADER_BYTES, mode: word(3), nameBytes: word(10), fileBytes, unit: 2 };
}

function readLetters(bytes: Buffer): Header | undefined {
  const letters = bytes.toString('latin1');
  const isNew = /^07070[12][0-9A-Fa-f]{104}/.test(letters);
  if (!isNew && !/^070707[0-7]{70}/.test(letters)) return undefined;
  const field = (start: number, count: number) => Number.parseInt(letters.slice(start, start + count), isNew ? 16 : 8);
  return isNew
    ? { bytes: 110, mode: field(14, 8), nameBytes: field(94, 8), fileBytes: field(54, 8), unit: 4 }
    : { bytes: 76, mode: field(18, 6), nameBytes: field(59, 6), fileBytes: field(65, 11), unit: 1 };
}

/** Reads an entry, and says whether another may follow. */
async function* readEntry(
  input: ByteQueue,
  entries: ForwardEntries,
  words: ArchiveWords,
): AsyncGenerator<Part, boolean> {
  const head = await input.peek(HEADER_BYTES_MAX);
  const header = readHeader(head);
  if (header === undefined || header.nameBytes > NAME_BYTES_MAX) {
    // Its bytes behind it are no archive of their own again.
    await input.skip(header?.bytes ?? 0);
    if (head.length > 0) yield told('bad-entry');
    return false;
  }
  await input.skip(header.bytes);
  const raw = Buffer.from(await input.peek(header.nameBytes));
  await input.skip(raw.length);
  const nul = raw.indexOf(0);
  const name = decodeName(nul === -1 ? raw : raw.subarray(0, nul));
  if (nul !== -1) words.addLeftovers(raw.subarray(nul), 'orphan-text');
  await skipPadding(input, header.bytes + header.nameBytes, header.unit, words);
  if (name === END) return false;
  yield* readData(header, name, input, entries, words);
  await skipPadding(input, header.fileBytes, header.unit, words);
  return true;
}

async function* readData(
  { mode, fileBytes }: Header,
  name: string,
  input: ByteQueue,
  entries: ForwardEntries,
  words: ArchiveWords,
): AsyncGenerator<Part> {
  const type = mode & TYPE_MASK;
  const data = new EntryBytes(input, fileBytes);
  if (type === LINK && fileBytes <= NAME_BYTES_MAX) {
    words.add(name, 'entry-name');
    const target = Buffer.from(await input.peek(fileBytes));
    words.add(decodeName(target), 'link-target');
    if (target.length < fileBytes) throw new ProblemError('torn-entry');
  } else if (type === FOLDER && fileBytes === 0) words.add(name, 'folder');
  else if (type !== FILE && fileBytes === 0) words.add(name, 'entry-name');
  else yield* entries.read(name, data.stream());
  await data.skip();
}

async function skipPadding(input: ByteQueue, count: number, unit: number, words: ArchiveWords): Promise<void> {
  const padding = await input.peek((unit - (count % unit)) % unit);
  words.addLeftovers(padding, 'orphan-text');
  await input.skip(padding.length);
}
