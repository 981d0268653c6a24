import type { Location } from '../../document.ts';
import { heldBox, heldBoxes } from '../../structures/isobmff/held-boxes.ts';
import { textOf, wordsOf } from '../../structures/picture/words.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import {
  PICTURES_READ,
  readVideoMessages,
  type UnitLayout,
  unitLayoutOf,
} from '../../structures/recording/video-messages.ts';
import { LOOK_BYTES, mayHaveWords, tellLoose } from './loose-words.ts';
import type { MediaRanges } from './media-ranges.ts';
import { READ } from './offered-tracks.ts';
import type { PlaceTrack } from './place-track.ts';
import { type Sample, SampleTable } from './sample-table.ts';
import type { SampleTeller } from './sample-teller.ts';
import type { SampleReader } from './samples.ts';
import { sampleFormats } from './text-samples.ts';
import { type Description, numberAt, type Track } from './track.ts';

/** Tracks that are shown, and those that are heard. */
const SHOWN: ReadonlySet<string> = new Set(['vide', 'auxv', 'pict']);
const HEARD = 'soun';
/** Tracks that help to send others, or to put them together: they have no words (ISO/IEC 14496-12, 12; 14496-14, 5.3). */
const OF_NUMBERS: ReadonlySet<string> = new Set(['hint', 'odsm', 'sdsm', 'crsm', 'ocsm', 'ipsm', 'mjsm']);
/** Descriptions of samples that only a key opens (ISO/IEC 23001-7; iTunes). */
const ENCRYPTED = /^(?:enc[vatms]|dr[mc][sit]|p608)$/;
/** Descriptions of pictures whose units may be messages, and the box that says how long their lengths are (ISO/IEC 14496-15). */
const WITH_MESSAGES: Readonly<Record<string, readonly ['avc' | 'hevc', string]>> = {
  ...{ avc1: ['avc', 'avcC'], avc3: ['avc', 'avcC'], dva1: ['avc', 'avcC'], dvav: ['avc', 'avcC'] },
  ...{ hvc1: ['hevc', 'hvcC'], hev1: ['hevc', 'hvcC'], dvh1: ['hevc', 'hvcC'], dvhe: ['hevc', 'hvcC'] },
};
/** Of a description of pictures, before its boxes (ISO/IEC 14496-12, 12.1.3.2). */
const PICTURE_HEAD_BYTES = 78;
/** Samples that are numbers of a camera: how sharp it was, how it moved. */
const MEASURES: ReadonlySet<string> = new Set(['fdsc']);

/** What a track is to the others. */
interface TrackRole {
  /** Another refers to it as its chapters. */
  readonly isChapters: boolean;
  /** Players let choose it instead of another. */
  readonly isOffered: boolean;
}

/** Tells what a track says of itself, and reads what it shows where that is text or metadata. */
export class TrackReader {
  readonly #findings: RecordingFindings;
  readonly #teller: Omit<SampleTeller, 'track'>;
  readonly #samples: SampleReader;
  readonly #media: MediaRanges;
  readonly #counts = new Map<string, number>();
  /** Pictures of each track, by its number, whose messages were read. */
  readonly #pictures = new Map<number, number>();

  constructor(samples: SampleReader, findings: RecordingFindings, places: PlaceTrack, media: MediaRanges) {
    this.#findings = findings;
    this.#teller = { findings, places };
    this.#samples = samples;
    this.#media = media;
  }

  /** Tells a track, whose number in the file is its place. */
  async tell(track: Track, number: number, role: TrackRole, movieTimescale: number): Promise<void> {
    const findings = this.#findings;
    const at: Location = { kind: 'field', name: `track-${number}` };
    this.#tellKind(track, role, at);
    findings.field('created', track.created ?? '');
    findings.field('modified', track.modified ?? '');
    findings.field('raw:component', track.handlerName);
    findings.field('raw:language', track.language === 'und' ? '' : track.language);
    if (hidesMedia(track, movieTimescale)) findings.trait('trimmed-media', at);
    this.#tellData(track);
    const table = new SampleTable(track.table, findings);
    for (const range of table.ranges(table.areBytes ? frameBytes(track) : 1)) this.#media.use(range);
    if (track.handler === 'tmcd') await this.#readTimecode(track, table);
    else await this.read(track, table.samples(), number);
  }

