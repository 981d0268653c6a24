import type { Range } from '../../source/read-range.ts';
import type { Walked } from './walked.ts';

/** Bytes of a header and of a record of the table of resources (Windows Imaging File Format, 2007). */
const HEADER_BYTES = 208;
const RECORD_BYTES = 50;

/** The version whose resources stand one by one; later ones pack several into one. */
const VERSION = 0x1_0d00;

/** Where a header has the places of its table, its XML, what a machine starts from, and its sums. */
const TABLE = 48;
const XML = 72;
const PLACES = [TABLE, XML, 96, 124];

/** Of a resource that is packed, as tables are not. */
const PACKED = 4;

/** How XML begins, and what ends it. */
const XML_BEGINS = Buffer.from('\ufeff<WIM', 'utf16le');
const XML_ENDS = Buffer.from('</WIM>', 'utf16le');
const LINE_FEED = 10;

/** What an image of Windows says beside its files: its XML, and what is in none of its tables. Of any other bytes nothing. */
export function walkWim(bytes: Buffer): Walked {
  if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, 5) !== 'MSWIM') return {};
  const xml = resourceAt(bytes, XML);
  const isPacked = ((bytes[XML + 7] ?? 0) & PACKED) !== 0;
  const said = {
    isInVolumes: bytes.readUInt16LE(42) > 1,
    files: isPacked || xml.end <= xml.start ? [] : [xml],
    room: [bytes.subarray(148, HEADER_BYTES)],
  };
  const table = resourceAt(bytes, TABLE);
  const isRead = bytes.readUInt32LE(12) === VERSION && ((bytes[TABLE + 7] ?? 0) & PACKED) === 0;
  if (!isRead || table.end > bytes.length) return { ...said, files: named(said.files) };
  const taken = [{ start: 0, end: HEADER_BYTES }, ...PLACES.map((at) => resourceAt(bytes, at))];
  const records = new Set<string>();
  for (let at = table.start; at + RECORD_BYTES <= table.end; at += RECORD_BYTES) {
    taken.push(resourceAt(bytes, at));
    records.add(placeAt(bytes, at));
  }
  const end = taken.reduce((last, range) => Math.max(last, range.end), HEADER_BYTES);
  const earlier = earlierTables(bytes, taken, records);
  const files = [...said.files, ...earlier.flatMap((each) => each.files)];
  return { ...said, end, taken: [...taken, ...earlier.map((each) => each.taken)], files: named(files) };
}

interface EarlierTable {
  readonly taken: Range;
  readonly files: readonly Range[];
}

/**
 * A table and an XML that were there before images were added, which programs leave behind. A table that has a resource
 * which the last does not have is none of these: what it leads to is in no image anymore.
 */
function earlierTables(bytes: Buffer, taken: readonly Range[], records: ReadonlySet<string>): readonly EarlierTable[] {
  const table = resourceAt(bytes, TABLE).start;
  const starts = new Set(taken.map(({ end }) => end).filter((start) => start !== table));
  const found: EarlierTable[] = [];
  let xml: Range = { start: 0, end: 0 };
  for (const { start, end: at } of runsOf(bytes, starts, records)) {
    if (at === start || !bytes.subarray(at, at + XML_BEGINS.length).equals(XML_BEGINS)) continue;
    // What begins within the last has the same end, and is told with it.
    const isOwn = at >= xml.end;
    if (isOwn) {
      const end = xmlEnd(bytes, at);
      // Nor is there one for what begins behind.
      if (end === undefined) break;
      xml = { start: at, end };
    }
    found.push({ taken: { start, end: xml.end }, files: isOwn ? [xml] : [] });
  }
  return found;
}

/** From each start the records that are known, by where they end. */
function runsOf(bytes: Buffer, starts: ReadonlySet<number>, records: ReadonlySet<string>): readonly Range[] {
  const ends = new Map<number, number>();
  // From the last: where the records before come to a start, it is known where they end, so that each is gone through once.
  for (const start of [...starts].toSorted((a, b) => b - a)) {
    let at = start;
    while (!ends.has(at) && at + RECORD_BYTES <= bytes.length && records.has(placeAt(bytes, at))) at += RECORD_BYTES;
    ends.set(start, ends.get(at) ?? at);
  }
  return [...ends].map(([start, end]) => ({ start, end })).toSorted((a, b) => a.end - b.end || a.start - b.start);
}

/** Where XML ends, with the line feeds behind it; undefined if it does not. */
function xmlEnd(bytes: Buffer, from: number): number | undefined {
  const last = bytes.indexOf(XML_ENDS, from);
  if (last === -1) return undefined;
  let end = last + XML_ENDS.length;
  while (bytes[end] === LINE_FEED && bytes[end + 1] === 0) end += 2;
  return end;
}

/** How long a resource is and where it stands, as a record begins. */
function placeAt(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + 16);
}

function named(files: readonly Range[]): readonly (readonly [name: string, range: Range])[] {
  return files.map((range, index) => [index === 0 ? 'images.xml' : `earlier-images-${index}.xml`, range]);
}

/** Seven bytes of a length, one of flags, eight of where it stands. */
function resourceAt(bytes: Buffer, at: number): Range {
  const length = bytes.readUIntLE(at, 6);
  const start = Math.min(bytes.length, Number(bytes.readBigUInt64LE(at + 8)));
  return { start, end: Math.min(bytes.length + 1, start + length) };
}
