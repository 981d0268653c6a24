import type { MetadataName } from '../../document.ts';
import { textOf } from '../../structures/picture/words.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import { tellLoose } from './loose-words.ts';
import type { PlaceTrack } from './place-track.ts';

/** A key, a type and a length with what they are of (github.com/gopro/gpmf-parser, README, GPMF Deeper Dive). */
interface Entry {
  readonly key: string;
  /** A letter; empty where others are within it. */
  readonly type: string;
  /** Bytes of one value. */
  readonly valueBytes: number;
  readonly data: Buffer;
}

const HEAD_BYTES = 8;
/** Devices hold streams, and streams hold values. */
const DEPTH_MAX = 8;

/** What cameras say of themselves; all other texts but names and units are told under their key. */
const NAMES: Readonly<Record<string, MetadataName>> = {
  DVNM: 'device',
  MINF: 'device',
  CASN: 'device-serial',
  FMWR: 'raw:firmware',
};
/** Names and units of streams, and how values are made of types. */
const OF_STREAMS: ReadonlySet<string> = new Set(['STNM', 'UNIT', 'SIUN', 'TYPE', 'RMRK', 'ORIN', 'ORIO', 'MTRX']);

/** Reads what GoPro and others record beside a video: who recorded it, and where it was at each time. */
export function readGpmf(bytes: Buffer, seconds: number, findings: RecordingFindings, places: PlaceTrack): void {
  readEntries(bytes, seconds, findings, places, 0);
}

function readEntries(
  bytes: Buffer,
  seconds: number,
  findings: RecordingFindings,
  places: PlaceTrack,
  depth: number,
): void {
  if (depth > DEPTH_MAX) {
    findings.problem('part-not-read');
    return;
  }
  const stream: Stream = { scales: [], hasFix: true };
  for (const entry of entriesOf(bytes)) {
    findings.count();
    if (entry.type === '') readEntries(entry.data, seconds, findings, places, depth + 1);
    else if (entry.key === 'SCAL') stream.scales = valuesOf(entry);
    else if (entry.key === 'GPSF') stream.hasFix = (valuesOf(entry)[0] ?? 0) > 0;
    else if (entry.key !== 'GPS5' && entry.key !== 'GPS9') readField(entry, findings);
    else if (stream.hasFix) readPlaces(entry, stream.scales, seconds, places);
  }
}

/** What holds of the values of a stream that follow: numbers that divide them, and whether a place was known. */
interface Stream {
  scales: readonly number[];
  hasFix: boolean;
}

function readField({ key, type, data }: Entry, findings: RecordingFindings): void {
  if (key === 'GPSU') findings.field('raw:GPSDateTime', dateOf(textOf(data)));
  else if (type === 'c' && !OF_STREAMS.has(key)) findings.field(NAMES[key] ?? `raw:${key}`, textOf(data));
  else if (type === '?') tellLoose(key, data, findings);
}

function* entriesOf(bytes: Buffer): Generator<Entry> {
  for (let at = 0; at + HEAD_BYTES <= bytes.length; ) {
    const key = bytes.toString('latin1', at, at + 4);
    const code = bytes[at + 4] ?? 0;
    const valueBytes = bytes[at + 5] ?? 0;
    const length = valueBytes * bytes.readUInt16BE(at + 6);
    if (key === '\0\0\0\0') return;
    const start = at + HEAD_BYTES;
    yield {
      key,
      type: code === 0 ? '' : String.fromCharCode(code),
      valueBytes,
      data: bytes.subarray(start, start + length),
    };
    at = start + Math.ceil(length / 4) * 4;
  }
}

/** Bytes of a number by its letter, and how it is read. */
const NUMBERS: Readonly<Record<string, readonly [bytes: number, read: (data: Buffer, at: number) => number]>> = {
  b: [1, (data, at) => data.readInt8(at)],
  B: [1, (data, at) => data.readUInt8(at)],
  s: [2, (data, at) => data.readInt16BE(at)],
  S: [2, (data, at) => data.readUInt16BE(at)],
  l: [4, (data, at) => data.readInt32BE(at)],
  L: [4, (data, at) => data.readUInt32BE(at)],
  f: [4, (data, at) => data.readFloatBE(at)],
  d: [8, (data, at) => data.readDoubleBE(at)],
};

function valuesOf({ type, data }: Entry): readonly number[] {
  const [bytes, read] = NUMBERS[type] ?? [1, () => 0];
  return Array.from({ length: Math.min(VALUES_MAX, Math.floor(data.length / bytes)) }, (_, index) =>
    read(data, index * bytes),
  );
}

/** Numbers that divide values: one for all, or one for each of a place. */
const VALUES_MAX = 32;

/** Latitude, longitude and more, of four bytes each, divided by their scales. */
function readPlaces({ data, valueBytes }: Entry, scales: readonly number[], seconds: number, places: PlaceTrack): void {
  if (valueBytes < 8) return;
  const [north = 1, east = north] = scales;
  for (let at = 0; at + valueBytes <= data.length; at += valueBytes) {
    places.add(data.readInt32BE(at) / north, data.readInt32BE(at + 4) / east, seconds);
  }
}

/** `261127181200.000`, a date and a time of two digits each. */
function dateOf(text: string): string {
  return text.replace(/^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2}(?:\.\d+)?)$/, '20$1-$2-$3 $4:$5:$6');
}
