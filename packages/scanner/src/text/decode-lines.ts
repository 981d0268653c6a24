import { CharsetTrial } from './charset.ts';
import { concat } from './concat.ts';

/** Turns bytes into text as they come. */
export interface ByteDecoder {
  write(chunk: Uint8Array): string;
  end(): string;
}

/** Bytes of one line that are decoded at once. Longer lines are cut between characters. */
const LINE_BYTES_MAX = 256 * 1024;

/** UTF-8, and for lines that are not, what they are found to be. */
export class LineDecoder implements ByteDecoder {
  readonly #trial = new CharsetTrial();
  /** Bytes of the line that has not ended. */
  #rest: Uint8Array = new Uint8Array(0);

  write(chunk: Uint8Array): string {
    const bytes = this.#rest.length === 0 ? chunk : concat(this.#rest, chunk);
    let end = bytes.lastIndexOf(LINE_FEED) + 1;
    if (end === 0 && bytes.length > LINE_BYTES_MAX) end = characterEnd(bytes);
    // The chunk is the source's to use again: what is kept of it is copied.
    this.#rest = bytes.slice(end);
    return this.#lines(bytes.subarray(0, end), this.#rest);
  }

  end(): string {
    return this.#lines(this.takeRest());
  }

  /** Whether it is known in which encoding the lines are that are not UTF-8. */
  get isSure(): boolean {
    return this.#trial.isSure;
  }

  /** The bytes of the line that has not ended: they are no longer this decoder's to decode. */
  takeRest(): Uint8Array {
    const rest = this.#rest;
    this.#rest = new Uint8Array(0);
    return rest;
  }

  /** `next` is what follows and is not decoded yet: it may say as much as what is. */
  #lines(bytes: Uint8Array, next: Uint8Array = NO_BYTES): string {
    const whole = this.#strict(bytes);
    if (whole !== undefined) return whole;
    const stretches = stretchesOf(bytes);
    for (const { kind, start, end } of stretches) if (kind === 'other') this.#trial.add(bytes.subarray(start, end));
    if (kindOfLine(next, 0, next.length) === 'other') this.#trial.add(next);
    const decoded = stretches.map(({ kind, start, end }) => this.#decodeAs(kind, bytes.subarray(start, end)));
    return decoded.join('');
  }

  #decodeAs(kind: LineKind, bytes: Uint8Array): string {
    return (kind === 'other' ? undefined : this.#strict(bytes)) ?? this.#trial.decode(bytes);
  }

  #strict(bytes: Uint8Array): string | undefined {
    try {
      return utf8.decode(bytes);
    } catch {
      return undefined;
    }
  }
}

const NO_BYTES = new Uint8Array(0);

/** It keeps nothing from one call to the next, so that one is enough for all. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const LINE_FEED = 0x0a;

type LineKind = 'ascii' | 'utf-8' | 'other';

/** Neighbors of one kind, which are decoded together. */
interface Stretch {
  readonly kind: LineKind;
  readonly start: number;
  readonly end: number;
}

/** A line of ASCII is of either kind. */
function stretchesOf(bytes: Uint8Array): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let first = 0;
  let firstKind: LineKind = 'ascii';
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found === -1 ? bytes.length : found + 1;
    const kind = kindOfLine(bytes, start, end);
    if (kind !== 'ascii' && firstKind !== 'ascii' && kind !== firstKind) {
      stretches.push({ kind: firstKind, start: first, end: start });
      first = start;
    }
    if (kind !== 'ascii') firstKind = kind;
    start = end;
  }
  return [...stretches, { kind: firstKind, start: first, end: bytes.length }];
}

function kindOfLine(bytes: Uint8Array, start: number, end: number): LineKind {
  let kind: LineKind = 'ascii';
  for (let at = start; at < end; ) {
    if ((bytes[at] ?? 0) < 0x80) at += 1;
    else {
      const length = sequenceLength(bytes, at, end);
      if (length === 0) return 'other';
      at += length;
      kind = 'utf-8';
    }
  }
  return kind;
}

/**
 * Bytes of the character that begins at `at`; 0 if they are not well-formed (RFC 3629, 4). Overlong forms of three and
 * four bytes and surrogates are left for the decoder to refuse.
 */
function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (at + length > end) return 0;
  for (let index = at + 1; index < at + length; index++) if (((bytes[index] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** Where the last character that is whole ends: UTF-8 continues with 10xxxxxx, at most three times (RFC 3629, 3). */
function characterEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= 3; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return bytes.length - back;
    if (byte < 0x80) break;
  }
  return bytes.length;
}
