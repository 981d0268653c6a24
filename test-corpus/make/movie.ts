import { box } from './pictures.ts';

/** A track of a movie: what it shows or says, one sample after another. */
export interface MadeTrack {
  /** Four letters: `vide`, `soun`, `text`, `meta`. */
  readonly handler: string;
  /** The box that describes its samples, and its type. */
  readonly description: Uint8Array;
  readonly samples?: readonly Uint8Array[];
  /** Milliseconds that each sample takes: a second unless it is said. */
  readonly sampleMs?: number;
  readonly isDisabled?: true;
  /** Three letters. */
  readonly language?: string;
  /** Of several tracks with the same number players play one. */
  readonly group?: number;
  readonly name?: string;
  /** Of each edit, how long it takes and from where on the track is shown, in milliseconds. */
  readonly edits?: readonly (readonly [durationMs: number, fromMs: number])[];
  /** More boxes of the track. */
  readonly more?: readonly Uint8Array[];
  /** Where its media is, if it is not in the file: a box of a list of data. */
  readonly data?: Uint8Array;
}

/** What stands in a file besides its tracks. */
export interface MadeAround {
  /** More boxes of the movie. */
  readonly said?: readonly Uint8Array[];
  /** Bytes among the media that belong to no sample. */
  readonly gap?: Uint8Array;
  /** More boxes of the movie, by where the gap stands in the file. */
  readonly saidOfGap?: (gapAt: number) => readonly Uint8Array[];
  /** Boxes before the media and behind the movie. */
  readonly before?: readonly Uint8Array[];
  readonly after?: readonly Uint8Array[];
}

/** Whole numbers of four bytes, the high byte first. */
export const longs = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, index * 4);
  return bytes;
};
/** The same of two bytes. */
export const shorts = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, index * 2);
  return bytes;
};
/** A box with a version and flags. */
export const fullBox = (type: string, ...pieces: readonly Uint8Array[]) => box(type, longs(0), ...pieces);
const letters = (text: string) => Buffer.from(text, 'latin1');

/** 27 November 2026, 18:00 UTC, in seconds from 1904. */
const MADE = 2_082_844_800 + 1_795_802_400;
const MATRIX = longs(0x1_0000, 0, 0, 0, 0x1_0000, 0, 0, 0, 0x4000_0000);

/** The box at the beginning, by the brand of the file. */
export const fileType = (brand: string) => box('ftyp', letters(brand), longs(0), letters(brand));

/** The first box, the media, and the movie behind it (ISO/IEC 14496-12). */
export function makeMovie(brand: string, tracks: readonly MadeTrack[], around: MadeAround = {}): Buffer {
  const { said = [], gap = Buffer.alloc(0), saidOfGap, before = [], after = [] } = around;
  const start = Buffer.concat([fileType(brand), ...before]);
  const mediaAt = start.length + 8;
  let at = mediaAt;
  const places = tracks.map(({ samples = [] }) => {
    const place = at;
    at += samples.reduce((sum, sample) => sum + sample.length, 0);
    return place;
  });
  const media = box('mdat', ...tracks.flatMap(({ samples = [] }) => samples), gap);
  const movie = makeMovieBox(tracks, places, [...said, ...(saidOfGap?.(at) ?? [])]);
  return Buffer.concat([start, media, movie, ...after]);
}

/** The box of a movie; `places` are where the samples of each track begin. */
export function makeMovieBox(
  tracks: readonly MadeTrack[],
  places: readonly number[],
  said: readonly Uint8Array[] = [],
): Buffer {
  const header = [longs(MADE, MADE, 1_000, durationOf(tracks[0]), 0x1_0000), Buffer.alloc(12), MATRIX];
  return box(
    'moov',
    fullBox('mvhd', ...header, Buffer.alloc(24), longs(tracks.length + 1)),
    ...tracks.map((track, index) => makeTrack(track, index + 1, places[index] ?? 0)),
    ...said,
  );
}

function durationOf({ samples = [], sampleMs = 1_000 }: Pick<MadeTrack, 'samples' | 'sampleMs'> = {}): number {
  return samples.length * sampleMs;
}

