import type { Range } from '../../source/read-range.ts';
import type { ElementReader } from '../../structures/ebml/elements.ts';
import { textOf } from '../../structures/picture/words.ts';
import { readVorbisComments } from '../../structures/recording/read-vorbis-comments.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import { unitLayoutOf } from '../../structures/recording/video-messages.ts';
import { ids } from './element-ids.ts';
import { contentsOf, type Track, type TrackEncoding, type TrackList, unpack } from './track.ts';

/** What is as short as a number is one. */
const NUMBER_BYTES = 8;
/** Compressions (RFC 9559, 5.1.4.1.31.6), and the scope that is the bytes of the codec. */
const ZLIB = 0;
const STRIPPED = 3;
const CODEC_SCOPE = 2;

/** What an entry of the list says, as it is gathered. */
interface Entry {
  number: number;
  type: number;
  isEnabled: boolean;
  codec: string;
  /** The bytes of the codec. */
  own: Range | undefined;
  readonly packed: PackedWay[];
}

interface PackedWay {
  order: number;
  scope: number;
  type: number;
  method: number;
  settings: Uint8Array;
}

/** Reads an entry of the list of tracks (RFC 9559, 5.1.4.1), and adds the track to others. Throws limits and what reading throws. */
export async function readTrack(
  range: Range,
  reader: ElementReader,
  findings: RecordingFindings,
  tracks: TrackList,
): Promise<void> {
  const entry: Entry = { number: 0, type: 0, isEnabled: true, codec: '', own: undefined, packed: [] };
  const readers: Readonly<Record<number, (data: Range) => Promise<void> | void>> = {
    [ids.trackNumber]: async (data) => {
      entry.number = await reader.integer(data);
    },
    [ids.trackType]: async (data) => {
      entry.type = await reader.integer(data);
    },
    [ids.flagEnabled]: async (data) => {
      entry.isEnabled = (await reader.integer(data)) !== 0;
    },
    [ids.codecId]: async (data) => {
      entry.codec = textOf(await findings.held(data));
    },
    [ids.codecPrivate]: (data) => {
      entry.own = data;
    },
    [ids.contentEncodings]: async (data) => {
      for await (const each of reader.elements(data)) entry.packed.push(await readPacked(each.data, reader, findings));
    },
  };
  for await (const { id, data } of reader.elements(range)) {
    const read = readers[id];
    if (read === undefined) await tellMore(id, data, findings);
    else await read(data);
  }
  await tellTrack(entry, findings, tracks);
}

async function tellTrack(entry: Entry, findings: RecordingFindings, tracks: TrackList): Promise<void> {
  const { number, type, codec, own } = entry;
  const ways = entry.packed.toSorted((a, b) => b.order - a.order);
  const messages = Object.hasOwn(WITH_MESSAGES, codec) ? WITH_MESSAGES[codec] : undefined;
  const units = messages !== undefined && own !== undefined && unitLayoutOf(messages, await findings.held(own));
  const track: Track = { number, type, codec, encodings: ways.map(encodingOf), ...(units !== false && { units }) };
  tellPlayed(type, findings, tracks);
  tracks.set(number, track);
  // What is no codec is what somebody wrote there.
  if (!/^[A-Z]_[A-Z\d_/.]{1,40}$/.test(codec)) findings.field('raw:codec-id', codec);
  if (!entry.isEnabled) findings.trait('disabled-track', { kind: 'field', name: `track-${number}` });
  if (track.encodings.some(({ kind }) => kind === 'encrypted')) findings.problem('recording-encrypted');
  else if (contentsOf(track) === 'unread') findings.problem('part-not-read');
  if (own !== undefined) await tellCodec(own, ways, track, findings);
}

/** Codecs whose units may be messages (Matroska codec specifications). */
const WITH_MESSAGES: Readonly<Record<string, 'avc' | 'hevc'>> = {
  'V_MPEG4/ISO/AVC': 'avc',
  'V_MPEGH/ISO/HEVC': 'hevc',
};

