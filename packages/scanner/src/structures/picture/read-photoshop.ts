import type { MetadataBlocks } from './metadata-blocks.ts';
import type { PictureFindings } from './picture-findings.ts';
import { textOf, wideTextOf } from './words.ts';

/** Resources that are blocks of metadata (Adobe Photoshop File Formats Specification, Image Resource IDs). */
const BLOCKS: Readonly<Record<number, keyof MetadataBlocks>> = {
  1028: 'iptc',
  1039: 'icc',
  1058: 'exif',
  1059: 'exif',
  1060: 'xmp',
};
/** Pictures of the picture: a header, and a JPEG. */
const THUMBNAILS: ReadonlySet<number> = new Set([0x0409, 0x040c]);
const THUMBNAIL_HEADER_BYTES = 28;
const SLICES = 0x041a;
const URL = 0x040b;
const URL_LIST = 0x041e;
const LAYER_NAMES = 0x0435;
/** Sizes, angles, tables, digests. */
const WITHOUT_WORDS: ReadonlySet<number> = new Set([
  ...[0x03ed, 0x03f3, 0x03f5, 0x03f8, 0x0400, 0x0402, 0x0406, 0x0408, 0x040a, 0x040d, 0x0410, 0x0411, 0x0414, 0x0419],
  ...[0x0425, 0x0426, 0x0428, 0x042d, 0x0430, 0x0421, 0x2710],
]);

/** Marks of resources: of Photoshop, and of programs that write their own (ExifTool's Photoshop tags). */
const MARKS: ReadonlySet<string> = new Set(['8BIM', 'PHUT', 'DCSR', 'AgHg', 'MeSa']);

/** Reads image resources. Never throws but what blocks throw. */
export function readPhotoshop(bytes: Uint8Array, findings: PictureFindings, blocks: MetadataBlocks): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  while (at + 12 <= view.length && MARKS.has(view.toString('latin1', at, at + 4))) {
    const id = view.readUInt16BE(at + 4);
    const nameBytes = view[at + 6] ?? 0;
    findings.field('raw:PhotoshopResourceName', textOf(view.subarray(at + 7, at + 7 + nameBytes)));
    // A name and data are filled up to an even length.
    const sizeAt = at + 6 + ((nameBytes + 2) & ~1);
    if (sizeAt + 4 > view.length) break;
    const start = sizeAt + 4;
    const length = view.readUInt32BE(sizeAt);
    readResource(id, view.subarray(start, start + length), findings, blocks);
    at = start + length + (length % 2);
  }
  const rest = view.subarray(at);
  if (rest.some((byte) => byte !== 0)) findings.bytes('Photoshop', rest);
}

function readResource(id: number, data: Buffer, findings: PictureFindings, blocks: MetadataBlocks): void {
  const block = BLOCKS[id];
  if (block !== undefined) blocks[block](data);
  else if (THUMBNAILS.has(id)) findings.thumbnail('photoshop-thumbnail.jpg', data.subarray(THUMBNAIL_HEADER_BYTES));
  else if (id === SLICES || id === URL_LIST || id === LAYER_NAMES)
    for (const text of wideStrings(data)) findings.field('raw:PhotoshopSlices', text);
  else if (id === URL) findings.field('raw:URL', textOf(data));
  else if (!WITHOUT_WORDS.has(id) && data.length > 4)
    findings.bytes(`Photoshop-0x${id.toString(16).padStart(4, '0')}`, data);
}

/** Strings of UTF-16, each after its length in letters. */
function wideStrings(data: Buffer): readonly string[] {
  const found: string[] = [];
  let triedBytes = 0;
  for (let at = 0; at + 4 <= data.length && triedBytes < TRIED_BYTES_MAX; ) {
    const bytes = 2 * data.readUInt32BE(at);
    const piece = data.subarray(at + 4, at + 4 + bytes);
    const isTried = bytes > 2 && bytes <= STRING_BYTES_MAX && piece.length === bytes && beginsAsText(piece);
    if (isTried) triedBytes += bytes;
    const text = isTried ? wideTextOf(piece, false) : '';
    const isText = /^[\p{L}\p{N}\p{P}\p{S} ]{2,}$/u.test(text);
    if (isText) found.push(text);
    at += isText ? 4 + bytes : 1;
  }
  return found;
}

/** Whether no letter at the beginning of UTF-16 is a control. */
function beginsAsText(piece: Buffer): boolean {
  for (let at = 0; at + 2 < piece.length && at < 8; at += 2) if (piece.readUInt16BE(at) < 0x20) return false;
  return true;
}

const STRING_BYTES_MAX = 4_096;
/** Bytes that are tried as strings in all: names of slices take some thousands. */
const TRIED_BYTES_MAX = 4 * 1024 ** 2;
