import type { Range } from '../../source/read-range.ts';
import { readId3Frame } from './id3-frames.ts';
import type { RecordingFindings } from './recording-findings.ts';

/** Bytes of a header, and of a footer. */
const HEADER_BYTES = 10;
/** Chapters within lists of chapters. */
const DEPTH_MAX = 8;

/** What a tag says of itself (ID3v2.4 structure, 3.1). */
export interface Id3Header {
  readonly version: number;
  readonly flags: number;
  /** Of all of it, with header and footer. */
  readonly bytes: number;
}

/** The header of a tag; undefined if some bytes begin with none. */
export function id3HeaderOf(bytes: Uint8Array, mark = 'ID3'): Id3Header | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_BYTES));
  if (head.length < HEADER_BYTES || head.toString('latin1', 0, 3) !== mark) return undefined;
  const [version = 0, flags = 0] = [head[3], head[5]];
  if (version < 2 || version > 4 || head.subarray(6).some((byte) => byte > 0x7f)) return undefined;
  const hasFooter = version === 4 && (flags & 0x10) !== 0;
  return { version, flags, bytes: synchsafe(head, 6) + HEADER_BYTES * (hasFooter || mark === '3DI' ? 2 : 1) };
}

/**
 * Reads a tag of ID3v2.2, 2.3 or 2.4 in a range, which may be less than it declares: frames, and what stands in the padding.
 * Throws limits.
 */
export async function readId3v2(range: Range, header: Id3Header, findings: RecordingFindings): Promise<void> {
  const whole = await findings.held(range);
  if (whole.length < header.bytes) findings.problem('bad-part');
  const hasFooter = header.version === 4 && (header.flags & 0x10) !== 0;
  const body = whole.subarray(HEADER_BYTES, hasFooter ? header.bytes - HEADER_BYTES : header.bytes);
  const isUnsynchronized = (header.flags & 0x80) !== 0 && header.version < 4;
  const bytes = isUnsynchronized ? synchronize(body) : body;
  const hasExtension = (header.flags & 0x40) !== 0;
  if (header.version === 2 && hasExtension) findings.problem('part-not-read');
  else
    await new FrameWalk(header.version, findings).read(
      hasExtension ? bytes.subarray(extensionBytes(bytes, header.version)) : bytes,
    );
}

/** Of 2.3 its length does not count itself. */
function extensionBytes(bytes: Buffer, version: number): number {
  if (bytes.length < 4) return 0;
  return version === 4 ? synchsafe(bytes, 0) : bytes.readUInt32BE(0) + 4;
}

interface Frame {
  readonly id: string;
  readonly flags: number;
  readonly data: Buffer;
  readonly bytes: number;
}

class FrameWalk {
  readonly #version: number;
  readonly #findings: RecordingFindings;
  #depth = 0;

  constructor(version: number, findings: RecordingFindings) {
    this.#version = version;
    this.#findings = findings;
  }

  async read(bytes: Buffer): Promise<void> {
    if (this.#depth >= DEPTH_MAX) {
      this.#findings.problem('part-not-read');
      return;
    }
    this.#depth += 1;
    let at = 0;
    for (let frame = this.#frameAt(bytes, at); frame !== undefined; frame = this.#frameAt(bytes, at)) {
      this.#findings.count();
      if (frame.data.length > 0) await this.#readFrame(frame);
      at += frame.bytes;
    }
    this.#depth -= 1;
    this.#readPadding(bytes.subarray(at));
  }