  /** Reads samples of a track, where they are text or metadata, and messages of the first pictures. */
  async read(track: Track, samples: Iterable<Sample>, number: number): Promise<void> {
    const { handler, descriptions, timescale } = track;
    if (descriptions.some(({ format }) => ENCRYPTED.test(format))) return;
    if (SHOWN.has(handler)) await this.#readMessages(track, samples, number);
    if (SHOWN.has(handler) || handler === HEARD || OF_NUMBERS.has(handler) || handler === 'tmcd') return;
    let last: Buffer = Buffer.alloc(0);
    let isUnknown = false;
    for (const sample of samples) {
      const bytes = await this.#samples.read(sample);
      // A camera writes the same line every second.
      if (bytes.equals(last)) continue;
      last = bytes;
      const description = descriptions[sample.description - 1] ?? descriptions[0];
      if (!this.#readSample(bytes, sample.time / timescale, description, number)) isUnknown = true;
    }
    if (isUnknown) this.#findings.problem('part-not-read');
  }

  async #readMessages({ descriptions }: Track, samples: Iterable<Sample>, number: number): Promise<void> {
    const layouts = descriptions.map(unitLayout);
    if (layouts.every((layout) => layout === undefined)) return;
    let count = this.#pictures.get(number) ?? 0;
    for (const sample of samples) {
      if (count >= PICTURES_READ) break;
      count += 1;
      const layout = layouts[sample.description - 1] ?? layouts[0];
      if (layout !== undefined) await readVideoMessages(this.#samples.source, sample, layout, this.#findings);
    }
    this.#pictures.set(number, count);
  }

  /** False of a format that is not known, of which only words are read. */
  #readSample(bytes: Buffer, seconds: number, description: Description | undefined, track: number): boolean {
    const kind = description?.format ?? '';
    const format = Object.hasOwn(sampleFormats, kind) ? sampleFormats[kind] : undefined;
    if (format !== undefined && description !== undefined)
      format(bytes, seconds, { ...this.#teller, track }, description);
    else if (!MEASURES.has(kind)) {
      if (mayHaveWords(bytes)) {
        this.#findings.hold(bytes.length + LOOK_BYTES);
        for (const words of wordsOf(bytes)) this.#findings.sayAt(seconds, words);
      }
      return false;
    }
    return true;
  }

  #tellKind({ handler, isEnabled, descriptions }: Track, { isChapters, isOffered }: TrackRole, at: Location): void {
    const findings = this.#findings;
    const isMedia = SHOWN.has(handler) || handler === HEARD;
    if (SHOWN.has(handler)) findings.trait('video');
    if (handler === HEARD) findings.trait('sound');
    if (descriptions.some(({ format }) => ENCRYPTED.test(format))) findings.problem('recording-encrypted', { at });
    if (isChapters) return;
    if (!isEnabled && !isOffered && (isMedia || READ.has(handler))) findings.trait('disabled-track', at);
    const kind = SHOWN.has(handler) ? 'vide' : handler;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    if (isMedia && count > 1 && !isOffered) findings.trait('second-track', at);
  }

  /** What holds of samples, and where media is that is not here. */
  #tellData({ handler, descriptions, data }: Track): void {
    const findings = this.#findings;
    for (const description of descriptions) this.#tellDescription(description, SHOWN.has(handler));
    for (const { bytes } of heldBoxes(data.subarray(8))) {
      const isHere = (numberAt(bytes, 0) & 1) === 1;
      if (!isHere) for (const words of wordsOf(bytes.subarray(4))) findings.field('saved-path', words);
    }
  }

  #tellDescription({ format, bytes }: Description, isShown: boolean): void {
    const findings = this.#findings;
    // ISO/IEC 14496-12, 12.1.3.2: 31 letters at most behind their length.
    if (isShown) findings.field('raw:compressor-name', textOf(bytes.subarray(43, 43 + Math.min(31, bytes[42] ?? 0))));
    const rest = bytes.subarray(isShown ? PICTURE_HEAD_BYTES : 8);
    if (format === 'wvtt') findings.field('raw:vttC', textOf(heldBox(rest, 'vttC')).replace(/^WEBVTT\s*/, ''));
    else if (format !== 'mebx' && format !== 'tmcd') tellLoose('sample-description', rest, findings);
  }

  /** QuickTime File Format, Timecode Media: the number of the first frame, and what tape it is from. */
  async #readTimecode({ descriptions }: Track, table: SampleTable): Promise<void> {
    const [description] = descriptions;
    const [sample] = table.samples();
    if (description === undefined || sample === undefined) return;
    const { bytes } = description;
    this.#findings.field('raw:reel', textOf(heldBox(bytes.subarray(26), 'name').subarray(4)));
    const frames = numberAt(await this.#samples.read(sample), 0);
    const framesOfASecond = bytes[24] ?? 0;
    if (framesOfASecond === 0) return;
    const seconds = Math.floor(frames / framesOfASecond);
    const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60, frames % framesOfASecond];
    this.#findings.field('raw:timecode', parts.map((part) => String(part).padStart(2, '0')).join(':'));
  }
}

function unitLayout({ format, bytes }: Description): UnitLayout | undefined {
  const [codec, box] = (Object.hasOwn(WITH_MESSAGES, format) ? WITH_MESSAGES[format] : undefined) ?? [];
  if (codec === undefined || box === undefined) return undefined;
  return unitLayoutOf(codec, heldBox(bytes.subarray(PICTURE_HEAD_BYTES), box));
}

/** Seconds of media that an edit leaves out: less is how encoders begin. */
const HIDDEN_SECONDS_MIN = 0.5;

/** Whether edits leave out some of the media (ISO/IEC 14496-12, 8.6.6). */
function hidesMedia({ edits, duration, timescale }: Track, movieTimescale: number): boolean {
  const shown = edits
    .filter(({ from }) => from >= 0)
    .map((edit) => {
      const length = edit.duration === 0 ? duration : (edit.duration / movieTimescale) * timescale;
      return { start: edit.from, end: edit.from + length };
    })
    .sort((a, b) => a.start - b.start);
  if (shown.length === 0 || duration === 0) return false;
  let at = 0;
  let longest = 0;
  for (const { start, end } of shown) {
    longest = Math.max(longest, start - at);
    at = Math.max(at, end);
  }
  return Math.max(longest, duration - at) > HIDDEN_SECONDS_MIN * timescale;
}

/** Bytes of a frame of sound that is not packed, for each that the table says (QuickTime File Format, Sound Sample Description). */
function frameBytes({ descriptions }: Track): number {
  const bytes = descriptions[0]?.bytes ?? Buffer.alloc(0);
  if (bytes.length < 20) return 1;
  const version = bytes.readUInt16BE(8);
  const [perFrame, frames] =
    version === 2 ? [numberAt(bytes, 56), numberAt(bytes, 60)] : [numberAt(bytes, 36), numberAt(bytes, 28)];
  if (version > 0 && perFrame > 0 && frames > 0) return perFrame / frames;
  return Math.max(1, Math.floor((bytes.readUInt16BE(16) * bytes.readUInt16BE(18)) / 8));
}
