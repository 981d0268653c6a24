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

/**
 * Words in what no stream has, as text that an earlier save left, but for names of entries and for what `present` says
 * as well; what follows the file, as a member.
 */
export async function* readLeftovers(
  source: Source,
  compound: CompoundFile,
  context: CompoundContext,
  blocks: BlockBuilder,
  traits: Set<Trait>,
  present: ReadonlySet<string>,
): AsyncGenerator<Part> {
  for await (const { bytes } of compound.leftovers()) {
    context.progress();
    for (const words of findWords(bytes, 'sure')) {
      if (ENTRY_NAMES.test(words) || present.has(words)) continue;
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

/** What files are padded with. */
const PADDING: ReadonlySet<number> = new Set([0, 0xff]);
