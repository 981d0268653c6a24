import type { Range } from '../../source/read-range.ts';
import { fileExtension } from '../../structures/file-extension.ts';
import { readAppended } from '../../structures/picture/appended.ts';
import type { PictureFindings } from '../../structures/picture/picture-findings.ts';
import { readSamsungTrailer } from './samsung-trailer.ts';

/** What fills a file up says nothing. */
const PADDING: ReadonlySet<number> = new Set([0, 0xff, 0x0a, 0x0d, 0x20]);

/** A video begins with the length of its first box and this type (ISO/IEC 14496-12, 4.3). */
const VIDEO = Buffer.from('ftyp', 'latin1');
/** A first box lists brands: more are of nothing else. */
const FIRST_BOX_BYTES_MAX = 1_024;

/** Tells what stands behind a picture: pictures that the file lists, a video, records of a telephone, or bytes that nothing explains. */
export function readBehind(bytes: Uint8Array, end: number, listed: readonly Range[], findings: PictureFindings): void {
  let at = end;
  for (const [index, { start, end: listedEnd }] of listed.entries()) {
    if (start < at || start >= bytes.length) continue;
    readUnlisted(bytes.subarray(at, start), findings);
    const picture = bytes.subarray(start, listedEnd);
    findings.secondPicture(`picture-${index + 2}.${fileExtension(picture) ?? 'bin'}`, picture);
    at = Math.min(bytes.length, listedEnd);
  }
  readUnlisted(bytes.subarray(at), findings, bytes.length);
}

/** `fileBytes` are those of the whole file, where it ends with them. */
function readUnlisted(whole: Uint8Array, findings: PictureFindings, fileBytes?: number): void {
  const length = whole.findLastIndex((byte) => !PADDING.has(byte)) + 1;
  const bytes = whole.subarray(0, length);
  const records = readSamsungTrailer(bytes, findings);
  const video = findVideo(bytes);
  if (records !== undefined) readUnlisted(bytes.subarray(0, records), findings);
  else if (video === undefined) readAppended(whole, findings, fileBytes);
  else {
    if (video > 0) findings.bytes('trailer', bytes.subarray(0, video));
    // With the padding, which may be the end of its last box.
    findings.secondPicture('motion-photo.mp4', whole.subarray(video));
  }
}

/** Where a video begins; undefined if there is none. */
function findVideo(bytes: Uint8Array): number | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = view.indexOf(VIDEO); at !== -1; at = view.indexOf(VIDEO, at + 1)) {
    if (at >= 4 && view.readUInt32BE(at - 4) >= 8 && view.readUInt32BE(at - 4) <= FIRST_BOX_BYTES_MAX) return at - 4;
  }
  return undefined;
}
