import type { Location, Part, Source, Trait } from '../../document.ts';
import { trait } from '../../parts.ts';
import { around, withoutPadding } from '../../source/around.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { findWords } from '../binary-words.ts';
import type { CompoundFile } from './compound-file.ts';
import type { CompoundContext } from './contents.ts';

const LEFTOVER: Location = { kind: 'field', name: 'leftover' };

/** Names that programs give to entries: an earlier directory has them. */
const ENTRY_NAMES =
  /^(?:Root Entry|R?Data|WordDocument|Workbook|Book|PowerPoint Document|Current User|Pictures|ObjectPool|Macros|[01]Table|(?:Document)?SummaryInformation|CompObj|ObjInfo|Ole(?:10Native|Pres\d+)?|_?VBA\w*|PROJECT\w*|MsoDataStore|Properties|Contents|Package|__SRP_\d|dir|ThisDocument|_\d{6,})$/;

/** Bytes of streams in which words are looked for, to know what is still said; and stretches that are looked up there. */
const PRESENT_BYTES_MAX = 4 * 1024 * 1024;
const LOOKUPS_MAX = 500;

/**
 * Words in what no stream has, as text that an earlier save left, but for names of entries and for what streams still
 * say; what follows the file, as a member.
 */
export async function* readLeftovers(
  source: Source,
  compound: CompoundFile,
  context: CompoundContext,
  blocks: BlockBuilder,
  traits: Set<Trait>,
): AsyncGenerator<Part> {
  let present: string | undefined;
  let lookups = 0;
  for await (const { bytes } of compound.leftovers()) {
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
  const range = { start: compound.end, end: await source.size() };
  if (range.end <= range.start || (await withoutPadding(source, range, PADDING)) === undefined) return;
  yield trait('appended-data');
  yield around(source, 'appended-data', range, context.limits.memberBytesMax);
}

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
