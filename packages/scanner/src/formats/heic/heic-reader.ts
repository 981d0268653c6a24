import type { Part } from '../../document.ts';
import { valuesOf } from '../../limits.ts';
import type { Range } from '../../source/read-range.ts';
import { type Box, BoxReader } from '../../structures/isobmff/boxes.ts';
import { type ItemList, readItems } from '../../structures/isobmff/items.ts';
import { readAppended } from '../../structures/picture/appended.ts';
import { decodePicture } from '../../structures/picture/decode-picture.ts';
import { readGaps } from '../../structures/picture/gaps.ts';
import { PictureFindings } from '../../structures/picture/picture-findings.ts';
import { PictureMetadata } from '../../structures/picture/picture-metadata.ts';
import { readLetters } from '../../structures/picture/read-letters.ts';
import { tellThumbnails } from '../../structures/picture/tell-thumbnails.ts';
import type { FormatContext, WholeSource } from '../format.ts';
import { readPictureItems } from './heic-items.ts';
import { heicLimits } from './heic-limits.ts';

/** Boxes of type `uuid` that hold metadata (XMP part 3, 1.2; C2PA 2.1, A.5). */
const XMP = 'be7acfcb97a942e89c71999491e3afac';
const C2PA = 'd8fec3d61b0e483c92975828877ec481';
/** Boxes at the top of a file (ISO/IEC 14496-12, table 1; Google's motion photos). */
const KNOWN: ReadonlySet<string> = new Set([
  'ftyp',
  'meta',
  'mdat',
  'moov',
  'moof',
  'uuid',
  'free',
  'skip',
  'jumb',
  'mpvd',
]);
const JUMBF = Buffer.from('jumb', 'latin1');

/** The items of a HEIC or AVIF, its metadata, and what its boxes hold besides. */
export async function* readHeic(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  const findings = new PictureFindings(source, context);
  findings.trait('picture');
  const picture = new HeicPicture(source, findings);
  await picture.read();
  yield* findings.parts();
}

class HeicPicture {
  readonly #source: WholeSource;
  readonly #bytes: Uint8Array;
  readonly #findings: PictureFindings;
  readonly #metadata: PictureMetadata;
  /** Where coded pictures are. */
  readonly #media: Range[] = [];
  #list: ItemList | undefined;
  #hasTracks = false;

  constructor(source: WholeSource, findings: PictureFindings) {
    this.#source = source;
    this.#bytes = source.bytes;
    this.#findings = findings;
    this.#metadata = new PictureMetadata(findings);
  }

  async read(): Promise<void> {
    const findings = this.#findings;
    const { heicBoxesMax } = valuesOf(heicLimits, findings.context.limits.own);
    const reader = new BoxReader(this.#source, heicBoxesMax);
    let end = 0;
    for await (const box of reader.boxes({ start: 0, end: this.#bytes.length })) {
      findings.context.progress();
      // Bytes that are no box may follow the last one, and seem to begin one that is longer than the file.
      if (!/^[\w ©]{4}$/.test(box.type) || (box.isTorn && !KNOWN.has(box.type))) break;
      this.#readBox(box);
      if (box.isTorn) findings.problem('bad-part');
      end = box.range.end;
    }
    if (reader.hasMore) findings.problem('picture-parts-limit', { number: heicBoxesMax, limit: 'heicBoxesMax' });
    else readAppended(this.#bytes.subarray(end), findings);
    await this.#readItems();
  }

  #readBox({ type, uuid, data, range }: Box): void {
    const bytes = this.#bytes.subarray(data.start, data.end);
    if (type === 'ftyp') return;
    if (type === 'meta') this.#list ??= readItems(bytes);
    else if (type === 'mdat') this.#media.push(data);
    else if (type === 'moov' || type === 'moof') this.#readTracks(bytes);
    else if (type === 'mpvd') this.#findings.secondPicture('motion-photo.mp4', bytes);
    else if (type === 'jumb') this.#metadata.jumbf(this.#bytes.subarray(range.start, range.end));
    else if (uuid === XMP) this.#metadata.xmp(bytes);
    else if (uuid === C2PA) this.#readClaim(bytes);
    else if (bytes.some((byte) => byte !== 0)) this.#findings.bytes(type.trim(), bytes);
  }

  /** Pictures that follow one another, as in a video, are not looked at. */
  #readTracks(bytes: Uint8Array): void {
    if (!this.#hasTracks) this.#findings.problem('part-not-read');
    this.#hasTracks = true;
    this.#findings.bytes('tracks', bytes);
  }

  #readClaim(bytes: Uint8Array): void {
    const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(JUMBF);
    if (at >= 4) this.#metadata.jumbf(bytes.subarray(at - 4));
  }

  async #readItems(): Promise<void> {
    const findings = this.#findings;
    const list = this.#list;
    if (list === undefined) {
      findings.problem('bad-part');
      return;
    }
    readPictureItems(this.#bytes, list, findings, this.#metadata);
    this.#readUnreferred(list);
    const primary = list.items.find(({ id }) => id === list.primary);
    const decode = (pixelsMax: number) => decodePicture(this.#bytes, pixelsMax);
    await tellThumbnails({ size: primary?.size, decode }, findings);
    if (primary?.size === undefined) findings.problem('bad-part');
    else await readLetters([{ ...primary.size, page: 1, dpi: 0, decode }], findings);
  }

  /** What stands among the pictures and belongs to no item. */
  #readUnreferred({ items }: ItemList): void {
    if (this.#hasTracks) return;
    const used = items.flatMap(({ extents }) => extents.filter(({ of }) => of === 'file'));
    for (const { start, end } of this.#media) {
      const within = used.map((extent) => ({ start: extent.start - start, end: extent.end - start }));
      const own = within.filter((extent) => extent.end > 0 && extent.start < end - start);
      readGaps(this.#bytes.subarray(start, end), [...own, { start: end - start, end: end - start }], this.#findings);
    }
  }
}
