import type { MetadataName } from '../../document.ts';
import { type HeldBox, heldBox, heldBoxes } from '../../structures/isobmff/held-boxes.ts';
import { textOf, wideTextOf } from '../../structures/picture/words.ts';
import { splitAtNul } from '../../structures/recording/byte-fields.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import { positionOf } from '../../structures/recording/recording-metadata.ts';
import { toPosition } from '../../structures/tiff/gps-position.ts';
import { replaceControls } from '../../text/decode.ts';

/** What holds of a name that a file gives to a value. */
export type TellValue = (name: MetadataName, value: string) => void;

/** Names of texts of users and of programs, without the sign before them (QuickTime File Format, User Data Text Strings; iTunes). */
const NAMES: Readonly<Record<string, MetadataName>> = {
  nam: 'title',
  ART: 'author',
  aut: 'author',
  wrt: 'author',
  dir: 'author',
  prd: 'author',
  prf: 'author',
  com: 'author',
  cmt: 'comment',
  inf: 'comment',
  des: 'comment',
  lyr: 'raw:lyrics',
  day: 'created',
  ed1: 'raw:edited',
  too: 'creator-tool',
  swr: 'creator-tool',
  enc: 'raw:encoded-by',
  fmt: 'raw:digitizing',
  src: 'raw:source',
  gen: 'category',
  key: 'keywords',
  cpy: 'raw:Copyright',
  mak: 'raw:Make',
  mod: 'raw:Model',
  xyz: 'position',
  alb: 'raw:album',
  grp: 'raw:grouping',
  snm: 'device-serial',
  url: 'raw:address',
};

/** Fields of telephones, in a text with its language (3GPP TS 26.244, 8), and of iTunes. */
const PLAIN_NAMES: Readonly<Record<string, MetadataName>> = {
  titl: 'title',
  dscp: 'comment',
  cprt: 'raw:Copyright',
  perf: 'author',
  auth: 'author',
  gnre: 'category',
  albm: 'raw:album',
  aART: 'author',
  desc: 'comment',
  ldes: 'comment',
  keyw: 'keywords',
  kywd: 'keywords',
  yrrc: 'raw:year',
  catg: 'category',
  apID: 'owner',
  ownr: 'owner',
  purd: 'raw:purchased',
  tven: 'raw:episode',
  tvsh: 'raw:show',
  manu: 'raw:Make',
  modl: 'raw:Model',
  slno: 'device-serial',
  SNum: 'device-serial',
  FIRM: 'raw:firmware',
  name: 'raw:name',
  info: 'comment',
};

/** Boxes of 3GPP: a version and a language stand before the text. */
const OF_TELEPHONES: ReadonlySet<string> = new Set(['titl', 'dscp', 'cprt', 'perf', 'auth', 'gnre', 'albm']);

/** What a field is called: ours where it is known, else its own. */
export function nameOf(type: string): MetadataName {
  const own = type.startsWith('\xa9') ? NAMES[type.slice(1)] : PLAIN_NAMES[type];
  return own ?? `raw:${replaceControls(type).trim()}`;
}

/** Reads a text of user data: in languages, of a telephone, or as it is. True if the box is one. */
export function readUserText(box: HeldBox, tell: TellValue): boolean {
  const texts = userTexts(box);
  for (const text of texts ?? []) tell(nameOf(box.type), text);
  return texts !== undefined;
}

function userTexts({ type, bytes }: HeldBox): Iterable<string> | undefined {
  const isSigned = type.startsWith('\xa9');
  const isOfTelephone = OF_TELEPHONES.has(type);
  // Programs put the box of another list there.
  const data = isSigned || isOfTelephone ? heldBox(bytes, 'data') : bytes.subarray(bytes.length);
  if (data.length > 8) return [textOf(data.subarray(8))];
  if (isSigned) return textsInLanguages(bytes);
  if (isOfTelephone && bytes[0] === 0) return [markedText(bytes.subarray(6))];
  if (type === 'yrrc') return bytes.length >= 6 ? [String(bytes.readUInt16BE(4))] : [];
  if (type === 'kywd') return keywordsIn(bytes);
  return Object.hasOwn(PLAIN_NAMES, type) ? [textOf(bytes)] : undefined;
}

/** Texts of so many bytes each, in a language or in a code of Macintosh (QuickTime File Format, User Data Text Strings). */
function* textsInLanguages(bytes: Buffer): Generator<string> {
  let at = 0;
  for (; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt16BE(at);
    if (length === 0 || at + 4 + length > bytes.length) break;
    const isMacintosh = bytes.readUInt16BE(at + 2) < 0x400;
    const text = bytes.subarray(at + 4, at + 4 + length);
    yield isMacintosh && text.some((byte) => byte >= 0x80) ? macintoshText(text) : markedText(text);
    at += 4 + length;
  }
  if (at === 0 || bytes.subarray(at).some((byte) => byte >= 0x20)) yield textOf(bytes.subarray(at));
}

