import { type HeldBox, heldBox, heldBoxes } from '../../structures/isobmff/held-boxes.ts';
import { textOf } from '../../structures/picture/words.ts';
import { timeOf } from './movie-time.ts';

/** A description of samples: of what kind they are, and what holds of all of them (ISO/IEC 14496-12, 8.5.2). */
export interface Description {
  /** Four letters: `avc1`, `mp4a`, `tx3g`. */
  readonly format: string;
  readonly bytes: Buffer;
  /** Where `bytes` stand in the file. */
  readonly at: number;
}

/** An edit: how long it takes in the movie, and from where on the track is shown; -1 where nothing is. */
export interface Edit {
  readonly duration: number;
  readonly from: number;
}

/** What a track says of itself. */
export interface Track {
  readonly id: number;
  /** Four letters: `vide`, `soun`, `text`, `meta`. */
  readonly handler: string;
  readonly handlerName: string;
  readonly isEnabled: boolean;
  /** Of the tracks with the same number players play one; zero if it is in no such group. */
  readonly group: number;
  readonly created: string | undefined;
  readonly modified: string | undefined;
  /** Three letters; `und` if it is not said. */
  readonly language: string;
  /** Units of a second; never zero. */
  readonly timescale: number;
  /** In these units; zero if it is not known. */
  readonly duration: number;
  readonly edits: readonly Edit[];
  readonly descriptions: readonly Description[];
  /** Tracks that it refers to: `chap` are its chapters. */
  readonly chapters: readonly number[];
  /** Tracks that are the same in another coding. */
  readonly fallbacks: readonly number[];
  /** The boxes of its sample table, and of its list of data. */
  readonly table: Buffer;
  readonly data: Buffer;
}

/** Reads a `trak` box. Never throws: what is torn is as if it were not there. */
export function readTrack({ bytes }: HeldBox): Track {
  const header = heldBox(bytes, 'tkhd');
  const media = heldBox(bytes, 'mdia');
  const times = heldBox(media, 'mdhd');
  const handler = heldBox(media, 'hdlr');
  const isLong = times[0] === 1;
  const info = heldBox(media, 'minf');
  const table = heldBox(info, 'stbl');
  const references = heldBox(bytes, 'tref');
  const length = isLong ? 36 : 24;
  return {
    id: numberAt(header, header[0] === 1 ? 20 : 12),
    handler: handler.toString('latin1', 8, 12),
    handlerName: handlerNameOf(handler.subarray(24)),
    isEnabled: ((header[3] ?? 1) & 1) === 1,
    group: numberAt(header, header[0] === 1 ? 44 : 32) % 0x1_0000,
    created: timeOf(header, 0),
    modified: timeOf(header, 1),
    language: languageOf(numberAt(times, length - 4) >>> 16),
    timescale: numberAt(times, isLong ? 20 : 12) || 1,
    duration: isLong ? longAt(times, 24) : numberAt(times, 16),
    edits: editsOf(heldBox(heldBox(bytes, 'edts'), 'elst')),
    descriptions: [...descriptionsOf(bytes, table)],
    chapters: idsOf(heldBox(references, 'chap')),
    fallbacks: idsOf(heldBox(references, 'fall')),
    table,
    data: heldBox(heldBox(info, 'dinf'), 'dref'),
  };
}

/** Four bytes as a number; zero beyond the end. */
export function numberAt(bytes: Buffer, at: number): number {
  return at + 4 <= bytes.length ? bytes.readUInt32BE(at) : 0;
}

/** Eight bytes as a number; zero beyond the end. */
export function longAt(bytes: Buffer, at: number): number {
  return at + 8 <= bytes.length ? Number(bytes.readBigUInt64BE(at)) : 0;
}

/** QuickTime has the length before it. */
function handlerNameOf(bytes: Buffer): string {
  const isCounted = bytes.length > 0 && bytes[0] === bytes.length - 1;
  return textOf(isCounted ? bytes.subarray(1) : bytes);
}

/** ISO/IEC 14496-12, 8.4.2: three letters of five bits; numbers below are codes of Macintosh. */
function languageOf(code: number): string {
  if (code < 0x400 || code === 0x7fff) return 'und';
  return [10, 5, 0].map((shift) => String.fromCharCode(0x60 + ((code >> shift) & 31))).join('');
}

/** 8.6.6. */
function editsOf(bytes: Buffer): readonly Edit[] {
  const isLong = bytes[0] === 1;
  const size = isLong ? 20 : 12;
  const count = Math.min(numberAt(bytes, 4), Math.floor(Math.max(0, bytes.length - 8) / size));
  return Array.from({ length: count }, (_, index) => {
    const at = 8 + index * size;
    return isLong
      ? { duration: longAt(bytes, at), from: Number(bytes.readBigInt64BE(at + 8)) }
      : { duration: bytes.readUInt32BE(at), from: bytes.readInt32BE(at + 4) };
  });
}

function* descriptionsOf(track: Buffer, table: Buffer): Generator<Description> {
  const list = heldBox(table, 'stsd').subarray(8);
  for (const { type, bytes, isTorn } of heldBoxes(list)) {
    if (!isTorn) yield { format: type, bytes, at: bytes.byteOffset - track.byteOffset };
  }
}

function idsOf(bytes: Buffer): readonly number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32BE(index * 4));
}
