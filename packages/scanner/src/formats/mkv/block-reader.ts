import type { Source } from '../../document.ts';
import type { Range } from '../../source/read-range.ts';
import { type Element, type ElementReader, readNumber } from '../../structures/ebml/elements.ts';
import { textOf } from '../../structures/picture/words.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import { PICTURES_READ, readVideoMessages } from '../../structures/recording/video-messages.ts';
import { ids } from './element-ids.ts';
import type { SegmentContents } from './segment-contents.ts';
import { contentsOf, type Track, unpack } from './track.ts';

/** A block begins with the number of its track, a time, and flags (RFC 9559, 10.1). */
const BLOCK_HEADER_BYTES = 8 + 3;
/** Several pieces in a block, which texts never are. */
const LACES = 0x06;
const NANOSECONDS = 1e9;

/** Reads the pieces of tracks that are texts, and looks at those that are neither sound nor picture. */
export class BlockReader {
  readonly #source: Pick<Source, 'read'>;
  readonly #reader: ElementReader;
  readonly #findings: RecordingFindings;
  readonly #contents: SegmentContents;
  /** Of the cluster, in the units of the segment. */
  #time = 0;
  /** Pictures of each track whose messages were read. */
  readonly #pictures = new Map<number, number>();
  /** Of the block that was read last. */
  #codec = '';

  constructor(
    source: Pick<Source, 'read'>,
    reader: ElementReader,
    findings: RecordingFindings,
    contents: SegmentContents,
  ) {
    this.#source = source;
    this.#reader = reader;
    this.#findings = findings;
    this.#contents = contents;
  }

  /** Reads an element of a cluster; whether it was one. Throws limits and what reading throws. */
  async read({ id, data }: Element): Promise<boolean> {
    if (id === ids.simpleBlock || id === ids.block) await this.#readBlock(data);
    else if (id === ids.timestamp) this.#time = await this.#reader.integer(data);
    else if (id === ids.blockGroup) await this.#readGroup(data);
    else if (id === ids.encryptedBlock) this.#findings.problem('recording-encrypted');
    else return false;
    return true;
  }

  /** A block, and what is added to it, as the settings of a subtitle. */
  async #readGroup(range: Range): Promise<void> {
    let isPlayed = false;
    this.#codec = '';
    for await (const { id, data } of this.#reader.elements(range)) {
      if (id === ids.block) isPlayed = (await this.#readBlock(data)) === 'sound-or-picture';
      else if (id === ids.empty) await this.#findings.unused('Void', data);
      else if (id === ids.blockAdditions && isPlayed) await this.#readAdditions(data);
      else if (data.end - data.start > NUMBER_BYTES) await this.#findings.bytesAt('block', data);
    }
  }

  /** What is added to sound or a picture (RFC 9559, 5.1.3.5.2): by its number a part of it, or of a kind that may be anything. */
  async #readAdditions(range: Range): Promise<void> {
    for await (const more of this.#reader.elements(range)) {
      let kind = 1;
      const added: Range[] = [];
      for await (const { id, data } of this.#reader.elements(more.data)) {
        if (id === ids.blockAdditionId) kind = await this.#reader.integer(data);
        else if (id !== ids.blockMore) added.push(data);
      }
      for (const data of added)
        if (!(await this.#isOfCodec(kind, data))) await this.#findings.bytesAt('addition', data);
    }
  }

  /** What the codec adds to itself, as transparency, and messages about light (Matroska codec mappings, 6; ITU-T T.35). */
  async #isOfCodec(kind: number, { start }: Range): Promise<boolean> {
    if (kind === OF_CODEC) return WITH_ADDITIONS.test(this.#codec);
    return kind === MESSAGE && (await this.#source.read(start, start + 1))[0] === UNITED_STATES;
  }

  async #readBlock(data: Range) {
    const head = await this.#source.read(data.start, Math.min(data.end, data.start + BLOCK_HEADER_BYTES));
    const number = readNumber(head, 0, 8);
    const track = this.#contents.tracks.get(number?.value ?? -1);
    if (number === undefined || track === undefined) {
      await this.#readUnlisted(data);
      return 'other';
    }
    this.#codec = track.codec;
    const contents = contentsOf(track);
    const range = { start: Math.min(data.end, data.start + number.bytes + 3), end: data.end };
    if (contents === 'sound-or-picture') await this.#readMessages(range, track);
    if (contents === 'other') await this.#findings.bytesAt(track.codec === '' ? 'track' : track.codec, range);
    if (contents !== 'text') return contents;
    const view = Buffer.from(head.buffer, head.byteOffset, head.length);
    const time = number.bytes + 2 <= view.length ? this.#time + view.readInt16BE(number.bytes) : this.#time;
    await this.#readText(
      range,
      track,
      (time * this.#contents.timestampScale) / NANOSECONDS,
      view[number.bytes + 2] ?? 0,
    );
    return contents;
  }

  /** Messages of the first pictures of a track. */
  async #readMessages(range: Range, track: Track): Promise<void> {
    const count = this.#pictures.get(track.number) ?? 0;
    const isOpen = track.encodings.every(({ kind }) => kind === 'zlib' || kind === 'stripped');
    if (track.units === undefined || !isOpen || count >= PICTURES_READ) return;
    this.#pictures.set(track.number, count + 1);
    if (track.encodings.length === 0) {
      await readVideoMessages(this.#source, range, track.units, this.#findings);
      return;
    }
    const bytes = await unpack(await this.#findings.held(range), track, this.#findings);
    if (bytes === undefined) return;
    const unpacked = { read: async (start: number, end: number) => bytes.subarray(start, end) };
    await readVideoMessages(unpacked, { start: 0, end: bytes.length }, track.units, this.#findings);
  }

  async #readUnlisted(data: Range): Promise<void> {
    this.#findings.trait('unlisted-media');
    await this.#findings.unused('unlisted-track', data);
  }

  async #readText(range: Range, track: Track, seconds: number, flags: number): Promise<void> {
    const bytes = await unpack(await this.#findings.held(range), track, this.#findings);
    if (bytes === undefined) return;
    if ((flags & LACES) !== 0) this.#findings.bytes('subtitle', bytes);
    else if (/^S_(?:TEXT\/)?(?:ASS|SSA)/.test(track.codec)) this.#readScript(textOf(bytes), seconds);
    else this.#findings.sayAt(Math.max(0, seconds), textOf(bytes));
  }

  /** A line of a script (Matroska subtitles, SSA/ASS): who says it is the fourth field, what is said the ninth. */
  #readScript(line: string, seconds: number): void {
    const [, style = '', name = '', effect = '', text = line] =
      /^[^,]*,[^,]*,([^,]*),([^,]*),[^,]*,[^,]*,[^,]*,([^,]*),([\s\S]*)$/.exec(line) ?? [];
    if (style !== 'Default') this.#findings.field('raw:subtitle-style', style);
    this.#findings.field('raw:subtitle-effect', effect);
    const said = text
      .replace(/\{\\[^}]*\}/g, '')
      .replace(/\\[Nn]/g, '\n')
      .replace(/\\h/g, ' ');
    this.#findings.sayAt(Math.max(0, seconds), said, name === '' ? undefined : name);
  }
}

/** Numbers of kinds of additions, and the country under which messages about light are registered. */
const OF_CODEC = 1;
const MESSAGE = 4;
const UNITED_STATES = 0xb5;
const WITH_ADDITIONS = /^(?:V_VP[89]|A_WAVPACK4)$/;

/** What is as short as a number is one. */
const NUMBER_BYTES = 8;