function makeTrack(track: MadeTrack, id: number, at: number): Buffer {
  const { handler, description, samples = [], sampleMs = 1_000, language = 'und', name = '', edits, more = [] } = track;
  const duration = durationOf(track);
  const code = [...language].reduce((sum, letter) => (sum << 5) | (letter.charCodeAt(0) & 31), 0);
  const data = track.data ?? box('url ', longs(1));
  const flags = track.isDisabled === true ? 0 : 1;
  return box(
    'trak',
    box('tkhd', longs(flags, MADE, MADE, id, 0, duration, 0, 0, track.group ?? 0, 0), MATRIX, longs(0, 0)),
    ...(edits === undefined
      ? []
      : [box('edts', fullBox('elst', longs(edits.length), ...edits.map((edit) => longs(...edit, 0x1_0000))))]),
    box(
      'mdia',
      fullBox('mdhd', longs(MADE, MADE, 1_000, duration), shorts(code, 0)),
      fullBox('hdlr', longs(0), letters(handler), Buffer.alloc(12), letters(`${name}\0`)),
      box(
        'minf',
        box('dinf', fullBox('dref', longs(1), data)),
        box(
          'stbl',
          fullBox('stsd', longs(1), description),
          fullBox('stts', longs(1, samples.length, sampleMs)),
          fullBox('stsc', longs(1, 1, Math.max(1, samples.length), 1)),
          fullBox('stsz', longs(0, samples.length, ...samples.map(({ length }) => length))),
          fullBox('stco', longs(1, at)),
        ),
      ),
    ),
    ...more,
  );
}

/** A description of samples: six zeros, the number of the data, and more (ISO/IEC 14496-12, 8.5.2.2). */
export const description = (format: string, ...pieces: readonly Uint8Array[]) =>
  box(format, Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), ...pieces);

/** Pictures of a codec whose bytes nobody reads here. */
export const pictures = (format = 'avc1', count = 4): MadeTrack => ({
  handler: 'vide',
  description: description(format, Buffer.alloc(16), shorts(64, 48), Buffer.alloc(50)),
  samples: Array.from({ length: count }, (_, index) => Buffer.alloc(40, 0xa0 + index)),
});
/** A message of whoever wrote it beside a picture, behind sixteen bytes that say who (ITU-T H.264, D.1.7). */
export function videoMessage(codec: 'avc' | 'hevc', text: string): Buffer {
  const data = Buffer.concat([Buffer.alloc(16, 0x5a), letters(`${text}\0`)]);
  const length = [...Array.from({ length: Math.floor(data.length / 255) }, () => 255), data.length % 255];
  const header = codec === 'avc' ? [6] : [39 << 1, 1];
  return Buffer.concat([Buffer.from([...header, 5, ...length]), data, Buffer.from([0x80])]);
}

/** A picture of units, each behind its length. */
export const pictureOf = (...units: readonly Uint8Array[]) =>
  Buffer.concat(units.flatMap((unit) => [longs(unit.length), unit]));

/** What says that lengths have four bytes (ISO/IEC 14496-15, 5.3.3.1 and 8.3.3.1). */
export const unitLengths = (codec: 'avc' | 'hevc') => {
  const bytes = Buffer.alloc(codec === 'avc' ? 7 : 23);
  bytes[codec === 'avc' ? 4 : 21] = 0xff;
  return bytes;
};

/** Sound of a codec whose bytes nobody reads here. */
export const sound = (format = 'mp4a', count = 4): MadeTrack => ({
  handler: 'soun',
  description: description(format, Buffer.alloc(8), shorts(2, 16, 0, 0, 48_000, 0)),
  samples: Array.from({ length: count }, (_, index) => Buffer.alloc(24, 0xc0 + index)),
});
/** Texts that are shown, a second each (3GPP TS 26.245). */
export const texts = (...lines: readonly string[]): MadeTrack => ({
  handler: 'text',
  description: description('tx3g', Buffer.alloc(30)),
  samples: lines.map((line) => textSample(line)),
});
/** A text with its length before it, and more behind it. */
export const textSample = (text: string, ...more: readonly Uint8Array[]) =>
  Buffer.concat([shorts(Buffer.byteLength(text)), Buffer.from(text), ...more]);

/** A text of a user in a language (QuickTime File Format, User Data Text Strings). */
export const signed = (name: string, text: string, language = 0x55c4) =>
  box(`\xa9${name}`, shorts(Buffer.byteLength(text), language), Buffer.from(text));
/** A value of iTunes or of a key: 1 is UTF-8, 13 a JPEG. */
export const value = (bytes: Uint8Array, type = 1) => box('data', longs(type, 0), bytes);

/** Values under keys (QuickTime File Format, Metadata). */
export const keyed = (entries: Readonly<Record<string, string>>) =>
  box(
    'meta',
    fullBox('hdlr', longs(0), letters('mdta'), Buffer.alloc(13)),
    fullBox(
      'keys',
      longs(Object.keys(entries).length),
      ...Object.keys(entries).map((key) => box('mdta', letters(key))),
    ),
    box(
      'ilst',
      ...Object.values(entries).map((text, index) =>
        box(longs(index + 1).toString('latin1'), value(Buffer.from(text))),
      ),
    ),
  );

/** A value of GPMF: a key, the letter of its type, and how long each is; without a letter, of others. */
export function klv(key: string, letter: string, valueBytes: number, data: Uint8Array): Buffer {
  const head = Buffer.from([...letters(key), letter === '' ? 0 : letter.charCodeAt(0), valueBytes, 0, 0]);
  head.writeUInt16BE(data.length / valueBytes, 6);
  return Buffer.concat([head, data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
}
