import { ProblemError } from '../../problem.ts';
import { doubleWord, word } from '../little-endian.ts';

/** Bytes of the header of a record ([MS-ODRAW] 2.2.1; [MS-PPT] 2.3.1 has the same). */
const RECORD_HEADER_BYTES = 8;

/** A record of Office's drawings or of PowerPoint. Offsets count from the beginning of the bytes it stands in. */
export interface ArtRecord {
  /** 15 of a container, which holds other records. */
  readonly version: number;
  readonly instance: number;
  readonly type: number;
  readonly start: number;
  /** Where its body begins, and ends: within what it stands in, whatever its length says. */
  readonly bodyStart: number;
  readonly end: number;
  /** How many containers it stands in, of those that were gone into. */
  readonly depth: number;
}

/** Containers within containers that are gone into: shapes are grouped some few times at most. */
const DEPTH_MAX = 1_000;

/** The record that begins at an offset; undefined if there is no room for its header. */
export function recordAt(bytes: Uint8Array, start: number, endMax = bytes.length, depth = 0): ArtRecord | undefined {
  const bodyStart = start + RECORD_HEADER_BYTES;
  if (bodyStart > endMax) return undefined;
  const first = word(bytes, start);
  const end = Math.min(endMax, bodyStart + doubleWord(bytes, start + 4));
  return {
    version: first & 0xf,
    instance: first >> 4,
    type: word(bytes, start + 2),
    start,
    bodyStart,
    end,
    depth,
  };
}

/**
 * All records of a stretch, each container before what is in it. `enters` says which containers are gone into. Throws `bad-part`
 * where they stand too deep in each other.
 */
export function* artRecords(
  bytes: Uint8Array,
  start: number,
  end: number,
  enters: (record: ArtRecord) => boolean = () => true,
): Generator<ArtRecord> {
  const ends: number[] = [];
  let limit = Math.min(end, bytes.length);
  for (let at = start; ; ) {
    while (at >= limit && ends.length > 0) limit = ends.pop() ?? limit;
    const record = recordAt(bytes, at, limit, ends.length);
    if (record === undefined) {
      const outer = ends.pop();
      if (outer === undefined) return;
      at = limit;
      limit = outer;
      continue;
    }
    yield record;
    const isEntered = isContainer(record) && enters(record);
    if (isEntered) {
      ends.push(limit);
      limit = record.end;
    }
    at = isEntered ? record.bodyStart : record.end;
  }
}

function isContainer({ version, depth }: ArtRecord): boolean {
  if (version === 0xf && depth >= DEPTH_MAX) throw new ProblemError('bad-part');
  return version === 0xf;
}

/** The records that stand side by side in the stream, in order, as far as they can be followed. */
export function* topRecords(bytes: Uint8Array): Generator<ArtRecord> {
  for (let at = 0; ; ) {
    const record = recordAt(bytes, at);
    if (record === undefined) return;
    yield record;
    at = record.end;
  }
}