/** Whether it is heard or seen, and is not the first that is. */
function tellPlayed(type: number, findings: RecordingFindings, tracks: TrackList): void {
  const played = PLAYED[type];
  if (played === undefined) return;
  if (tracks.played.has(type)) findings.trait('second-track');
  tracks.played.add(type);
  findings.trait(played);
}

const PLAYED: Readonly<Record<number, 'sound' | 'video'>> = { 1: 'video', 2: 'sound' };

/** Bytes of the codec: comments among them, and words. */
async function tellCodec(
  own: Range,
  ways: readonly PackedWay[],
  track: Track,
  findings: RecordingFindings,
): Promise<void> {
  if (track.codec === 'A_VORBIS') {
    readLacedComments(await findings.held(own), findings);
    return;
  }
  const encodings = ways.filter(({ scope }) => (scope & CODEC_SCOPE) !== 0).map(encodingOf);
  if (encodings.length === 0) await findings.bytesAt('codec', own);
  else {
    const bytes = await unpack(await findings.held(own), { ...track, encodings }, findings);
    if (bytes !== undefined) findings.bytes('codec', bytes);
  }
}

/** Three packets behind their lengths (Matroska codec specifications, A_VORBIS): the second has the comments. */
function readLacedComments(bytes: Buffer, findings: RecordingFindings): void {
  let at = 1;
  const lengthOf = (): number => {
    let length = 0;
    while (bytes[at] === 255) {
      length += 255;
      at += 1;
    }
    length += bytes[at] ?? 0;
    at += 1;
    return length;
  };
  const [head, comments] = [lengthOf(), lengthOf()];
  readVorbisComments(bytes.subarray(at + head + VORBIS_MARK_BYTES, at + head + comments), findings);
}

/** What a packet of Vorbis begins with. */
const VORBIS_MARK_BYTES = 7;
/** A language of a list (BCP 47, ISO 639), and nothing else. */
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/;

async function tellMore(id: number, data: Range, findings: RecordingFindings): Promise<void> {
  const name = NAMES[id];
  if (name !== undefined) {
    const text = textOf(await findings.held(data));
    if (!(name === 'raw:language' && LANGUAGE.test(text))) findings.field(name, text);
  } else if (id === ids.empty) await findings.unused('Void', data);
  else if (data.end - data.start > NUMBER_BYTES) await findings.bytesAt('track', data);
}

const NAMES: Readonly<Record<number, `raw:${string}`>> = {
  [ids.trackName]: 'raw:track-name',
  [ids.language]: 'raw:language',
  [ids.languageTag]: 'raw:language',
  [ids.codecName]: 'raw:codec-name',
};

const WAYS: Readonly<Record<number, 'order' | 'scope' | 'type' | 'method'>> = {
  [ids.encodingOrder]: 'order',
  [ids.encodingScope]: 'scope',
  [ids.encodingType]: 'type',
  [ids.compressionMethod]: 'method',
};

/** Reads how pieces are packed, which stands in an element, and more of it in one within. */
async function readPacked(range: Range, reader: ElementReader, findings: RecordingFindings): Promise<PackedWay> {
  const way: PackedWay = { order: 0, scope: 1, type: 0, method: 0, settings: new Uint8Array(0) };
  const read = async (id: number, data: Range): Promise<void> => {
    const name = WAYS[id];
    if (name !== undefined) way[name] = await reader.integer(data);
    else if (id === ids.compressionSettings) way.settings = await findings.held(data);
  };
  for await (const { id, data } of reader.elements(range)) {
    if (id !== ids.compression) await read(id, data);
    else for await (const each of reader.elements(data)) await read(each.id, each.data);
  }
  return way;
}

function encodingOf({ type, method, settings }: PackedWay): TrackEncoding {
  if (type !== 0) return { kind: 'encrypted' };
  if (method === ZLIB) return { kind: 'zlib' };
  return method === STRIPPED ? { kind: 'stripped', bytes: settings } : { kind: 'other' };
}
