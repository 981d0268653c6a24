import type { MemberPart, Part, Source, Step } from '../document.ts';
import type { Format, FormatContext } from '../formats/format.ts';
import { formats as builtIn } from '../formats/index.ts';
import { hasForeignExtension } from '../identify/extensions.ts';
import { identify } from '../identify/identify.ts';
import { archives, type Kind } from '../identify/kinds.ts';
import type { Limits } from '../limits.ts';
import { told, trait } from '../parts.ts';
import { ProblemError } from '../problem.ts';
import { MeasuredMember, MeasuredRoot, type MeasuredSource } from '../source/measured-source.ts';
import { Budget } from './budget.ts';
import { Clock } from './clock.ts';
import { type Found, notOpened, OpenDocument } from './open-document.ts';
import { Progress } from './progress.ts';

/**
 * Walks a root source and everything inside it, depth first. A stack of open iterators, not recursion: depth is a
 * number we can check, a member is finished before its container goes on, and a caller who stops closes all of them.
 *
 * Never throws. What could not be read is a `problem` part of the document that it belongs to. The root's handle stays
 * its maker's to dispose of.
 */
export async function* scan(
  root: Source,
  limits: Limits,
  formats: readonly Format[] = builtIn,
): AsyncGenerator<Step, void, undefined> {
  const stack: OpenDocument[] = [];
  const readers = byKind(formats);
  const progress = new Progress();
  const budget = new Budget(limits, () => root.size(), progress);
  const context: FormatContext = { limits, budget, progress: () => progress.step() };
  const open = async (source: MeasuredSource, member?: MemberPart): Promise<Step> => {
    const isInArchive = stack.at(-1)?.isArchive === true;
    const clock = new Clock(limits, progress);
    const found = await clock
      .limit(() => find(source, isInArchive, limits, readers, member === undefined ? undefined : budget))
      .catch(notOpened);
    const opening = [...(member?.known ?? []), ...found.opening];
    const opened = new OpenDocument(source, { ...found, opening }, clock, context);
    stack.push(opened);
    return { kind: 'open', document: opened.document };
  };
  try {
    yield await open(new MeasuredRoot(root, context.progress));
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const { document } = top;
      const part = await top.next();
      if (part === undefined) {
        stack.pop();
        yield { kind: 'close', document: await top.close() };
        continue;
      }
      yield { kind: 'part', document, part };
      if (part.kind === 'member')
        yield await open(new MeasuredMember(part.source, budget, limits.memberBytesMax), part);
    }
  } finally {
    for (const opened of stack.reverse()) await opened.close();
  }
}

/** The format that reads each kind: of several, the first. */
function byKind(formats: readonly Format[]): ReadonlyMap<Kind, Format> {
  return new Map(formats.toReversed().flatMap((format) => format.kinds.map((kind) => [kind, format])));
}

/** Finds out what a document is. Throws what keeps it from being read at all. */
async function find(
  source: MeasuredSource,
  isInArchive: boolean,
  limits: Limits,
  readers: ReadonlyMap<Kind, Format>,
  budget: Budget | undefined,
): Promise<Found> {
  budget?.countMember();
  if (source.depth > limits.depthMax) {
    throw new ProblemError('depth-limit', { number: limits.depthMax, limit: 'depthMax' });
  }
  const kind = await identify(source, limits);
  const format = kind === undefined ? undefined : readers.get(kind);
  const name = format?.id ?? kind ?? 'unknown';
  const opening: Part[] = [];
  if (hasForeignExtension(source.path, name)) opening.push(trait('extension-mismatch'));
  if (isInArchive && kind !== undefined && archives.has(kind)) opening.push(trait('nested-archive'));
  if (format === undefined) opening.push(told(kind === undefined ? 'no-format' : 'format-not-read'));
  return { ...(format !== undefined && { format }), name, opening };
}
