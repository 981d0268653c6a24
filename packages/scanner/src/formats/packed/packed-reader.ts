import type { Part } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { withoutPadding } from '../../source/around.ts';
import { readRange } from '../../source/read-range.ts';
import { ForwardEntries } from '../../structures/archive/forward-entries.ts';
import { ArchiveWords, decodeName } from '../../structures/archive/words.ts';
import { UnpackedFiles } from '../../structures/unpacker/unpacked-files.ts';
import type { FormatContext, WholeSource } from '../format.ts';
import { walkArj } from './arj.ts';
import { walkCabinet } from './cabinet.ts';
import { walkLha } from './lha.ts';
import type { Walked } from './walked.ts';

/** What is packed is known by its first bytes; of the last nothing but that is walked. */
const WALKS: readonly (readonly [walk: (bytes: Buffer) => Walked | undefined, type: string])[] = [
  [walkCabinet, 'cab'],
  [walkArj, 'arj'],
  [walkLha, 'lzh'],
  [() => ({ end: undefined, comments: [], room: [], isInVolumes: false, isLocked: false }), 'wim'],
];

/** The parts of an archive: its entries as they are unpacked, what stands behind its end, then its words. */
export async function* readPacked(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  const bytes = Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.length);
  const entries = new ForwardEntries(source, context.limits);
  const words = new ArchiveWords(context.limits);
  const [walked, type] = walk(bytes);
  for (const comment of walked.comments) words.add(decodeName(comment), 'comment', { hiddenBy: 'archive-comment' });
  for (const room of walked.room) words.addLeftovers(room, 'orphan-text');
  if (walked.isInVolumes) yield told('other-volume');
  yield* readFiles(new UnpackedFiles(source.bytes, context, type), walked, entries, words);
  if (!entries.isFull && walked.end !== undefined) yield* readAppended(source, walked.end, entries);
  yield* words.rest();
}

async function* readFiles(
  files: UnpackedFiles,
  { isInVolumes, isLocked }: Walked,
  entries: ForwardEntries,
  words: ArchiveWords,
): AsyncGenerator<Part> {
  try {
    for await (const found of files.read()) {
      if (found.kind === 'folder') words.add(found.path, 'folder');
      else if (found.kind === 'file') yield* entries.read(found.path, isLocked ? locked(found.bytes) : found.bytes);
      // That the next of several is not there has been told.
      else if (!isInVolumes) yield { kind: 'problem', problem: found.problem.problem };
      yield* words.take();
      if (entries.isFull) return;
    }
  } finally {
    await files.close();
  }
}

async function* readAppended(source: WholeSource, start: number, entries: ForwardEntries): AsyncGenerator<Part> {
  const end = source.bytes.length;
  const found = start < end ? await withoutPadding(source, { start, end }, ZEROS) : undefined;
  if (found === undefined) return;
  yield trait('appended-data');
  yield* entries.read('appended-data', readRange(source, found), [trait('appended-data')]);
}

const ZEROS: ReadonlySet<number> = new Set([0]);

/** Bytes of an entry that the engine cannot tell from one of an unknown method: it needs a password. */
async function* locked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
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