/** UTF-8 where it is that, for programs write it there all the same; else letters of Macintosh. */
export function macintoshText(bytes: Buffer): string {
  const utf8 = bytes.toString('utf8');
  return utf8.includes('\ufffd') ? new TextDecoder('macintosh').decode(bytes) : utf8;
}

/** UTF-16 where a mark says so, else UTF-8. */
export function markedText(bytes: Buffer): string {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
  return mark === 0xfeff || mark === 0xfffe ? wideTextOf(bytes.subarray(2), mark === 0xfffe) : textOf(bytes);
}

/** 3GPP TS 26.244, 8.4: how many, and each with its length. */
function* keywordsIn(bytes: Buffer): Generator<string> {
  let at = 7;
  for (let left = bytes[6] ?? 0; left > 0 && at < bytes.length; left -= 1) {
    const length = bytes[at] ?? 0;
    yield markedText(bytes.subarray(at + 1, at + 1 + length));
    at += 1 + length;
  }
}

/** 3GPP TS 26.244, 8.9, loci: a name, a role, a longitude, a latitude, an altitude, a planet and notes. */
export function readPlace(bytes: Buffer, findings: RecordingFindings): void {
  const isWide = bytes.length > 8 && [0xfeff, 0xfffe].includes(bytes.readUInt16BE(6));
  let nameEnd = bytes.indexOf(0, 6);
  if (isWide) for (nameEnd = 8; nameEnd + 1 < bytes.length && bytes.readUInt16BE(nameEnd) !== 0; ) nameEnd += 2;
  const at = nameEnd + (isWide ? 3 : 2);
  if (nameEnd < 0 || at + 12 > bytes.length) return;
  findings.field('raw:place', markedText(bytes.subarray(6, nameEnd)));
  findings.position(toPosition(bytes.readInt32BE(at + 4) / 0x1_0000, bytes.readInt32BE(at) / 0x1_0000));
  const [, notes] = splitAtNul(bytes.subarray(at + 12));
  findings.field('raw:place-notes', textOf(notes));
}

/** Gathers what a recording says of itself under names, and what it was made by. */
export class RecordingFields {
  readonly #findings: RecordingFindings;
  #make = '';
  #model = '';

  constructor(findings: RecordingFindings) {
    this.#findings = findings;
  }

  /** A value under a name; a place under whatever name is told as one. */
  readonly tell: TellValue = (name, value) => {
    const isPlace = name === 'position' || /location|iso6709|gps|coordinate/i.test(name);
    const position = isPlace ? positionOf(value) : undefined;
    if (position !== undefined) this.#findings.position(position);
    else if (name === 'raw:Make') this.#make ||= value;
    else if (name === 'raw:Model') this.#model ||= value;
    else this.#findings.field(name === 'position' ? 'raw:GPSPosition' : name, value);
  };

  /** A value under the name of a program. */
  tellKey(key: string, value: string): void {
    const plain = key.replace(/^com\.(?:apple\.quicktime|android)\./, '');
    this.tell(
      KEYS[plain] ?? KEYS[plain.toLowerCase()] ?? `raw:${replaceControls(key).slice(0, KEY_LENGTH_MAX)}`,
      value,
    );
  }

  /** To be called at the end. */
  end(): void {
    this.#findings.field('device', `${this.#make} ${this.#model}`.trim());
  }
}

const KEY_LENGTH_MAX = 128;

/** Keys that we vouch for (QuickTime File Format, Metadata; of Android, its source, MediaMuxer), without what is before each. */
const KEYS: Readonly<Record<string, MetadataName>> = {
  make: 'raw:Make',
  manufacturer: 'raw:Make',
  model: 'raw:Model',
  software: 'creator-tool',
  version: 'raw:android-version',
  creationdate: 'created',
  author: 'author',
  artist: 'author',
  director: 'author',
  producer: 'author',
  performer: 'author',
  displayname: 'title',
  title: 'title',
  comment: 'comment',
  description: 'comment',
  information: 'comment',
  encoder: 'creator-tool',
  keywords: 'keywords',
  genre: 'category',
  copyright: 'raw:Copyright',
  serialnumber: 'device-serial',
  'camera.identifier': 'raw:camera-identifier',
  'location.ISO6709': 'position',
};

/** Values in boxes `data`: a type, a language, and what it is (QuickTime File Format, Metadata Item List Atom). */
export function* valuesIn(bytes: Buffer): Generator<{ readonly type: number; readonly value: Buffer }> {
  for (const { type, bytes: data } of heldBoxes(bytes)) {
    if (type === 'data' && data.length >= 8) yield { type: data.readUInt32BE(0) & 0xff_ffff, value: data.subarray(8) };
  }
}
