import { trait } from '../../parts.ts';
import { areBoxes, type HeldBox, heldBox, heldBoxes } from '../../structures/isobmff/held-boxes.ts';
import { PictureMetadata } from '../../structures/picture/picture-metadata.ts';
import { textOf, wideTextOf } from '../../structures/picture/words.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import { readChapters } from './chapters.ts';
import { placeBlocks } from './dash-cam.ts';
import { readGpmf } from './gpmf.ts';
import { metaBoxes, readItemList } from './item-list.ts';
import { C2PA_UUID, OF_NUMBERS, SONY_UUID, XMP_UUID } from './known-uuids.ts';
import { tellLoose } from './loose-words.ts';
import { addSentences, type PlaceTrack } from './place-track.ts';
import { type RecordingFields, readPlace, readUserText } from './user-data.ts';

/** Boxes that are numbers by their standards, or that are read where their parent is (ISO/IEC 14496-12; QuickTime File Format). */
const WITHOUT_WORDS: ReadonlySet<string> = new Set([
  ...[
    'ftyp',
    'styp',
    'mvhd',
    'mvex',
    'iods',
    'sidx',
    'ssix',
    'prft',
    'mfra',
    'pdin',
    'ctab',
    'clip',
    'matt',
    'load',
    'imap',
  ],
  ...['WLOC', 'LOOP', 'SelO', 'AllF', 'hdlr', 'tkhd', 'edts', 'tref', 'tapt', 'trex', 'mfhd', 'tfhd', 'trun', 'tfdt'],
  ...[
    'ludt',
    'colr',
    'keys',
    'ilst',
    'saio',
    'saiz',
    'senc',
    'sgpd',
    'sbgp',
    'subs',
    'mdhd',
    'vmhd',
    'smhd',
    'nmhd',
    'sthd',
  ],
  ...[
    'hmhd',
    'gmin',
    'dinf',
    'stsd',
    'stts',
    'ctts',
    'stss',
    'stps',
    'stsc',
    'stsz',
    'stz2',
    'stco',
    'co64',
    'sdtp',
    'stsh',
  ],
  ...['padb', 'cslg', 'stri', 'trgr', 'trak', 'iloc', 'iinf', 'iref', 'iprp', 'ipro', 'pitm', 'idat', 'tmcd', 'cmov'],
]);

/** Boxes within boxes that are not known: nothing nests them deeper. */
const DEPTH_MAX = 16;
/** Padding that programs sign. */
const SIGNED = /^(?:IsoMedia File Produced with|Lavf|HandBrake|Encoded with)/;

/** Reads what boxes around tracks say: of users, programs and cameras. */
export class SaidBoxes {
  readonly #findings: RecordingFindings;
  readonly #fields: RecordingFields;
  readonly #places: PlaceTrack;
  readonly #metadata: PictureMetadata;
  /** Blocks of places that a table lists, to be read from the file. */
  readonly listed: { readonly start: number; readonly end: number }[] = [];

  constructor(findings: RecordingFindings, fields: RecordingFields, places: PlaceTrack) {
    this.#findings = findings;
    this.#fields = fields;
    this.#places = places;
    this.#metadata = new PictureMetadata(findings);
  }

