import type { Location, Part, Source, Trait } from '../../document.ts';
import { trait } from '../../parts.ts';
import { around, withoutPadding } from '../../source/around.ts';
import { type Range, readRange } from '../../source/read-range.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { findWords } from '../binary-words.ts';
import { fileExtension } from '../file-extension.ts';
import type { CompoundContext } from './compound-context.ts';
import type { CompoundFile } from './compound-file.ts';

const LEFTOVER: Location = { kind: 'field', name: 'leftover' };

/** Names that programs give to entries: an earlier directory has them. */
const ENTRY_NAMES =
  /^(?:Root Entry|R?Data|WordDocument|Workbook|Book|PowerPoint Document|Current User|Pictures|ObjectPool|Macros|[01]Table|(?:Document)?SummaryInformation|CompObj|ObjInfo|Ole(?:10Native|Pres\d+)?|_?VBA\w*|PROJECT\w*|MsoDataStore|Properties|Contents|Package|__SRP_\d|dir|ThisDocument|_\d{6,})$/;

/** Bytes of streams in which words are looked for, to know what is still said; and stretches that are looked up there. */
const PRESENT_BYTES_MAX = 4 * 1024 * 1024;
const LOOKUPS_MAX = 500;

/**
 * Words in what no stream has, as text that an earlier save left, but for names of entries and for what streams still
 * say. What follows the last stream is a member, if no table knows of it or it begins as a file does.
 */
export async function* readLeftovers(
  source: Source,
  compound: CompoundFile,
  context: CompoundContext,
  blocks: BlockBuilder,
  traits: Set<Trait>,
): AsyncGenerator<Part> {
  const after = await findAfter(source, compound);
  let present: string | undefined;
  let lookups = 0;
  for await (const bytes of pieces(source, compound, after)) {
    context.progress();
    for (const words of findWords(bytes, 'sure')) {
      if (ENTRY_NAMES.test(words)) continue;
      present ??= await presentWords(compound, context);
      lookups += 1;
      if (lookups <= LOOKUPS_MAX && present.includes(words)) continue;
      blocks.add(words, LEFTOVER, { hiddenBy: 'earlier-text' });
      traits.add('earlier-text');
    }
    yield* blocks.take();
  }
  if (after.appended === undefined) return;
  yield trait('appended-data');
  yield around(source, 'appended-data', after.appended, context.limits.memberBytesMax);
}

/** What follows the last stream: free sectors, and what was put after the file. */
interface After {
  readonly free: Range;
  readonly appended: Range | undefined;
}

async function findAfter(source: Source, { usedEnd, end }: CompoundFile): Promise<After> {
  const size = await source.size();
  const isFile = fileExtension(await source.read(usedEnd, usedEnd + HEAD_BYTES)) !== undefined;
  const start = isFile ? usedEnd : end;
  const isThere = start < size && (await withoutPadding(source, { start, end: size }, PADDING)) !== undefined;
  return { free: { start: usedEnd, end: start }, appended: isThere ? { start, end: size } : undefined };
}

async function* pieces(source: Source, compound: CompoundFile, { free }: After): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of compound.leftovers()) yield bytes;
  if (free.start < free.end) yield* readRange(source, free);
}

/** Bytes by which a file is known. */
const HEAD_BYTES = 64;

/** Words of all streams, one after the other. */
async function presentWords(compound: CompoundFile, context: CompoundContext): Promise<string> {
  const found: string[] = [];
  let left = PRESENT_BYTES_MAX;
  for (const entry of compound.entries) {
    if (!entry.isReachable || left <= 0) continue;
    context.progress();
    const bytes = await compound.read(entry, 0, left);
    left -= bytes.length;
    for (const words of findWords(bytes, 'some')) found.push(words);
  }
  return found.join('\n');
}

/** What files are padded with. */
const PADDING: ReadonlySet<number> = new Set([0, 0xff]);
