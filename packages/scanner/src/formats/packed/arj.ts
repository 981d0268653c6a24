import { decodeName } from '../../structures/archive/words.ts';
import type { Walked } from './walked.ts';

/** Bytes of a header that its size does not count: the mark, the size; and its checksum behind (TECHNOTE, "Structure of main header"). */
const LEAD_BYTES = 4;
const SUM_BYTES = 4;

/** Flags: the entry needs a password, or goes on in another file; and the type of a main header. */
const GARBLED = 0x01;
const GOES_ON = 0x04;
const MAIN = 2;

/** What an archive of ARJ says beside its entries: comments of the archive and of entries, where it ends. Undefined if it is none. */
export function walkArj(bytes: Buffer): Walked | undefined {
  if (!isMarked(bytes, 0)) return undefined;
  const said = makeSaid();
  let at = 0;
  while (isMarked(bytes, at)) {
    const size = bytes.readUInt16LE(at + 2);
    if (size === 0) return { ...said, end: at + LEAD_BYTES };
    const header = bytes.subarray(at + LEAD_BYTES, at + LEAD_BYTES + size);
    addHeader(header, said);
    at = readExtended(bytes, at + LEAD_BYTES + size + SUM_BYTES, said.room);
    if (header[6] !== MAIN && header.length >= 16) at += header.readUInt32LE(12);
  }
  return { ...said, problem: at < bytes.length ? 'bad-entry' : 'torn-entry' };
}

function addHeader(header: Buffer, said: ReturnType<typeof makeSaid>): void {
  const { name, comment } = wordsOf(header);
  if (comment.length > 0) said.comments.push(comment);
  const flags = header[4] ?? 0;
  if ((flags & GOES_ON) !== 0) said.isInVolumes = true;
  if ((flags & GARBLED) !== 0 && header[6] !== MAIN) said.locked.add(name);
}

function makeSaid() {
  const [comments, room]: [Buffer[], Buffer[]] = [[], []];
  return { comments, room, locked: new Set<string>(), isInVolumes: false };
}

function isMarked(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0x60 && bytes[at + 1] === 0xea && at + LEAD_BYTES <= bytes.length;
}

/** Behind the numbers, whose count is their first, stand the name and the comment, each with a NUL. */
function wordsOf(header: Buffer): { readonly name: string; readonly comment: Buffer } {
  const start = header[0] ?? 0;
  const name = header.indexOf(0, start);
  const end = name === -1 ? -1 : header.indexOf(0, name + 1);
  return {
    name: decodeName(header.subarray(start, Math.max(start, name))).replaceAll('\\', '/'),
    comment: end === -1 ? Buffer.alloc(0) : header.subarray(name + 1, end),
  };
}

/** Reads extended headers, of which programs write none: a size, as many bytes, a checksum; a size of 0 is the last. */
function readExtended(bytes: Buffer, start: number, room: Buffer[]): number {
  let at = start;
  while (at + 2 <= bytes.length) {
    const size = bytes.readUInt16LE(at);
    at += 2;
    if (size === 0) break;
    room.push(bytes.subarray(at, at + size));
    at += size + SUM_BYTES;
  }
  return at;
}
