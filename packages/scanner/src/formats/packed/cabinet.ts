import type { Walked } from './walked.ts';

/** Flags of a header ([MS-CAB] 2.1): another cabinet before, another behind, room that is reserved. */
const HAS_PREVIOUS = 1;
const HAS_NEXT = 2;
const HAS_ROOM = 4;

/** Bytes of a header, and of a folder, before what is reserved in them. */
const HEADER_BYTES = 36;
const FOLDER_BYTES = 8;

/** What a cabinet says beside its files: room reserved in its header and its folders, where it ends. Undefined if it is none. */
export function walkCabinet(bytes: Buffer): Walked | undefined {
  if (bytes.toString('latin1', 0, 4) !== 'MSCF' || bytes.length < HEADER_BYTES) return undefined;
  const flags = bytes.readUInt16LE(30);
  const room: Buffer[] = [];
  let at = HEADER_BYTES;
  if ((flags & HAS_ROOM) !== 0 && bytes.length >= at + 4) {
    const inHeader = bytes.readUInt16LE(at);
    const inFolder = bytes[at + 2] ?? 0;
    at += 4;
    room.push(bytes.subarray(at, at + inHeader));
    at = skipNames(bytes, at + inHeader, flags);
    for (let folders = bytes.readUInt16LE(26); folders > 0 && at < bytes.length; folders -= 1) {
      room.push(bytes.subarray(at + FOLDER_BYTES, at + FOLDER_BYTES + inFolder));
      at += FOLDER_BYTES + inFolder;
    }
  }
  return {
    end: Math.max(HEADER_BYTES, bytes.readUInt32LE(8)),
    comments: [],
    room,
    isInVolumes: (flags & (HAS_PREVIOUS | HAS_NEXT)) !== 0,
    isLocked: false,
  };
}

/** Behind the names of cabinets and disks before and behind, each with a NUL. */
function skipNames(bytes: Buffer, start: number, flags: number): number {
  const count = ((flags & HAS_PREVIOUS) === 0 ? 0 : 2) + ((flags & HAS_NEXT) === 0 ? 0 : 2);
  let at = start;
  for (let names = 0; names < count; names += 1) {
    const nul = bytes.indexOf(0, at);
    if (nul === -1) return bytes.length;
    at = nul + 1;
  }
  return at;
}
