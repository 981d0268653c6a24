import { textOf } from '../../structures/picture/words.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import { addSentences, type PlaceTrack } from './place-track.ts';

/** What a block begins with that cameras in cars put among the media: a length, `free` and `GPS `. */
const MARK = 'freeGPS ';
const MARK_AT = 4;

/** Where the letter stands that says that the place is known, and the places behind it, by the make of the camera. */
interface PlaceLayout {
  readonly pattern: RegExp;
  readonly latitude: number;
  readonly longitude: number;
}

/** As ExifTool has them: no standard is published. Numbers are degrees times a hundred and minutes, the low byte first. */
const LAYOUTS: readonly PlaceLayout[] = [
  // Viofo and Kenwood.
  { pattern: /^.{37}\0\0\0A([NS])([EW])/s, latitude: 0x2c, longitude: 0x30 },
  // Akaso.
  { pattern: /^.{60}A\0{3}.{4}([NS])\0{3}.{4}([EW])\0{3}/s, latitude: 0x40, longitude: 0x48 },
  // Vantrue.
  { pattern: /^.{64}A([NS])([EW])\0/s, latitude: 0x60, longitude: 0x5c },
  // Novatek, whose chips most others have.
  { pattern: /^.{72}A([NS])([EW])\0(?!\0{4})/s, latitude: 0x4c, longitude: 0x50 },
];
/** Neither a letter for a place nor a number: nothing was known. */
const WITHOUT_PLACE = /^.{16}\0{8}|^.{72}[V\0]/s;

/** Whether bytes, from the header of their box on, are such a block. */
export function isPlaceBlock(bytes: Buffer): boolean {
  return bytes.toString('latin1', MARK_AT, MARK_AT + MARK.length) === MARK;
}

/** Reads the place in a block. One that is laid out in another way is told as a part that is not read. */
export function readPlaceBlock(block: Buffer, seconds: number, findings: RecordingFindings, places: PlaceTrack): void {
  const letters = block.toString('latin1');
  if (addSentences(letters, seconds, places)) return;
  for (const { pattern, latitude, longitude } of LAYOUTS) {
    const [found, ns, ew] = pattern.exec(letters) ?? [];
    if (found === undefined || longitude + 4 > block.length || latitude + 4 > block.length) continue;
    const north = degreesOf(block.readFloatLE(latitude));
    const east = degreesOf(block.readFloatLE(longitude));
    places.add(ns === 'S' ? -north : north, ew === 'W' ? -east : east, seconds);
    return;
  }
  if (WITHOUT_PLACE.test(letters) && textOf(block.subarray(MARK_AT + MARK.length)).length < 16) return;
  findings.problem('part-not-read');
}

/** `3853.370`, degrees and minutes. */
function degreesOf(value: number): number {
  const degrees = Math.trunc(value / 100);
  return degrees + (value - degrees * 100) / 60;
}

/** The blocks that a table lists (Novatek): where each is, and how long. */
export function* placeBlocks(table: Buffer): Generator<{ readonly start: number; readonly end: number }> {
  const count = Math.min(table.length < 8 ? 0 : table.readUInt32BE(4), Math.floor((table.length - 8) / 8));
  for (let index = 0; index < count; index += 1) {
    const start = table.readUInt32BE(8 + index * 8);
    yield { start, end: start + table.readUInt32BE(12 + index * 8) };
  }
}
