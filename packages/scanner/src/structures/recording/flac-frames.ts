import type { Source } from '../../document.ts';
import type { Range } from '../../source/read-range.ts';
import type { RecordingFindings } from './recording-findings.ts';

/** Bytes that are looked at at a time. */
const PIECE_BYTES = 1024 ** 2;
/** A header has no more bytes, and no frame fewer (RFC 9639, 9.1). */
const HEADER_BYTES_MAX = 16;
const FRAME_BYTES_MIN = 9;
/** A frame that is longer is none: as many samples, in as many channels, as there can be. */
const FRAME_BYTES_MAX = 17 * 1024 ** 2;

/**
 * Finds the end of the last frame. A frame has no length: it ends where its checksum is right (RFC 9639, 9.3) and where the
 * next one begins, or nothing. Where the checksum is right and neither follows, what follows stands behind the recording.
 */
export class FlacFrames {
  readonly #source: Pick<Source, 'read'>;
  readonly #findings: RecordingFindings;
  /** Where the frame begins. */
  #frame = 0;
  /** Where its checksum was right for the first time. */
  #right: number | undefined;
  #checksum = 0;

  constructor(source: Pick<Source, 'read'>, findings: RecordingFindings) {
    this.#source = source;
    this.#findings = findings;
  }

  /** Reads what stands behind the last frame of a range. Throws what reading throws. */
  async read({ start, end }: Range): Promise<void> {
    this.#frame = start;
    for (let at = start; at < end && at - this.#frame <= FRAME_BYTES_MAX; ) {
      this.#findings.context.progress();
      const piece = await this.#source.read(at, Math.min(end, at + PIECE_BYTES + HEADER_BYTES_MAX));
      const count = at + piece.length >= end ? piece.length : piece.length - HEADER_BYTES_MAX;
      if (count <= 0) break;
      this.#walk(piece, count, at);
      at += count;
    }
    if (this.#right === end) return;
    if (this.#right !== undefined) {
      await this.#findings.around({ start: this.#right, end }, 'appended-data');
      return;
    }
    this.#findings.problem('bad-part');
    await this.#findings.bytesAt('torn-frame', { start: this.#frame, end });
  }

  #walk(piece: Uint8Array, count: number, from: number): void {
    let checksum = this.#checksum;
    for (let index = 0; index < count; index += 1) {
      checksum = ((checksum << 8) & 0xffff) ^ (CRC16[(checksum >> 8) ^ (piece[index] ?? 0)] ?? 0);
      if (checksum === 0) this.#meetRight(piece, index + 1, from);
    }
    this.#checksum = checksum;
  }

  #meetRight(piece: Uint8Array, next: number, from: number): void {
    if (from + next - this.#frame < FRAME_BYTES_MIN) return;
    // What is right at the very end is the end, wherever it was right by chance before.
    this.#right = isHeader(piece, next) || next === piece.length ? from + next : (this.#right ?? from + next);
    if (!isHeader(piece, next)) return;
    this.#frame = from + next;
    this.#right = undefined;
  }
}

/** Whether a frame begins: its mark, no value that is reserved, and its checksum (RFC 9639, 9.1). */
function isHeader(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 0xff || ((bytes[at + 1] ?? 0) & 0xfe) !== 0xf8) return false;
  const length = headerLength(bytes[at + 2] ?? 0, bytes[at + 4] ?? 0);
  if (length === undefined || at + length >= bytes.length) return false;
  let checksum = 0;
  for (let index = at; index <= at + length; index += 1) checksum = CRC8[checksum ^ (bytes[index] ?? 0)] ?? 0;
  return checksum === 0;
}

/** Without its checksum, by the byte of sizes and the first of the number, which is written as a letter of UTF-8 of up to seven bytes. */
function headerLength(sizes: number, lead: number): number | undefined {
  const [samples, rate] = [sizes >> 4, sizes & 0x0f];
  if (samples === 0 || rate === 15) return undefined;
  const numberBytes = lead < 0x80 ? 1 : Math.clz32(~(lead << 24));
  const sampleBytes = samples === 6 ? 1 : samples === 7 ? 2 : 0;
  const rateBytes = rate === 12 ? 1 : rate > 12 ? 2 : 0;
  return 4 + numberBytes + sampleBytes + rateBytes;
}

/** Of x^16 + x^15 + x^2 + 1, and of x^8 + x^2 + x + 1, a byte at a time. */
const CRC16 = Uint16Array.from({ length: 256 }, (_, byte) => remainder(byte << 8, 0x8000, 0x8005, 0xffff));
const CRC8 = Uint8Array.from({ length: 256 }, (_, byte) => remainder(byte, 0x80, 0x07, 0xff));

function remainder(value: number, top: number, polynomial: number, mask: number): number {
  let rest = value;
  for (let bit = 0; bit < 8; bit += 1) rest = ((rest & top) === 0 ? rest << 1 : (rest << 1) ^ polynomial) & mask;
  return rest;
}
