import type { MetadataName } from '../../document.ts';
import { toPosition } from '../tiff/gps-position.ts';
import type { RecordingFindings } from './recording-findings.ts';

/**
 * What we vouch for among the names of fields, without signs and in small letters: those of ID3 (as `id3.org` has them), of
 * Vorbis comments, APE, Matroska, ASF and of what telephones and cameras write.
 */
const vouched: Readonly<Record<string, MetadataName>> = {
  title: 'title',
  artist: 'author',
  author: 'author',
  performer: 'author',
  composer: 'author',
  writer: 'author',
  albumartist: 'author',
  leadperformer: 'author',
  originator: 'author',
  subject: 'subject',
  keywords: 'keywords',
  keyword: 'keywords',
  comment: 'comment',
  comments: 'comment',
  description: 'comment',
  synopsis: 'comment',
  summary: 'comment',
  notes: 'comment',
  date: 'created',
  year: 'created',
  creationtime: 'created',
  creationdate: 'created',
  dateutc: 'created',
  daterecorded: 'created',
  datedigitized: 'created',
  dateencoded: 'created',
  recordingdate: 'created',
  recordingtime: 'created',
  encodingtime: 'created',
  originationdate: 'created',
  comapplequicktimecreationdate: 'created',
  datetagged: 'modified',
  encoder: 'creator-tool',
  encodersettings: 'creator-tool',
  encodingsettings: 'creator-tool',
  toolname: 'creator-tool',
  software: 'creator-tool',
  muxingapp: 'producer',
  writingapp: 'creator-tool',
  vendor: 'producer',
  comapplequicktimesoftware: 'creator-tool',
  category: 'category',
  genre: 'category',
  company: 'company',
  organization: 'company',
  originalfilename: 'original-name',
  sourcefilename: 'original-name',
  filename: 'original-name',
  owner: 'owner',
  fileowner: 'owner',
  make: 'device',
  model: 'device',
  manufacturer: 'device',
  devicemanufacturer: 'device',
  devicemodel: 'device',
  comapplequicktimemake: 'device',
  comapplequicktimemodel: 'device',
  comandroidmanufacturer: 'device',
  comandroidmodel: 'device',
  serial: 'device-serial',
  serialnumber: 'device-serial',
  deviceserialnumber: 'device-serial',
  cameraserialnumber: 'device-serial',
  deviceserial: 'device-serial',
  // What a program called the part of it that wrote a track, `VideoHandler` (ISO/IEC 14496-12, 8.4.3): ffmpeg copies it.
  handlername: 'raw:component',
};

/** Names of fields that may hold a place. */
const PLACES = /location|iso6709|gps|position|coordinates?/;

/** A field of a recording under the name that the file gives it. Where it is a place in numbers, that is told too. */
export function tellField(key: string, value: string, findings: RecordingFindings): void {
  const plain = key
    .toLowerCase()
    .replace(/[^a-z\d]/g, '')
    .replace(/^(?:wm|xmp)(?=[a-z]{4})/, '');
  const position = PLACES.test(plain) ? positionOf(value) : undefined;
  if (position !== undefined) findings.position(position);
  else
    findings.field(
      (Object.hasOwn(vouched, plain) ? vouched[plain] : undefined) ?? `raw:${key.trim().slice(0, KEY_LENGTH_MAX)}`,
      value,
    );
}

/** Longer names of fields are told with the values. */
const KEY_LENGTH_MAX = 128;

/** A place as ISO 6709 has it (annex H), or as two numbers of degrees; undefined if it is none. */
export function positionOf(value: string): string | undefined {
  const text = value.trim();
  const joined = /^([+-]\d{2,6}(?:\.\d+)?)([+-]\d{3,7}(?:\.\d+)?)/.exec(text);
  if (joined !== null) return toPosition(degreesOf(joined[1] ?? '', 2), degreesOf(joined[2] ?? '', 3));
  const pair = /^([+-]?\d{1,2}\.\d+)\s*[,; ]\s*([+-]?\d{1,3}\.\d+)$/.exec(text);
  return pair === null ? undefined : toPosition(Number(pair[1]), Number(pair[2]));
}

/** Degrees of so many digits, then maybe minutes and seconds of two each, and a fraction. */
function degreesOf(text: string, digits: number): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const [whole = '', fraction = ''] = text.slice(1).split('.');
  const tail = Number(`0.${fraction === '' ? '0' : fraction}`);
  const groups = [whole.slice(0, digits), whole.slice(digits, digits + 2), whole.slice(digits + 2, digits + 4)].filter(
    (group) => group !== '',
  );
  const last = groups.length - 1;
  const size = groups.reduce(
    (sum, group, index) => sum + (Number(group) + (index === last ? tail : 0)) / 60 ** index,
    0,
  );
  return sign * size;
}
