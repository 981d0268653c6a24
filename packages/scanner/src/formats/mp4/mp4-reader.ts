import type { Part, Source } from '../../document.ts';
import { valuesOf } from '../../limits.ts';
import { ProblemError } from '../../problem.ts';
import type { Range } from '../../source/read-range.ts';
import { type Box, BoxReader } from '../../structures/isobmff/boxes.ts';
import { type HeldBox, heldBox, heldBoxes, isBoxType } from '../../structures/isobmff/held-boxes.ts';
import { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import { recordingLimits } from '../../structures/recording/recording-limits.ts';
import type { FormatContext } from '../format.ts';
import { isPlaceBlock, readPlaceBlock } from './dash-cam.ts';
import { Fragments } from './fragments.ts';
import { tellLoose } from './loose-words.ts';
import { MediaRanges } from './media-ranges.ts';
import { timeOf } from './movie-time.ts';
import { mp4Limits } from './mp4-limits.ts';
import { offeredTracks } from './offered-tracks.ts';
import { PlaceTrack } from './place-track.ts';
import { expandMovie, SaidBoxes } from './said-boxes.ts';
import { SampleReader } from './samples.ts';
import { numberAt, readTrack, type Track } from './track.ts';
import { TrackReader } from './track-reader.ts';
import { RecordingFields } from './user-data.ts';

/** What a file of the ISO base media format says beside its pictures and its sound. */
export async function* readMp4(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const findings = new RecordingFindings(source, context);
  const file = new Mp4File(source, findings);
  try {
    await file.read();
  } catch (thrown) {
    findings.failure(thrown);
  }
  file.end();
  yield* findings.parts();
}

/** Boxes at the top that may be cut off by the end of a file: all others are no box then (ISO/IEC 14496-12, table 1). */
const KNOWN: ReadonlySet<string> = new Set([
  ...[
    'ftyp',
    'styp',
    'moov',
    'moof',
    'mdat',
    'meta',
    'udta',
    'uuid',
    'free',
    'skip',
    'wide',
    'sidx',
    'mfra',
    'emsg',
    'pnot',
  ],
]);
/** Room whose boxes, if it has any, are looked at. */
const FREE_BYTES_HELD_MAX = 1024 ** 2;

class Mp4File {
  readonly #source: Source;
  readonly #findings: RecordingFindings;
  readonly #limits: Readonly<Record<keyof typeof mp4Limits | keyof typeof recordingLimits, number>>;
  readonly #places = new PlaceTrack();
  readonly #fields: RecordingFields;
  readonly #said: SaidBoxes;
  readonly #media = new MediaRanges();
  readonly #tracks: TrackReader;
  readonly #samples: SampleReader;
  readonly #fragments: Fragments;
  readonly #byId = new Map<number, { readonly track: Track; readonly number: number }>();
  #hasMovie = false;
  #hasFragments = false;
  #trackCount = 0;

  constructor(source: Source, findings: RecordingFindings) {
    this.#source = source;
    this.#findings = findings;
    this.#limits = valuesOf({ ...recordingLimits, ...mp4Limits }, findings.context.limits.own);
    this.#fields = new RecordingFields(findings);
    this.#said = new SaidBoxes(findings, this.#fields, this.#places);
    this.#samples = new SampleReader(source, findings);
    this.#tracks = new TrackReader(this.#samples, findings, this.#places, this.#media);
    this.#fragments = new Fragments(findings);
  }

  async read(): Promise<void> {
    const size = await this.#source.size();
    const { mp4BoxesMax } = this.#limits;
    const reader = new BoxReader(this.#source, mp4BoxesMax);
    let end = 0;
    for await (const box of reader.boxes({ start: 0, end: size })) {
      this.#findings.count();
      // Bytes that are no box may follow the last one, and seem to begin one that is longer than the file.
      if (!isBoxType(box.type) || (box.isTorn && !KNOWN.has(box.type))) break;
      if (box.isTorn) this.#findings.problem('bad-part');
      await this.#readBox(box);
      end = box.range.end;
    }
    if (reader.hasMore) throw new ProblemError('recording-parts-limit', { number: mp4BoxesMax, limit: 'mp4BoxesMax' });
    await this.#findings.around({ start: end, end: size }, 'appended-data');
    await this.#readListed();
    if (this.#hasMovie) await this.#tellUnused();
    else this.#tellWithoutMovie();
  }

  /** To be called at the end, whether or not all was read. */
  end(): void {
    this.#fields.end();
    this.#places.tell(this.#findings);
  }

  async #readBox(box: Box): Promise<void> {
    const { type, range, data } = box;
    if (type === 'mdat') this.#media.keep(data);
    else if (type === 'free' || type === 'skip') await this.#readFree(box);
    else if (type === 'moov') await this.#readMovie(await this.#held(box));
    else if (type === 'moof') await this.#readFragment(await this.#held(box));
    else if (type === 'PICT') this.#findings.problem('part-not-read');
    else if (range.end - range.start <= this.#limits.recordingHeldBytesMax)
      await this.#said.read(await this.#held(box));
    else await this.#findings.bytesAt('box', data);
  }

  /** Holds a box. Throws `part-limit` where it is too long, or what reading throws. */
  async #held(box: Box): Promise<HeldBox> {
    const { start, end } = box.data;
    const { recordingHeldBytesMax } = this.#limits;
    if (end - start > recordingHeldBytesMax)
      throw new ProblemError('part-limit', { number: recordingHeldBytesMax, limit: 'recordingHeldBytesMax' });
    return { ...box, isTorn: false, bytes: await this.#bytes({ start, end }) };
  }

  async #bytes({ start, end }: Range): Promise<Buffer> {
    const bytes = await this.#source.read(start, end);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  async #readFree(box: Box): Promise<void> {
    const { range, data } = box;
    if (range.end - range.start > FREE_BYTES_HELD_MAX) {
      await this.#findings.unused(box.type, data);
      return;
    }
    const block = await this.#bytes(range);
    if (isPlaceBlock(block)) readPlaceBlock(block, 0, this.#findings, this.#places);
    else await this.#said.read({ ...box, isTorn: false, bytes: block.subarray(data.start - range.start) });
  }

  async #readMovie({ bytes: moov, data }: HeldBox): Promise<void> {
    this.#hasMovie = true;
    const expanded = await expandMovie(moov, this.#findings);
    if (expanded !== undefined) {
      await this.#readMovieBoxes(expanded, 0);
    } else await this.#readMovieBoxes(moov, data.start);
  }

  async #readMovieBoxes(bytes: Buffer, at: number): Promise<void> {
    const header = heldBox(bytes, 'mvhd');
    const timescale = numberAt(header, header[0] === 1 ? 20 : 12) || 1;
    this.#findings.field('created', timeOf(header, 0) ?? '');
    this.#findings.field('modified', timeOf(header, 1) ?? '');
    this.#fragments.learn(heldBox(bytes, 'mvex'));
    const tracks: Track[] = [];
    for (const box of heldBoxes(bytes, at)) {
      await this.#said.read(box);
      if (box.type !== 'trak') continue;
      await this.#said.readAll(box.bytes, box.data.start);
      tracks.push(readTrack(box));
    }
    const chapters = new Set(tracks.flatMap((track) => track.chapters));
    const offered = offeredTracks(tracks);
    // Where none is switched on, all are (8.3.2.3).
    const areAllOn = !tracks.some(({ isEnabled }) => isEnabled);
    for (const each of tracks) {
      const track = areAllOn ? { ...each, isEnabled: true } : each;
      this.#trackCount += 1;
      this.#byId.set(track.id, { track, number: this.#trackCount });
      const role = { isChapters: chapters.has(track.id), isOffered: offered.has(each) };
      await this.#tracks.tell(track, this.#trackCount, role, timescale);
    }
  }

  async #readFragment(box: HeldBox): Promise<void> {
    this.#hasFragments = true;
    for (const { type, bytes } of heldBoxes(box.bytes, box.data.start)) {
      if (type === 'traf') await this.#said.readAll(bytes, box.data.start);
    }
    for (const { track: id, samples } of this.#fragments.runs(box)) {
      const known = this.#byId.get(id);
      const all = [...samples];
      const [first] = all;
      const last = all.at(-1);
      if (first !== undefined && last !== undefined) this.#media.use({ start: first.start, end: last.end });
      if (known !== undefined) await this.#tracks.read(known.track, all, known.number);
    }
  }

  /** Blocks of places that a table lists and that stand among the media. */
  async #readListed(): Promise<void> {
    for (const range of this.#said.listed) {
      this.#media.use(range);
      const block = await this.#samples.read(range);
      if (isPlaceBlock(block)) readPlaceBlock(block, 0, this.#findings, this.#places);
      else tellLoose('gps', block, this.#findings);
    }
  }

  /** Without a movie nothing says what the media is. */
  #tellWithoutMovie(): void {
    this.#findings.trait('video');
    this.#findings.problem(this.#hasFragments ? 'part-not-read' : 'lost-part');
  }

  /** Media that no track refers to: nothing plays it, and nothing says what it is. */
  async #tellUnused(): Promise<void> {
    let bytes = 0;
    for (const range of this.#media.unused()) if (!(await this.#isBlank(range))) bytes += range.end - range.start;
    if (bytes === 0) return;
    this.#findings.trait('unlisted-media');
    this.#findings.field('raw:unlisted-bytes', String(bytes));
  }

  /** Whether short stretches are zeros, as programs fill up with. */
  async #isBlank(range: Range): Promise<boolean> {
    if (range.end - range.start > BLANK_BYTES_MAX) return false;
    const bytes = await this.#source.read(range.start, range.end);
    return bytes.every((byte) => byte === 0);
  }
}

/** Longer stretches are not looked at. */
const BLANK_BYTES_MAX = 64 * 1024;
