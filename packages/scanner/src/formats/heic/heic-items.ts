import type { Item, ItemList, ItemReference } from '../../structures/isobmff/items.ts';
import type { PictureFindings } from '../../structures/picture/picture-findings.ts';
import type { PictureMetadata } from '../../structures/picture/picture-metadata.ts';
import { textOf } from '../../structures/picture/words.ts';

/** Types of items that are pictures that are coded, or made of others (ISO/IEC 23008-12, 6.6 and annex B; AV1 in HEIF). */
const CODED: ReadonlySet<string> = new Set([
  'hvc1',
  'lhv1',
  'av01',
  'avc1',
  'hev1',
  'vvc1',
  'evc1',
  'j2k1',
  'grid',
  'iden',
  'iovl',
  'tmap',
  'unci',
]);
const XMP = 'application/rdf+xml';

/** Items whose bytes are put together: more belong to no picture. */
const ITEM_BYTES_MAX = 64 * 1024 ** 2;

/** Reads what the items of a picture say, and tells the pictures that it has besides. */
export function readPictureItems(
  bytes: Uint8Array,
  list: ItemList,
  findings: PictureFindings,
  metadata: PictureMetadata,
): void {
  for (const profile of list.profiles) metadata.icc(profile);
  for (const item of list.items) {
    findings.context.progress();
    findings.field('raw:item-name', item.name);
    if (CODED.has(item.type)) tellPicture(item, list, findings);
    else readItem(item, bytesOf(bytes, item, list), list.references, findings, metadata);
  }
}

function readItem(
  item: Item,
  data: Uint8Array,
  references: readonly ItemReference[],
  findings: PictureFindings,
  metadata: PictureMetadata,
): void {
  if (item.type === 'Exif') metadata.exif(exifOf(data));
  else if (item.type === 'mime' && item.contentType === XMP) metadata.xmp(data);
  else if (item.type === 'jpeg') {
    const isSmall = references.some(({ type, from }) => type === 'thmb' && from === item.id);
    if (isSmall) findings.thumbnail('thumbnail.jpg', data);
    else findings.secondPicture('picture.jpg', data);
  } else if (item.type === 'mime') {
    findings.field('raw:content-type', item.contentType);
    findings.bytes('item', data);
  } else if (item.type === 'uri ') findings.field('raw:item', textOf(data));
  else findings.bytes('item', data);
}

/** ISO/IEC 23008-12, A.2.1: how far the TIFF structure is, and what stands before it. */
function exifOf(data: Uint8Array): Uint8Array {
  if (data.length < 4) return data;
  const offset = Buffer.from(data.buffer, data.byteOffset, data.length).readUInt32BE(0);
  return data.subarray(Math.min(data.length, 4 + offset));
}

/** A picture beside the one that is shown: smaller, its depths, a part of it, or another one. */
function tellPicture({ id }: Item, { references, primary }: ItemList, findings: PictureFindings): void {
  if (id === primary) return;
  const types = references.filter(({ from }) => from === id).map(({ type }) => type);
  const isPart = references.some(({ type, to }) => type === 'dimg' && to.includes(id));
  if (types.includes('thmb')) findings.trait('thumbnail');
  else if (types.includes('auxl') || !isPart) findings.trait('second-picture');
}

/** The bytes of an item, put together. */
function bytesOf(bytes: Uint8Array, { extents }: Item, { data }: ItemList): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const { of, start, end } of extents) {
    const from = of === 'file' ? bytes : data;
    // A length of zero is all there is (ISO/IEC 14496-12, 8.11.3.1).
    const piece = from.subarray(start, start === end ? from.length : end);
    length += piece.length;
    if (length > ITEM_BYTES_MAX) break;
    pieces.push(piece);
  }
  return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
}