  /** Reads a box, and those within it. `depth` counts boxes that are not known. */
  async read(box: HeldBox, depth = 0): Promise<void> {
    this.#findings.count();
    if (box.isTorn) this.#findings.problem('bad-part');
    const { type, bytes } = box;
    if (WITHOUT_WORDS.has(type)) return;
    if (type === 'udta') await this.readAll(bytes, box.data.start, depth + 1);
    else if (type === 'meta') await this.#readMeta(box, depth);
    else if (type === 'free' || type === 'skip' || type === 'wide') await this.#readFree(box, depth);
    else if (type === 'uuid') this.#readUuid(box);
    else if (!this.#readOwn(box) && !readUserText(box, this.#fields.tell)) await this.#readUnknown(box, depth);
  }

  /** Reads boxes one after another; `at` is where they stand in the file. */
  async readAll(bytes: Buffer, at: number, depth = 0): Promise<void> {
    let end = 0;
    for (const box of heldBoxes(bytes, at)) {
      await this.read(box, depth);
      end = box.range.end - at;
    }
    // QuickTime ends a list with a zero.
    if (bytes.subarray(end).some((byte) => byte !== 0)) tellLoose('rest', bytes.subarray(end), this.#findings);
  }

  #readOwn({ type, bytes }: HeldBox): boolean {
    const findings = this.#findings;
    if (type === 'loci') readPlace(bytes, findings);
    else if (type === 'XMP_') this.#metadata.xmp(bytes);
    else if (type === 'chpl') readChapters(bytes, findings);
    else if (type === 'GPMF') readGpmf(bytes, 0, findings, this.#places);
    else if (type === 'gps ') this.#readPlaces(bytes);
    else if (type === 'CAME')
      findings.field('device-serial', bytes.some((byte) => byte !== 0) ? bytes.toString('hex') : '');
    else if (type === 'emsg') this.#readEvent(bytes);
    else if (type === 'xml ') this.#readXml(bytes.subarray(4));
    else if (bytes[0] === 0xff && bytes[1] === 0xd8) findings.file('thumbnail.jpg', bytes, trait('thumbnail'));
    else return false;
    return true;
  }

  /** Sentences of a receiver, or a table of blocks that stand among the media. */
  #readPlaces(bytes: Buffer): void {
    const letters = bytes.toString('latin1');
    if (letters.includes('$G')) {
      addSentences(letters, 0, this.#places);
      return;
    }
    for (const block of placeBlocks(bytes)) {
      this.#findings.count();
      this.listed.push(block);
    }
  }

  /** ISO/IEC 23009-1, 5.10.3.3: a scheme and a value, or numbers before them, and a message. */
  #readEvent(bytes: Buffer): void {
    const rest = bytes.subarray(bytes[0] === 1 ? 24 : 4);
    const texts = rest.toString('latin1').split('\0', 2);
    for (const text of texts) this.#findings.field('raw:event', text);
    const length = texts.reduce((sum, text) => sum + text.length + 1, 0);
    tellLoose('event-message', rest.subarray(length + (bytes[0] === 1 ? 0 : 16)), this.#findings);
  }

  /** What a camera says of itself and of who recorded, in XML. */
  #readXml(bytes: Buffer): void {
    const text = textOf(bytes);
    this.#findings.file('metadata.xml', bytes);
    const [, maker = ''] = /<Device\b[^>]{0,400}\bmanufacturer="([^"]{1,100})"/.exec(text) ?? [];
    const [, model = ''] = /<Device\b[^>]{0,400}\bmodelName="([^"]{1,100})"/.exec(text) ?? [];
    const [, serial = ''] = /<Device\b[^>]{0,400}\bserialNo="([^"]{1,100})"/.exec(text) ?? [];
    this.#fields.tell('raw:Make', maker);
    this.#fields.tell('raw:Model', model);
    this.#findings.field('device-serial', serial);
  }

  #readUuid({ uuid = '', bytes }: HeldBox): void {
    if (uuid === XMP_UUID) this.#metadata.xmp(bytes);
    else if (uuid === C2PA_UUID) {
      const at = bytes.indexOf('jumb', 0, 'latin1');
      if (at >= 4) this.#metadata.jumbf(bytes.subarray(at - 4));
    } else if (uuid === SONY_UUID) this.#readSony(bytes);
    else if (!OF_NUMBERS.has(uuid)) tellLoose(`uuid-${uuid}`, bytes, this.#findings);
  }

  /** A list of texts behind a length, numbers and a language: each in UTF-16. */
  #readSony(bytes: Buffer): void {
    const texts = wideTextOf(heldBox(bytes, 'MTDT').subarray(2), false).split(/[^\p{L}\p{N}\p{P}\p{S} ]+/u);
    for (const text of texts) if (/[\p{L}\p{N}]{2}/u.test(text)) this.#findings.field('raw:MTDT', text);
  }

  async #readMeta({ bytes, data }: HeldBox, depth: number): Promise<void> {
    const boxes = metaBoxes(bytes);
    readItemList(boxes, this.#fields, this.#findings);
    if (heldBox(boxes, 'iloc').length > 0) this.#findings.problem('part-not-read');
    for (const box of heldBoxes(boxes, data.start + bytes.length - boxes.length)) await this.read(box, depth + 1);
  }

  /** Room that was left free, or that something was taken from; cameras keep boxes in it. */
  async #readFree({ type, bytes, data }: HeldBox, depth: number): Promise<void> {
    if (bytes.length > 0 && areBoxes(bytes) && depth < DEPTH_MAX) await this.readAll(bytes, data.start, depth + 1);
    else await this.#findings.unused(type, data, (words) => SIGNED.test(words));
  }

  async #readUnknown({ type, bytes, data }: HeldBox, depth: number): Promise<void> {
    if (!areBoxes(bytes)) tellLoose(/^[\w ]{4}$/.test(type) ? type.trim() : 'box', bytes, this.#findings);
    else if (depth >= DEPTH_MAX) this.#findings.problem('part-not-read');
    else await this.readAll(bytes, data.start, depth + 1);
  }
}

/** A movie that is packed (QuickTime File Format, Compressed Movie Resources), expanded; undefined if it is not. Throws limits. */
export async function expandMovie(movie: Buffer, findings: RecordingFindings): Promise<Buffer | undefined> {
  const packed = heldBox(heldBox(movie, 'cmov'), 'cmvd').subarray(4);
  if (packed.length === 0) return undefined;
  const expanded = await findings.expand(packed);
  return expanded === undefined ? undefined : heldBox(expanded, 'moov');
}
