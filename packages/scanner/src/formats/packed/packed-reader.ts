import type { Part, Problem } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { problem as makeProblem, ProblemError } from '../../problem.ts';
import { withoutPadding } from '../../source/around.ts';
import { type Range, readRange } from '../../source/read-range.ts';
import { ForwardEntries } from '../../structures/archive/forward-entries.ts';
import { ArchiveWords, decodeName } from '../../structures/archive/words.ts';
import { UnpackedFiles } from '../../structures/unpacker/unpacked-files.ts';
import type { FormatContext, WholeSource } from '../format.ts';
import { walkArj } from './arj.ts';
import { walkCabinet } from './cabinet.ts';
import { walkLha } from './lha.ts';
import type { Walked } from './walked.ts';
import { walkWim } from './wim.ts';

/** What is packed is known by its first bytes; the last takes anything. */
const WALKS: readonly (readonly [walk: (bytes: Buffer) => Walked | undefined, type: string])[] = [
  [walkCabinet, 'cab'],
  [walkArj, 'arj'],
  [walkLha, 'lzh'],
  [walkWim, 'wim'],
];

/** The parts of an archive: its entries as they are unpacked, what is in none of them, then its words. */
export async function* readPacked(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  const bytes = Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.length);
  const entries = new ForwardEntries(source, context.limits);
  const words = new ArchiveWords(context.limits);
  const [walked, type] = walk(bytes);
  addWords(walked, words);
  if (walked.isInVolumes === true) yield told('other-volume');
  yield* readFiles(new UnpackedFiles(source.bytes, context, type), walked, entries, words);
  for (const [name, range] of walked.files ?? []) {
    if (!entries.isFull) yield* entries.read(name, readRange(source, range));
  }
  if (!entries.isFull && walked.end !== undefined) yield* readGaps(source, walked, walked.end, entries);
  yield* words.rest();
}

function addWords({ comments = [], names = [], room = [] }: Walked, words: ArchiveWords): void {
  for (const comment of comments) words.add(decodeName(comment), 'comment', { hiddenBy: 'archive-comment' });
  for (const name of names) words.add(decodeName(name), 'entry-name');
  for (const bytes of room) words.addLeftovers(bytes, 'orphan-text');
}

async function* readFiles(
  files: UnpackedFiles,
  { isInVolumes = false, locked = NONE, problem }: Walked,
  entries: ForwardEntries,
  words: ArchiveWords,
): AsyncGenerator<Part> {
  let isTold = false;
  try {
    for await (const found of files.read()) {
      if (found.kind === 'folder') words.add(found.path, 'folder');
      else if (found.kind === 'file') {
        yield* entries.read(found.path, locked.has(found.path) ? asLocked(found.bytes) : found.bytes);
      } else {
        isTold = true;
        yield* tellProblem(found.problem.problem, isInVolumes);
      }
      yield* words.take();
      if (entries.isFull) return;
    }
  } finally {
    await files.close();
  }
  if (problem !== undefined && !isTold) yield told(problem);
}

/** What stands between what is accounted for, and behind the end. */
async function* readGaps(source: WholeSource, walked: Walked, end: number, entries: ForwardEntries) {
  const size = source.bytes.length;
  let covered = 0;
  const ranges = walked.taken ?? [{ start: 0, end }];
  for (const range of [...ranges, { start: end, end }].toSorted((a, b) => a.start - b.start)) {
    const gap = { start: covered, end: Math.min(range.start, end, size) };
    yield* readGap(source, gap, 'gap-data', entries);
    covered = Math.max(covered, range.end);
  }
  yield* readGap(source, { start: end, end: size }, 'appended-data', entries);
}

async function* readGap(
  source: WholeSource,
  gap: Range,
  name: 'gap-data' | 'appended-data',
  entries: ForwardEntries,
): AsyncGenerator<Part> {
  const found = gap.start < gap.end && !entries.isFull ? await withoutPadding(source, gap, ZEROS) : undefined;
  if (found === undefined) return;
  const known = trait(name === 'gap-data' ? 'unlisted-member' : name);
  yield known;
  yield* entries.read(name, readRange(source, found), [known]);
}

/** Of several files, that the next is not there has been told: that is why the engine breaks off. */
function* tellProblem(problem: Problem, isInVolumes: boolean): Generator<Part> {
  if (!isInVolumes || !OF_VOLUMES.has(problem.message)) yield { kind: 'problem', problem };
}

const OF_VOLUMES: ReadonlySet<string> = new Set(
  (['other-volume', 'bad-stream', 'torn-entry'] as const).map((name) => makeProblem(name).message),
);

const NONE: ReadonlySet<string> = new Set();

const ZEROS: ReadonlySet<number> = new Set([0]);

/** Bytes of an entry that needs a password, which the engine cannot tell from one of an unknown method. */
async function* asLocked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (thrown) {
    const isUnknown = thrown instanceof ProblemError && thrown.problem.code === 'unsupported';
    throw isUnknown ? new ProblemError('entry-needs-password') : thrown;
  }
}

function walk(bytes: Buffer): readonly [Walked, type: string] {
  for (const [walkOne, type] of WALKS) {
    const walked = walkOne(bytes);
    if (walked !== undefined) return [walked, type];
  }
  throw new TypeError('The last walks anything.');
}
