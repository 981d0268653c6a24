import type { PictureFindings } from '../../structures/picture/picture-findings.ts';
import { textOf } from '../../structures/picture/words.ts';

/** Marks of the list of records, and of the end (ExifTool, Samsung trailer). */
const LIST = 'SEFH';
const END = 'SEFT';
const RECORD_BYTES = 12;

/**
 * Reads what Samsung's telephones put behind a picture: records of a name and a value, listed before the end. Gives where the
 * records begin in the bytes; undefined if there are none. Records that are files are told by whoever looks for files.
 */
export function readSamsungTrailer(bytes: Uint8Array, findings: PictureFindings): number | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.length < 24 || view.toString('latin1', view.length - 4) !== END) return undefined;
  const listAt = view.length - 8 - view.readUInt32LE(view.length - 8);
  if (listAt < 0 || view.toString('latin1', listAt, listAt + 4) !== LIST) return undefined;
  let first = listAt;
  const count = Math.min(view.readUInt32LE(listAt + 8), Math.floor((view.length - listAt) / RECORD_BYTES));
  for (let index = 0; index < count; index += 1) {
    const at = listAt + 12 + index * RECORD_BYTES;
    if (at + RECORD_BYTES > view.length) break;
    const start = listAt - view.readUInt32LE(at + 4);
    const length = view.readUInt32LE(at + 8);
    if (start < 0 || length < 8) continue;
    first = Math.min(first, start);
    const nameBytes = view.readUInt32LE(start + 4);
    const record = view.subarray(start, start + length);
    const name = textOf(record.subarray(8, 8 + Math.min(nameBytes, 64)));
    const label = /^\w{1,40}$/.test(name) ? name : 'record';
    const value = record.subarray(8 + nameBytes);
    if (value.toString('latin1', 4, 8) !== 'ftyp') findings.bytes(`Samsung-${label}`, value);
    else findings.secondPicture('motion-photo.mp4', value);
  }
  return first;
}
