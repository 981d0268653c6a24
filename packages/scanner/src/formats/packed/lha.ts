import type { Walked } from './walked.ts';

/** The mark of a method, behind two bytes: `-lh5-` (LHa for UNIX, header.doc). */
const MARK = /^-l[hz][\da-ds]-$/;

/** Bytes of a header of the shortest level before its name. */
const HEADER_BYTES = 22;

/** The type of an extended header that is a comment. */
const COMMENT = 0x3f;

/** What an archive of LHA says beside its entries: comments, where it ends. Undefined if it is none. */
export function walkLha(bytes: Buffer): Walked | undefined {
  if (!isMarked(bytes, 0)) return undefined;
  const comments: Buffer[] = [];
  let at = 0;
  while (isMarked(bytes, at)) {
    const packed = bytes.readUInt32LE(at + 7);
    const level = bytes[at + 20];
    if (level === 0 || level === 1) {
      const header = 2 + (bytes[at] ?? 0);
      // Those of level 1 are counted with what is packed.
      if (level === 1) readExtended(bytes.subarray(0, at + header + packed), at + header - 2, comments);
      at += header + packed;
    } else if (level === 2) {
      const header = Math.max(HEADER_BYTES, bytes.readUInt16LE(at));
      readExtended(bytes.subarray(0, at + header), at + 24, comments);
      at += header + packed;
    } else return { comments, problem: 'bad-entry' };
  }
  // A NUL is the end.
  return { end: bytes[at] === 0 ? at + 1 : at, comments };
}

function isMarked(bytes: Buffer, at: number): boolean {
  return at + HEADER_BYTES <= bytes.length && MARK.test(bytes.toString('latin1', at + 2, at + 7));
}

/** Headers that each say how long the next is, from such a length on. */
function readExtended(bytes: Buffer, start: number, comments: Buffer[]): void {
  for (let at = start; at + 2 <= bytes.length; ) {
    const size = bytes.readUInt16LE(at);
    if (size < 3) return;
    if (bytes[at + 2] === COMMENT) comments.push(bytes.subarray(at + 3, at + size));
    at += size;
  }
}
