/** What files of fonts begin with (OpenType 1.9, Organization of an OpenType Font; WOFF 1.0 and 2.0, 4). */
const START = /^(?:\0\x01\0\0|OTTO|true|ttcf|wOF[F2])/;

/** Whether bytes begin as a font does. */
export function beginsAsFont(bytes: Uint8Array): boolean {
  return START.test(Buffer.from(bytes.subarray(0, 4)).toString('latin1'));
}

/** Whether bytes are a font and nothing is behind it: by the length that it says it has, or by where its last table ends. */
export function isFont(bytes: Buffer): boolean {
  if (!beginsAsFont(bytes) || bytes.length < HEADER_LENGTH) return false;
  const mark = bytes.toString('latin1', 0, 4);
  if (mark.startsWith('wOF')) return bytes.readUInt32BE(8) === bytes.length;
  const count = bytes.readUInt16BE(4);
  const tables = HEADER_LENGTH + count * TABLE_LENGTH;
  if (mark === 'ttcf' || count === 0 || tables > bytes.length) return false;
  let end = tables;
  for (let at = HEADER_LENGTH; at < tables; at += TABLE_LENGTH) {
    end = Math.max(end, bytes.readUInt32BE(at + 8) + bytes.readUInt32BE(at + 12));
  }
  // Tables begin at multiples of four.
  return end <= bytes.length && bytes.length - end < 4;
}

/** Bytes of the header of a font, and of what it says of a table (OpenType 1.9, Table Directory). */
const HEADER_LENGTH = 12;
const TABLE_LENGTH = 16;
