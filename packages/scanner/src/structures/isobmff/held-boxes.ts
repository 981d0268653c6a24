import type { Box } from './boxes.ts';

/** A box of some bytes that are in memory, and what it holds. */
export interface HeldBox extends Box {
  readonly bytes: Buffer;
}

const HEADER_BYTES = 8;
const LONG_BYTES = 8;
const UUID_BYTES = 16;

/**
 * The boxes of some bytes that are in memory, in order, to their end or to what is no box (ISO/IEC 14496-12, 4.2). `at` is
 * where the bytes stand in the file, and ranges are of the file. A box that declares more than there is is given torn.
 */
export function* heldBoxes(bytes: Buffer, at = 0): Generator<HeldBox> {
  for (let start = 0; start + HEADER_BYTES <= bytes.length; ) {
    const box = heldBoxAt(bytes, start, at);
    if (box === undefined) return;
    yield box;
    start = box.range.end - at;
  }
}

/** The first box of a type, and what it holds; nothing of one that is not there. */
export function heldBox(bytes: Buffer, type: string): Buffer {
  for (const box of heldBoxes(bytes)) if (box.type === type) return box.bytes;
  return bytes.subarray(bytes.length);
}

/** Whether bytes are boxes from their first to their last, each with a type of letters; QuickTime ends lists with a zero. */
export function areBoxes(bytes: Buffer): boolean {
  let end = 0;
  for (const { type, isTorn, range } of heldBoxes(bytes)) {
    if (isTorn || !isBoxType(type)) return false;
    end = range.end;
  }
  return end > 0 && bytes.length - end < HEADER_BYTES && bytes.subarray(end).every((byte) => byte === 0);
}

/** Whether four bytes are what types are made of: letters, digits and signs, the copyright sign as one. */
export function isBoxType(type: string): boolean {
  return /^[\x20-\x7e\xa9]{4}$/.test(type);
}

function heldBoxAt(bytes: Buffer, start: number, at: number): HeldBox | undefined {
  const short = bytes.readUInt32BE(start);
  const type = bytes.toString('latin1', start + 4, start + HEADER_BYTES);
  const isLong = short === 1 && start + HEADER_BYTES + LONG_BYTES <= bytes.length;
  const typeAt = start + HEADER_BYTES + (isLong ? LONG_BYTES : 0);
  const isUuid = type === 'uuid';
  const dataAt = typeAt + (isUuid ? UUID_BYTES : 0);
  const length = isLong ? Number(bytes.readBigUInt64BE(start + HEADER_BYTES)) : short;
  const declared = short === 0 ? bytes.length - start : length;
  if (declared < dataAt - start) return undefined;
  const end = Math.min(bytes.length, start + declared);
  return {
    type,
    ...(isUuid && { uuid: bytes.toString('hex', typeAt, dataAt) }),
    range: { start: at + start, end: at + end },
    data: { start: at + Math.min(end, dataAt), end: at + end },
    isTorn: start + declared > bytes.length,
    bytes: bytes.subarray(Math.min(end, dataAt), end),
  };
}
