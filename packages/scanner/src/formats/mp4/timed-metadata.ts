import { heldBox, heldBoxes } from '../../structures/isobmff/held-boxes.ts';
import { textOf } from '../../structures/picture/words.ts';
import { positionOf } from '../../structures/recording/recording-metadata.ts';
import { toPosition } from '../../structures/tiff/gps-position.ts';
import { tellLoose } from './loose-words.ts';
import type { SampleTeller } from './sample-teller.ts';
import { type Description, numberAt } from './track.ts';

/** Reads a sample whose values stand under keys that its description lists (QuickTime File Format, Timed Metadata). */
export function readTimedKeys(sample: Buffer, seconds: number, teller: SampleTeller, description: Description): void {
  const keys = keysOf(description);
  for (const { type, bytes } of heldBoxes(sample)) {
    const key = keys.get(Buffer.from(type, 'latin1').readUInt32BE(0)) ?? 'value';
    const position = /location|iso6709/i.test(key) ? positionOf(textOf(bytes)) : undefined;
    if (position !== undefined) teller.places.addPlace(position, seconds);
    else tellLoose(key, bytes, teller.findings);
  }
}

/** Names of keys, by their number: behind the header of the description, in boxes that are called by it. */
function keysOf({ bytes }: Description): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  for (const { type, bytes: key } of heldBoxes(heldBox(bytes.subarray(8), 'keys'))) {
    keys.set(Buffer.from(type, 'latin1').readUInt32BE(0), textOf(heldBox(key, 'keyd').subarray(4)));
  }
  return keys;
}

/** Fields of a sample of a Sony camera: those of a place in a picture, from 0x8500 on (Exif 2.32, table 15). */
const FIRST = 0x8500;
const LATITUDE_REF = 0x8501;
const LATITUDE = 0x8502;
const LONGITUDE_REF = 0x8503;
const LONGITUDE = 0x8504;
const LAST = 0x851f;
/** A label of 16 bytes, and a list whose fields follow. */
const LABEL = 0x060e;
const LABEL_BYTES = 16;
const LIST = 0x8300;
const FIELD_HEAD_BYTES = 4;
/** The serial number of the camera. */
const SERIAL = 0x8114;

/** Adds the place in a sample of a Sony camera: fields of two bytes, each with a length of two. */
export function addExifPlace(sample: Buffer, seconds: number, { findings, places }: SampleTeller): void {
  const fields = fieldsOf(sample);
  findings.field('device-serial', textOf(fields.get(SERIAL) ?? new Uint8Array(0)));
  const latitude = degreesOf(fields.get(LATITUDE), fields.get(LATITUDE_REF), 'S');
  const longitude = degreesOf(fields.get(LONGITUDE), fields.get(LONGITUDE_REF), 'W');
  const place = toPosition(latitude, longitude);
  if (place !== undefined) places.addPlace(place, seconds);
}

function fieldsOf(sample: Buffer): ReadonlyMap<number, Buffer> {
  const fields = new Map<number, Buffer>();
  for (let at = sample.length < 2 ? 0 : sample.readUInt16BE(0); at + FIELD_HEAD_BYTES <= sample.length; ) {
    const tag = sample.readUInt16BE(at);
    const start = at + FIELD_HEAD_BYTES;
    const end = start + sample.readUInt16BE(at + 2);
    if (tag === 0) break;
    if ((tag >= FIRST && tag <= LAST) || tag === SERIAL) fields.set(tag, sample.subarray(start, end));
    if (tag === LABEL) at += LABEL_BYTES;
    else at = tag === LIST ? start : end;
  }
  return fields;
}

/** Three fractions: degrees, minutes and seconds. */
function degreesOf(value: Buffer | undefined, reference: Buffer | undefined, negative: 'S' | 'W') {
  if (value === undefined || value.length < 24) return undefined;
  const part = (index: number) => numberAt(value, index * 8) / (numberAt(value, index * 8 + 4) || 1);
  const degrees = part(0) + part(1) / 60 + part(2) / 3_600;
  return String.fromCharCode(reference?.[0] ?? 0) === negative ? -degrees : degrees;
}
