import type { MemberPart, Part, Problem, Source, Step } from '../document.ts';
import type { Format, FormatContext } from '../formats/format.ts';
import { formats as builtIn } from '../formats/index.ts';
import { hasForeignExtension } from '../identify/extensions.ts';
import { identify } from '../identify/identify.ts';
import { archives, type Kind } from '../identify/kinds.ts';
import { isBlank } from '../identify/text-head.ts';
import type { Limits } from '../limits.ts';
import { told, trait } from '../parts.ts';
import { ProblemError } from '../problem.ts';
import type { FaceFinder, TextRecognizer } from '../recognition.ts';
import { MeasuredMember, MeasuredRoot, type MeasuredSource } from '../source/measured-source.ts';
import { Budget } from './budget.ts';
import { Clock } from './clock.ts';
import { type Found, notOpened, OpenDocument } from './open-document.ts';
import { Progress } from './progress.ts';

/** Whose turn it is to be read. */
export interface Turn {
  /** The document, by the order in which those of its root are opened, from 0: the root itself. */
  readonly document: number;
  /** How many were opened, with this one. */
  readonly opened: number;
}

/** Where reading is to end that could not go on the last time. */
export interface Cut {
  /** The document at whose turn it ends; any that is open, if absent: then the whole root ends there. */
  readonly document?: number;
  /** How many documents must have been opened: what a container held before that is read. */
  readonly opened: number;
  /** Why. */
  readonly problem: Problem;
}

/** What a scan may be told. */
export interface ScanOptions {
  /** The formats that are read; all, if absent. */
  readonly formats?: readonly Format[];
  readonly cuts?: readonly Cut[];
  /** Recognizes letters in pictures; absent, such pictures are a problem. */
  readonly recognizer?: TextRecognizer;
  /** See `FormatContext`. */
  readonly recognizesAll?: boolean;
  /** See `FormatContext`. */
  readonly faceFinder?: FaceFinder;
  /** Told whose turn it is before a byte of it is read, when it is opened and when a member of it has ended. */
  readonly onTurn?: (turn: Turn) => void;
}

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
  { formats = builtIn, cuts = [], onTurn, recognizer, recognizesAll = false, faceFinder }: ScanOptions = {},
): AsyncGenerator<Step, void, undefined> {
  const stack: OpenDocument[] = [];
  const readers = byKind(formats);
  const progress = new Progress();
  const budget = new Budget(limits, () => root.size(), progress);
  const context: FormatContext = {
    limits,
    budget,
    progress: () => progress.step(),
    ...(recognizer !== undefined && { recognizer, recognizesAll }),
    ...(faceFinder !== undefined && { faceFinder }),
  };
  let opened = 0;
  const cutAt = (document: number): Problem | undefined => {
    onTurn?.({ document, opened });
    return cuts.find((cut) => (cut.document ?? document) === document && opened >= cut.opened)?.problem;
  };
  const open = async (source: MeasuredSource, member?: MemberPart): Promise<Step> => {
    const isInArchive = stack.at(-1)?.isArchive === true;
    const number = opened;
    opened += 1;
    const cut = cutAt(number);
    const clock = new Clock(limits, progress);
    const found =
      cut === undefined
        ? await clock
            .limit(() => find(source, isInArchive, limits, readers, member === undefined ? undefined : budget))
            .catch(notOpened)
        : unidentified;
    const opening = [...(member?.known ?? []), ...found.opening];
    const document = new OpenDocument(source, { ...found, opening }, number, clock, context);
    if (cut !== undefined) document.cut(cut);
    stack.push(document);
    return { kind: 'open', document: document.document };
  };
  try {
    yield await open(new MeasuredRoot(root, context.progress));
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const { document } = top;
      const part = await top.next();
      if (part === undefined) {
        stack.pop();
        yield { kind: 'close', document: await top.close() };
        const container = stack.at(-1);
        const cut = container && cutAt(container.number);
        if (cut !== undefined) container?.cut(cut);
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

/** What is not looked at. */
const unidentified: Found = { name: 'unknown', opening: [] };

/** The format that reads each kind: of several, the first. Made once for all roots of a run. */
function byKind(formats: readonly Format[]): ReadonlyMap<Kind, Format> {
  let readers = readersOf.get(formats);
  if (readers === undefined) {
    readers = new Map(formats.toReversed().flatMap((format) => format.kinds.map((kind) => [kind, format])));
    readersOf.set(formats, readers);
  }
  return readers;
}

const readersOf = new WeakMap<readonly Format[], ReadonlyMap<Kind, Format>>();

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
  if (hasForeignExtension(source.path, name) && !(await isEmpty(source, limits)))
    opening.push(trait('extension-mismatch'));
  if (isInArchive && kind !== undefined && archives.has(kind)) opening.push(trait('nested-archive'));
  if (format === undefined) opening.push(told(kind === undefined ? 'no-format' : 'format-not-read'));
  return { ...(format !== undefined && { format }), name, opening };
}

/** Whether there is nothing in it: an empty file is of any format. */
async function isEmpty(source: Source, { headBytes }: Limits): Promise<boolean> {
  const head = await source.read(0, headBytes);
  return head.length < headBytes && isBlank(head);
}
