import type { Part, Source } from '../../document.ts';
import type { Range } from '../../source/read-range.ts';
import { PictureMetadata } from '../../structures/picture/picture-metadata.ts';
import { textOf } from '../../structures/picture/words.ts';
import { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import { ChunkReader } from '../../structures/riff/chunks.ts';
import { ChunkContents } from '../../structures/riff/read-chunk.ts';
import type { FormatContext } from '../format.ts';
import { readCameraFields } from './camera-fields.ts';

const HEAD_BYTES = 12;
/** Sound and pictures of a stream of two digits, and lists of where they are (AVI RIFF File Reference; OpenDML 1.02, 3.0). */
const PIECES = ['dc', 'db', 'wb', 'pc', 'dd', 'sb'];
const INDEXES: Readonly<Record<string, () => void>> = { idx1: () => undefined, indx: () => undefined };

/** The lists and chunks of an AVI, and what stands behind the last. */
export async function* readAvi(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const findings = new RecordingFindings(source, context);
  try {
    await new Video(source, findings).read();
  } catch (thrown) {
    findings.failure(thrown);
  }
  yield* findings.parts();
}

class Video {
  readonly #source: Source;
  readonly #findings: RecordingFindings;
  readonly #reader: ChunkReader;
  readonly #contents: ChunkContents;
  readonly #played = new Set<'sound' | 'video'>();
  /** Streams that have a header, and lists of pieces of the part of the file that is read. */
  #streams = 0;
  #movies = 0;

  constructor(source: Source, findings: RecordingFindings) {
    this.#source = source;
    this.#findings = findings;
    this.#reader = new ChunkReader(source, findings);
    this.#contents = new ChunkContents(source, this.#reader, findings, {
      ...INDEXES,
      ...Object.fromEntries(
        STREAMS.flatMap((stream, number) =>
          PIECES.map((piece) => [`${stream}${piece}`, (data: Range) => this.#readPiece(number, data)]),
        ),
      ),
      'LIST movi': (data) => this.#readMovie(data),
      ...Object.fromEntries(STREAMS.map((stream) => [`ix${stream}`, () => undefined])),
      ...Object.fromEntries(STREAMS.map((stream) => [`${stream}tx`, (data: Range) => this.#readSubtitle(data)])),
      strn: async (data) => findings.field('raw:stream-name', textOf(await findings.held(data))),
      strh: async (data) => this.#readStream(await findings.held(data)),
      strd: (data) => this.#readStreamData(data),
      nctg: async (data) => readCameraFields(await findings.held(data), findings),
    });
  }

  /** A file of more than a gigabyte goes on in further lists at the top. */
  async read(): Promise<void> {
    const size = await this.#source.size();
    let at = 0;
    while (at < size) {
      const chunk = await this.#reader.at(at, size);
      if (chunk === undefined || chunk.id !== 'RIFF') break;
      if (chunk.isTorn) this.#findings.problem('bad-part');
      this.#movies = 0;
      await this.#contents.read({ start: Math.min(size, at + HEAD_BYTES), end: chunk.data.end });
      at = chunk.end;
    }
    await this.#findings.around({ start: at, end: size }, 'appended-data');
  }

  async #readMovie(data: Range): Promise<void> {
    this.#movies += 1;
    await this.#contents.read(data);
  }

  /** Nothing plays a piece of a stream without a header, or in a second list: its bytes may be anything. */
  async #readPiece(stream: number, data: Range): Promise<void> {
    const isPlayed = stream < this.#streams && this.#movies <= 1;
    if (isPlayed || data.end === data.start) return;
    this.#findings.trait('unlisted-media');
    await this.#findings.unused('unlisted-track', data);
  }

  /** The header of a stream: four letters say what it is. */
  #readStream(bytes: Buffer): void {
    this.#streams += 1;
    const played = STREAM_KINDS[bytes.toString('latin1', 0, 4)];
    if (played !== undefined) {
      if (this.#played.has(played)) this.#findings.trait('second-track');
      this.#played.add(played);
      this.#findings.trait(played);
    }
    this.#findings.bytes('strh', bytes);
  }

  /** A file of subtitles behind a name, or a text (DirectVobSub, GAB2). */
  async #readSubtitle(data: Range): Promise<void> {
    const bytes = await this.#findings.held(data);
    if (bytes.toString('latin1', 0, 4) !== 'GAB2') {
      this.#findings.say('subtitle', textOf(bytes));
      return;
    }
    for (let at = 5; at + 6 <= bytes.length; ) {
      const kind = bytes.readUInt16LE(at);
      const part = bytes.subarray(at + 6, at + 6 + bytes.readUInt32LE(at + 2));
      if (kind === 4) this.#findings.file('subtitles.txt', part);
      else this.#findings.bytes('subtitle-name', part);
      at += 6 + part.length;
    }
  }

  async #readStreamData(data: Range): Promise<void> {
    const bytes = await this.#findings.held(data);
    // What cameras write (ExifTool, RIFF stream data).
    if (bytes.toString('latin1', 0, 4) === 'AVIF') new PictureMetadata(this.#findings).exif(bytes.subarray(8));
    else this.#findings.bytes('strd', bytes);
  }
}

const STREAM_KINDS: Readonly<Record<string, 'sound' | 'video'>> = { vids: 'video', auds: 'sound', iavs: 'video' };
const STREAMS = Array.from({ length: 100 }, (_, index) => String(index).padStart(2, '0'));
