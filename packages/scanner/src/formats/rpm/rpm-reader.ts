import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { ProblemError } from '../../problem.ts';
import { readRange } from '../../source/read-range.ts';
import { ForwardEntries } from '../../structures/archive/forward-entries.ts';
import { ArchiveWords, decodeName } from '../../structures/archive/words.ts';

/** Bytes of the lead, and of the beginning of a header (V4 Package format, "Lead" and "Header"). */
const LEAD_BYTES = 96;
const INTRO_BYTES = 16;
const ENTRY_BYTES = 16;
const HEADER_MARK = 0x8eade801;

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

/** Names of files and folders, which the files in it have as well. */
const FILES: ReadonlySet<number> = new Set([1027, 1117, 1118]);

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
  const seen = new Set<string>();
  for (const [tag, text] of wordsOf(header)) {
    const label = NAMES.get(tag);
    const key = `${tag} ${text}`;
    if (FILES.has(tag) || seen.has(key)) continue;
    seen.add(key);
    words.add(text, 'attribute', { hiddenBy: 'entry-attribute', ...(label !== undefined && { label }) });
    yield* words.take();
  }
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

/** The words of a header, with the number of what says them. */
function* wordsOf({ entries, store }: RpmHeader): Generator<readonly [tag: number, text: string]> {
  // No two tags have the same bytes, so all of them are no more than the store.
  let bytes = 0;
  for (let at = 0; at < entries.length; at += ENTRY_BYTES) {
    const [tag, type] = [entries.readUInt32BE(at), entries.readUInt32BE(at + 4)];
    if (!WORDS.has(type)) continue;
    let start = entries.readUInt32BE(at + 8);
    for (let left = entries.readUInt32BE(at + 12); left > 0 && start < store.length; left -= 1) {
      const nul = store.indexOf(0, start);
      const end = nul === -1 ? store.length : nul;
      bytes += end + 1 - start;
      if (bytes > store.length + 1) throw new ProblemError('bad-structure');
      yield [tag, decodeName(store.subarray(start, end))];
      start = end + 1;
    }
  }
}