  #frameAt(bytes: Buffer, at: number): Frame | undefined {
    const isShort = this.#version === 2;
    const headerBytes = isShort ? 6 : 10;
    if (at + headerBytes > bytes.length) return undefined;
    const id = bytes.toString('latin1', at, at + (isShort ? 3 : 4));
    if (!(isShort ? /^[A-Z\d]{3}$/ : /^[A-Z\d]{3}[A-Z\d ]$/).test(id)) return undefined;
    const declared = isShort ? bytes.readUIntBE(at + 3, 3) : this.#lengthAt(bytes, at);
    const end = at + headerBytes + declared;
    if (end > bytes.length) this.#findings.problem('bad-part');
    const data = bytes.subarray(at + headerBytes, end);
    return { id: id.trim(), flags: isShort ? 0 : bytes.readUInt16BE(at + 8), data, bytes: headerBytes + data.length };
  }

  /** Seven bits a byte in 2.4, but for what iTunes wrote: then the other length is the one behind which a frame stands. */
  #lengthAt(bytes: Buffer, at: number): number {
    const plain = bytes.readUInt32BE(at + 4);
    if (this.#version < 4 || plain < 0x80) return plain;
    const safe = bytes.subarray(at + 4, at + 8).some((byte) => byte > 0x7f) ? undefined : synchsafe(bytes, at + 4);
    if (safe === undefined) return plain;
    return !isFrameOrEnd(bytes, at + 10 + safe) && isFrameOrEnd(bytes, at + 10 + plain) ? plain : safe;
  }

  async #readFrame({ id, flags, data }: Frame): Promise<void> {
    const plain = this.#version === 4 ? await this.#plain4(flags, data) : await this.#plain3(flags, data);
    if (plain === 'encrypted') {
      this.#findings.field('raw:encrypted-frame', id);
      this.#findings.problem('recording-encrypted');
    } else if (plain !== undefined)
      await readId3Frame(id, plain, this.#findings, (bytes) =>
        this.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
      );
  }

  /** ID3v2.3, 3.3.1. */
  async #plain3(flags: number, data: Buffer): Promise<Buffer | 'encrypted' | undefined> {
    if ((flags & 0x40) !== 0) return 'encrypted';
    const isPacked = (flags & 0x80) !== 0;
    const rest = data.subarray((isPacked ? 4 : 0) + ((flags & 0x20) !== 0 ? 1 : 0));
    return isPacked ? this.#findings.expand(rest) : rest;
  }

  /** ID3v2.4 structure, 4.1.2. */
  async #plain4(flags: number, data: Buffer): Promise<Buffer | 'encrypted' | undefined> {
    if ((flags & 0x04) !== 0) return 'encrypted';
    const own = data.subarray(((flags & 0x40) !== 0 ? 1 : 0) + ((flags & 0x01) !== 0 ? 4 : 0));
    const rest = (flags & 0x02) !== 0 ? synchronize(own) : own;
    return (flags & 0x08) !== 0 ? this.#findings.expand(rest) : rest;
  }

  #readPadding(padding: Buffer): void {
    const first = padding.findIndex((byte) => byte !== 0);
    if (first === -1) return;
    this.#findings.trait('orphan-text', { kind: 'field', name: 'ID3-padding' });
    this.#findings.bytes('ID3-padding', padding.subarray(first));
  }
}

function isFrameOrEnd(bytes: Buffer, at: number): boolean {
  if (at >= bytes.length) return at === bytes.length;
  return bytes[at] === 0 || /^[A-Z\d]{4}$/.test(bytes.toString('latin1', at, at + 4));
}

/** A number of four bytes that have seven bits each (ID3v2.4 structure, 6.2). */
function synchsafe(bytes: Buffer, at: number): number {
  return [0, 1, 2, 3].reduce((sum, index) => sum * 128 + ((bytes[at + index] ?? 0) & 0x7f), 0);
}

/** Takes out the zeros that stand after each 0xFF (ID3v2.4 structure, 6.1). */
function synchronize(bytes: Buffer): Buffer {
  const plain = Buffer.alloc(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    plain[length] = bytes[at] ?? 0;
    length += 1;
    if (bytes[at] === 0xff && bytes[at + 1] === 0) at += 1;
  }
  return plain.subarray(0, length);
}
