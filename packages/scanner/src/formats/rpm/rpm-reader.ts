import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { readRange } from '../../source/read-range.ts';
import { ForwardEntries } from '../../structures/archive/forward-entries.ts';
import { ArchiveWords, decodeName } from '../../structures/archive/words.ts';
import { findWords } from '../../structures/binary-words.ts';
import { decodeWords } from '../../text/printable.ts';

/** Bytes of the lead, and of the beginning of a header (V4 Package format, "Lead" and "Header"). */
const LEAD_BYTES = 96;
const INTRO_BYTES = 16;
const ENTRY_BYTES = 16;
const HEADER_MARK = 0x8eade801;

/** Of each file its name, the number of its folder, and what it is: 64 if it is in no payload (rpmfiles.h, RPMFILE_GHOST). */
const FOLDER_NUMBERS = 1116;
const BASE_NAMES = 1117;
const FOLDER_NAMES = 1118;
const OLD_NAMES = 1027;
const FLAGS = 1037;
const GHOST = 64;

/** The type of a number of four bytes. */
const INT32 = 4;

/** Types whose values are words: one, several, one in several languages. */
const WORDS: ReadonlySet<number> = new Set([6, 8, 9]);

/** What tags are called, of which people are known by (rpm, include/rpm/rpmtag.h). Others are told without. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [1000, 'Name'],
  [1004, 'Summary'],
  [1005, 'Description'],
  [1007, 'Build host'],
  [1010, 'Distribution'],
  [1011, 'Vendor'],
  [1015, 'Packager'],
  [1020, 'URL'],
  [1039, 'User name'],
  [1040, 'Group name'],
  [1044, 'Source package'],
  [1081, 'Changed by'],
  [1082, 'Change'],
]);

/** Types whose values are bytes, which may be words: letters, small numbers, and bytes of any kind. */
const BYTES: ReadonlySet<number> = new Set([1, 2, 7]);

/** Names of files and folders, which the files in it have as well; but those that are made where it is installed have not. */
const FILES: ReadonlySet<number> = new Set([OLD_NAMES, BASE_NAMES, FOLDER_NAMES]);

/** Of a package, before its headers ("Lead"): its name, and what nobody uses. */
const LEAD_NAME = { start: 10, end: 76 };
const LEAD_UNUSED = { start: 80, end: 96 };

/** A sum in hexadecimal digits, or a signature in base64, as the first header has them. */
const SUM = /^(?:[\da-f]{32,128}|[A-Za-z\d+/]{100,}={0,2})$/;

interface RpmHeader {
  readonly entries: Buffer;
  readonly store: Buffer;
  readonly end: number;
}

/** The parts of a package: what is in it, then what it says of itself. Throws `bad-structure` where it is none. */
export async function* readRpm(
  source: Source,
  limits: Limits,
  { rpmHeaderBytesMax }: { readonly rpmHeaderBytesMax: number },
): AsyncGenerator<Part> {
  const signature = await readHeader(source, LEAD_BYTES, rpmHeaderBytesMax);
  // What follows begins at a multiple of eight.
  const header = await readHeader(source, Math.ceil(signature.end / 8) * 8, rpmHeaderBytesMax);
  const words = new ArchiveWords(limits);
  addLead(Buffer.from(await source.read(0, LEAD_BYTES)), words);
  const seen = new Set<string>();
  for (const [, text] of wordsOf(signature)) {
    if (!SUM.test(text)) words.add(text, 'attribute', { hiddenBy: 'entry-attribute', label: 'Signature' });
  }
  for (const [tag, text] of wordsOf(header)) {
    const label = NAMES.get(tag);
    const key = `${tag} ${text}`;
    if (FILES.has(tag) || seen.has(key)) continue;
    seen.add(key);
    words.add(text, 'attribute', { hiddenBy: 'entry-attribute', ...(label !== undefined && { label }) });
    yield* words.take();
  }
  yield* readGhosts(header, words);
  const size = await source.size();
  const entries = new ForwardEntries(source, limits);
  yield* entries.read('payload', readRange(source, { start: header.end, end: size }));
  yield* words.rest();
}

async function readHeader(source: Source, start: number, number: number): Promise<RpmHeader> {
  const intro = Buffer.from(await source.read(start, start + INTRO_BYTES));
  if (intro.length < INTRO_BYTES || intro.readUInt32BE(0) !== HEADER_MARK) throw new ProblemError('bad-structure');
  const entryBytes = intro.readUInt32BE(8) * ENTRY_BYTES;
  const bytes = entryBytes + intro.readUInt32BE(12);
  if (bytes > number) throw new ProblemError('part-limit', { number, limit: 'rpmHeaderBytesMax' });
  const end = start + INTRO_BYTES + bytes;
  const all = Buffer.from(await source.read(start + INTRO_BYTES, end));
  if (all.length < bytes) throw new ProblemError('torn-entry');
  return { entries: all.subarray(0, entryBytes), store: all.subarray(entryBytes), end };
}

