import type { Source } from '../../document.ts';
import type { Range } from '../../source/read-range.ts';
import { id3HeaderOf, readId3v2 } from '../../structures/recording/read-id3v2.ts';
import type { RecordingFindings } from '../../structures/recording/recording-findings.ts';
import { FRAME_BYTES_MAX, FRAME_HEADER_BYTES, frameLength } from './frame-length.ts';

/** Bytes that are looked at at a time. */
const PIECE_BYTES = 1024 ** 2;
/** What a tag begins with. */
const TAG_BYTE = 0x49;
/** What encoders write into the first frame. */
const ENCODER = /(?:LAME|Lavc|Lavf|Gogo|FhG|iTunes|BladeEnc|Xing)[\w. ()-]{0,24}/;

/** Goes from frame to frame, and looks at what is none. */
export class FrameWalk {
  readonly #source: Pick<Source, 'read'>;
  readonly #findings: RecordingFindings;
  /** From where on there is no frame. */
  #lost: number | undefined;
  #hasFrame = false;
  #end = 0;

  constructor(source: Pick<Source, 'read'>, findings: RecordingFindings) {
    this.#source = source;
    this.#findings = findings;
  }

  /** Walks over a range. Throws limits and what reading throws. */
  async read({ start, end }: Range): Promise<void> {
    this.#end = end;
    let at = start;
    while (at < end) {
      this.#findings.context.progress();
      const piece = await this.#source.read(at, Math.min(end, at + PIECE_BYTES));
      if (piece.length === 0) break;
      at += await this.#walkPiece(piece, at, at + piece.length >= end);
    }
    if (this.#lost !== undefined && this.#hasFrame) await this.#endGap(end, true);
    if (this.#hasFrame || start >= end) return;
    this.#findings.problem('bad-part');
    await this.#findings.bytesAt('frames', { start, end });
  }

  /** Gives how many bytes were gone over: at least one, and more than the piece has where a frame or a tag is cut. */
  async #walkPiece(piece: Uint8Array, from: number, isEnd: boolean): Promise<number> {
    const last = isEnd ? piece.length : Math.max(1, piece.length - FRAME_BYTES_MAX - FRAME_HEADER_BYTES);
    let at = 0;
    while (at < last) {
      const length = frameLength(piece, at);
      if (length !== undefined && this.#isFrame(piece, at + length)) {
        if (this.#lost !== undefined || !this.#hasFrame) await this.#beginFrames(piece, at, length, from);
        at += length;
        continue;
      }
      const tagEnd = await this.#readTag(piece.subarray(at), from + at);
      if (tagEnd !== undefined) return tagEnd - from;
      this.#lost ??= from + at;
      const next = piece.subarray(at + 1, last).findIndex((byte) => byte === 0xff || byte === TAG_BYTE);
      at = next === -1 ? last : at + 1 + next;
    }
    return at;
  }

  /** A tag among the frames, where recordings were put together: gives where it ends. */
  async #readTag(bytes: Uint8Array, start: number): Promise<number | undefined> {
    const tag = this.#hasFrame && bytes[0] === TAG_BYTE ? id3HeaderOf(bytes) : undefined;
    if (tag === undefined) return undefined;
    await this.#endGap(start, false);
    const end = Math.min(this.#end, start + tag.bytes);
    await readId3v2({ start, end }, tag, this.#findings);
    return end;
  }

  /** Where frames are known to be, one follows another; else two must. The last may be cut. */
  #isFrame(piece: Uint8Array, next: number): boolean {
    if (this.#hasFrame && this.#lost === undefined) return true;
    return next >= piece.length ? next === piece.length : frameLength(piece, next) !== undefined;
  }

  async #beginFrames(piece: Uint8Array, at: number, length: number, from: number): Promise<void> {
    this.#findings.count();
    if (!this.#hasFrame) {
      const frame = Buffer.from(piece.subarray(at, at + length)).toString('latin1');
      this.#findings.field('creator-tool', ENCODER.exec(frame)?.[0] ?? '');
    }
    await this.#endGap(from + at, false);
    this.#hasFrame = true;
  }

  /** Tells what stands in a stretch without frames. */
  async #endGap(end: number, isLast: boolean): Promise<void> {
    const start = this.#lost;
    this.#lost = undefined;
    if (start === undefined) return;
    if (!this.#hasFrame) await this.#findings.around({ start, end }, 'prepended-data');
    else if (isLast) await this.#findings.around({ start, end }, 'appended-data');
    else await this.#findings.around({ start, end }, 'orphan-text', 'between-frames');
  }
}
