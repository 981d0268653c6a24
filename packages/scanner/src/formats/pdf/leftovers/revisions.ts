import type { PdfStore } from '../objects/object-store.ts';
import { findReach, type Reach } from '../objects/reach.ts';
import type { StoredObject } from '../objects/sieve.ts';

/** Where a save of a document ended, that came before the last. */
export interface Revision {
  /** From 1, which is the oldest. */
  readonly number: number;
  /** Offset after its last line. */
  readonly end: number;
  readonly store: PdfStore;
  /** What its trailer led to. */
  readonly reach: Reach;
  /** Objects that counted then, and that the document no longer leads to. */
  readonly gone: readonly StoredObject[];
}

const END = Buffer.from('%%EOF');
/** Saves that are looked at, the newest first. */
const REVISIONS_MAX = 10;
/** Ends that are looked for. */
const ENDS_MAX = 1_000;

/**
 * The earlier saves of a document that opened as one and had what it has no longer, the newest first (ISO 32000-1, 7.5.6). The
 * first part of a document that is written for the web is none: its table is not whole.
 * The reach is that of the document as it is now.
 */
export async function* findRevisions(bytes: Buffer, store: PdfStore, { keys }: Reach): AsyncGenerator<Revision> {
  const ends = endsOf(bytes, store.objects);
  // The last is the document itself.
  const earlier = ends.slice(0, -1);
  for (const [index, end] of [...earlier.entries()].toReversed().slice(0, REVISIONS_MAX)) {
    const before = await store.before(bytes, end);
    if (before === undefined) continue;
    const reach = findReach(before);
    const gone = [...reach.keys.keys()].filter((object) => !keys.has(object));
    if (gone.length > 0) yield { number: index + 1, end, store: before, reach, gone };
  }
}

/** Offsets after all ends that stand in no stream. */
function endsOf(bytes: Buffer, objects: readonly StoredObject[]): readonly number[] {
  const streams = objects.filter(({ stream, container }) => stream !== undefined && container === undefined);
  const ends: number[] = [];
  let next = 0;
  for (let at = bytes.indexOf(END); at !== -1 && ends.length < ENDS_MAX; at = bytes.indexOf(END, at + 1)) {
    while (next < streams.length && (streams[next]?.last ?? 0) <= at) next += 1;
    const isInStream = (streams[next]?.start ?? at) < at;
    if (!isInStream) ends.push(afterLineEnd(bytes, at + END.length));
  }
  return ends;
}

/** Unlike streams, what follows on the same line is not its own. */
function afterLineEnd(bytes: Buffer, at: number): number {
  const next = bytes[at] === 0x0d ? at + 1 : at;
  return bytes[next] === 0x0a ? next + 1 : next;
}