/** What a header says under a number: of which type, from where in its store, and how many values. */
interface RpmEntry {
  readonly tag: number;
  readonly type: number;
  readonly start: number;
  readonly count: number;
}

function* entriesOf({ entries }: RpmHeader): Generator<RpmEntry> {
  for (let at = 0; at < entries.length; at += ENTRY_BYTES) {
    const [tag, type] = [entries.readUInt32BE(at), entries.readUInt32BE(at + 4)];
    yield { tag, type, start: entries.readUInt32BE(at + 8), count: entries.readUInt32BE(at + 12) };
  }
}

/** The words of a header, with the number of what says them. */
function* wordsOf(header: RpmHeader): Generator<readonly [tag: number, text: string]> {
  const { store } = header;
  // No two tags have the same bytes, so all of them are no more than the store.
  let bytes = 0;
  for (const entry of entriesOf(header)) {
    const textsOf = WORDS.has(entry.type) ? (value: Buffer) => [decodeName(value)] : wordsIn;
    for (const value of valuesOf(entry, store)) {
      // A text has a NUL behind it, of which the last may not be there.
      bytes += value.length + (textsOf === wordsIn ? 0 : 1);
      if (bytes > store.length + 1) throw new ProblemError('bad-structure');
      for (const text of textsOf(value)) yield [entry.tag, text];
    }
  }
}

/** Texts without their NULs, or bytes. */
function* valuesOf({ type, start, count }: RpmEntry, store: Buffer): Generator<Buffer> {
  if (BYTES.has(type)) yield store.subarray(start, start + count);
  if (!WORDS.has(type)) return;
  let at = start;
  for (let left = count; left > 0 && at < store.length; left -= 1) {
    const nul = store.indexOf(0, at);
    const end = nul === -1 ? store.length : nul;
    yield store.subarray(at, end);
    at = end + 1;
  }
}

/** Letters that bytes have at least which are words. */
const WORDS_MIN = 4;

/** Words of bytes that are a signature or a sum as a rule. */
function wordsIn(value: Buffer): readonly string[] {
  const last = value.findLastIndex((byte) => byte !== 0);
  if (last === -1) return [];
  const { text, isText } = decodeWords(value.subarray(0, last + 1));
  return isText && text.length >= WORDS_MIN ? [text] : findWords(value, 'sure');
}

function addLead(lead: Buffer, words: ArchiveWords): void {
  for (const { start, end } of [LEAD_NAME, LEAD_UNUSED]) {
    for (const text of wordsIn(lead.subarray(start, end))) {
      words.add(text, 'attribute', { hiddenBy: 'entry-attribute', label: 'Lead' });
    }
  }
}

/** For each byte of a header that paths of files may have: a folder is named once for many files, each of which has tags as well. */
const PATHS_RATIO_MAX = 16;

function* readGhosts(header: RpmHeader, words: ArchiveWords): Generator<Part> {
  let left = PATHS_RATIO_MAX * header.store.length;
  for (const path of ghostsOf(header)) {
    left -= path.length;
    if (left < 0) return yield told('bad-structure');
    words.add(path, 'entry-name', { hiddenBy: 'entry-attribute' });
    yield* words.take();
  }
}

/** Files that the package lists and does not have. */
function* ghostsOf(header: RpmHeader): Generator<string> {
  const all = new Map([...entriesOf(header)].map((entry) => [entry.tag, entry]));
  const texts = (tag: number) => {
    const entry = all.get(tag);
    return entry === undefined ? [] : [...valuesOf(entry, header.store)].map(decodeName);
  };
  const numbers = (tag: number) => numbersOf(all.get(tag), header.store);
  const flags = numbers(FLAGS);
  const isGhost = (index: number) => ((flags[index] ?? 0) & GHOST) !== 0;
  const [names, folders, folderNumbers] = [texts(BASE_NAMES), texts(FOLDER_NAMES), numbers(FOLDER_NUMBERS)];
  for (const [index, name] of names.entries()) {
    if (isGhost(index)) yield `${folders[folderNumbers[index] ?? -1] ?? ''}${name}`;
  }
  if (names.length === 0) yield* texts(OLD_NAMES).filter((_, index) => isGhost(index));
}

function numbersOf(entry: RpmEntry | undefined, store: Buffer): readonly number[] {
  const numbers: number[] = [];
  if (entry?.type !== INT32) return numbers;
  const end = Math.min(store.length, entry.start + 4 * entry.count);
  for (let at = entry.start; at + 4 <= end; at += 4) numbers.push(store.readUInt32BE(at));
  return numbers;
}
