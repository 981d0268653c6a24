import { constants, inflateSync } from 'node:zlib';
import type { MemberPart, Part, ProblemPart, Source, TraitPart } from '../../document.ts';
import { valuesOf } from '../../limits.ts';
import { ProblemError } from '../../problem.ts';
import { MemberNames } from '../../source/member-names.ts';
import { once } from '../../source/once.ts';
import { type Range, readRange } from '../../source/read-range.ts';
import { member } from '../../source/source.ts';
import { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import { fileExtension } from '../file-extension.ts';
import { isEngineError } from '../inflate.ts';
import type { PictureContext } from '../picture/picture-context.ts';
import { PictureFindings } from '../picture/picture-findings.ts';
import { wordsOf } from '../picture/words.ts';
import { recordingLimits } from './recording-limits.ts';

/** A file that is held, or in a range of the recording. */
interface HeldFile {
  readonly name: string;
  readonly bytes: Uint8Array | Range;
  readonly known: readonly (TraitPart | ProblemPart)[];
}

/** Gathers what is found in a recording: what is found in a picture, and what is said at a time. */
export class RecordingFindings extends PictureFindings {
  readonly #source: Source;
  readonly #limits: Readonly<Record<keyof typeof recordingLimits, number>>;
  readonly #said = new BlockBuilder();
  readonly #files: HeldFile[] = [];
  readonly #names = new MemberNames();
  #parts = 0;
  #heldBytes = 0;
  #scrapBytes = 0;

  constructor(source: Source, context: PictureContext) {
    super(source, context);
    this.#source = source;
    this.#limits = valuesOf(recordingLimits, context.limits.own);
  }

  /** Counts a chunk, an element, a page or a field. Throws `recording-parts-limit` where there are too many. */
  count(): void {
    this.#parts += 1;
    if (this.#parts % PROGRESS_PARTS === 0) this.context.progress();
    if (this.#parts > this.#limits.recordingPartsMax)
      throw new ProblemError('recording-parts-limit', {
        number: this.#limits.recordingPartsMax,
        limit: 'recordingPartsMax',
      });
  }

  /** Bytes of a range, to be held. Throws `part-limit` where they are too many, alone or with what is held already. */
  async held({ start, end }: Range): Promise<Buffer> {
    this.hold(end - start);
    const bytes = await this.#source.read(start, end);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** A text that is shown or said at a time, in seconds from the beginning. */
  sayAt(seconds: number, text: string, label?: string): void {
    this.hold(text.length);
    this.#said.add(replaceControls(text).trim(), { kind: 'time', seconds }, { ...(label !== undefined && { label }) });
  }

  /** A file that stands in the recording as it is, however large. */
  fileAt(name: string, range: Range, ...known: readonly (TraitPart | ProblemPart)[]): void {
    if (range.end > range.start) this.#files.push({ name, bytes: range, known });
  }

  override file(name: string, bytes: Uint8Array, ...known: readonly (TraitPart | ProblemPart)[]): void {
    if (bytes.length > 0) this.#files.push({ name, bytes, known });
  }

  /** What packed bytes expand to (zlib), charged to the root; undefined where that is told as a problem. */
  async expand(packed: Uint8Array): Promise<Buffer | undefined> {
    const { recordingInflatedBytesMax } = this.#limits;
    try {
      const expanded = inflateSync(packed, {
        maxOutputLength: recordingInflatedBytesMax,
        finishFlush: constants.Z_SYNC_FLUSH,
      });
      await this.context.budget.expand(expanded.length);
      return expanded;
    } catch (thrown) {
      if (!isEngineError(thrown)) throw thrown;
      if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE') {
        await this.context.budget.expand(recordingInflatedBytesMax);
        this.problem('stream-limit', { number: recordingInflatedBytesMax, limit: 'recordingInflatedBytesMax' });
      } else this.problem('bad-stream');
      return undefined;
    }
  }

  /**
   * Bytes before, between or behind what is played: a file of this name that is read as one. Padding is none, and what is
   * shorter than a piece of sound and has no words is what is left of one.
   */
  async around(
    range: Range,
    where: 'appended-data' | 'prepended-data' | 'orphan-text',
    name: string = where,
  ): Promise<void> {
    const start = await this.#firstSaying(range);
    if (start === undefined) return;
    const head = await this.#source.read(start, Math.min(range.end, start + SCRAP_BYTES));
    const extension = fileExtension(head);
    const isScrap = range.end - start < SCRAP_BYTES && extension === undefined && wordsOf(head).length === 0;
    if (isScrap) {
      this.#leaveScrap(range.end - start);
      return;
    }
    this.fileAt(extension === undefined ? name : `${name}.${extension}`, { start, end: range.end });
    this.trait(where);
  }

  /** Some scraps are what is left of frames; many may be a file in pieces. */
  #leaveScrap(bytes: number): void {
    const before = this.#scrapBytes;
    this.#scrapBytes += bytes;
    if (before <= SCRAPS_BYTES_MAX && this.#scrapBytes > SCRAPS_BYTES_MAX) this.problem('bad-part');
  }

  /**
   * Bytes that no player looks at, such as padding: files and words in them are told. `isMade` says which words programs
   * put there for themselves.
   */
  async unused(label: string, range: Range, isMade: (words: string) => boolean = () => false): Promise<void> {
    const place = { kind: 'field', name: label } as const;
    await this.#look(label, range, (words) => {
      if (words === undefined || !isMade(words)) this.trait('orphan-text', place);
    });
  }

  /** Bytes of any kind under a name, however many: a file is read as one, all else for its words. */
  async bytesAt(label: string, range: Range): Promise<void> {
    await this.#look(label, range, () => undefined);
  }

  /** `found` is told the words, or that it is a file. */
  async #look(label: string, range: Range, found: (words: string | undefined) => void): Promise<void> {
    const start = await this.#firstSaying(range);
    if (start === undefined) return;
    const extension = fileExtension(await this.#source.read(start, start + HEAD_BYTES));
    if (extension !== undefined && range.end - start >= FILE_BYTES_MIN) {
      found(undefined);
      this.fileAt(`${label}.${extension}`, { start, end: range.end });
      return;
    }
    for (let at = start; at < range.end; at += PIECE_BYTES - OVERLAP_BYTES) {
      this.context.progress();
      const piece = await this.#source.read(at, Math.min(range.end, at + PIECE_BYTES));
      for (const words of wordsOf(piece)) {
        found(words);
        this.field(`raw:${label}`, words);
      }
      if (at + PIECE_BYTES >= range.end || piece.length === 0) return;
    }
  }

  override *parts(): Generator<Part> {
    yield* super.parts();
    yield* this.#said.rest();
    for (const file of this.#files) yield this.#memberOf(file);
  }

  #memberOf({ name, bytes, known }: HeldFile): MemberPart {
    const added = this.#names.add(name);
    const stream = bytes instanceof Uint8Array ? once(bytes) : readRange(this.#source, bytes);
    return {
      kind: 'member',
      source: member(this.#source, added.name, stream, this.context.limits.memberBytesMax),
      known,
    };
  }

  /** Counts bytes that are held. Throws `part-limit` where they are too many. */
  hold(bytes: number): void {
    this.#heldBytes += bytes;
    if (this.#heldBytes > this.#limits.recordingHeldBytesMax)
      throw new ProblemError('part-limit', {
        number: this.#limits.recordingHeldBytesMax,
        limit: 'recordingHeldBytesMax',
      });
  }

  /** Where something stands that is no padding; undefined if nothing does. */
  async #firstSaying({ start, end }: Range): Promise<number | undefined> {
    for (let at = start; at < end; at += PIECE_BYTES) {
      this.context.progress();
      const piece = await this.#source.read(at, Math.min(end, at + PIECE_BYTES));
      const found = piece.findIndex((byte) => !PADDING.has(byte));
      if (found !== -1) return at + found;
      if (piece.length === 0) return undefined;
    }
    return undefined;
  }
}

/** Parts after which it is said that reading goes on. */
const PROGRESS_PARTS = 1_000;
/** Bytes by which a file is known. */
const HEAD_BYTES = 64;
/** A frame of sound, or a header that is cut, is shorter. */
const SCRAP_BYTES = 2_048;
/** So many in all are no damage of a few frames. */
const SCRAPS_BYTES_MAX = 64 * 1024;
/** No file is smaller. */
const FILE_BYTES_MIN = 26;
/** Bytes that are looked at at a time, and those that are looked at twice, for words that stand across two pieces. */
const PIECE_BYTES = 1024 ** 2;
const OVERLAP_BYTES = 256;
/** What fills a file up says nothing. */
const PADDING: ReadonlySet<number> = new Set([0, 0x0a, 0x0d, 0x20, 0xff]);
