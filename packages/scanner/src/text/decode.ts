export { replaceControls } from './decode-controls.ts';

import { ControlCleaner } from './decode-controls.ts';
import { type ByteDecoder, concat } from './decode-lines.ts';
import { MixedDecoder } from './decode-mixed.ts';

/** How the bytes of a text stand for characters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** Bytes that are looked at to know the encoding of a text without a byte order mark. */
const HEAD_BYTES = 4_096;

/** The encoding that a text's first bytes show, and the length of its byte order mark. */
export function encodingOf(head: Uint8Array): { readonly encoding: Encoding; readonly markBytes: number } {
  const [a, b, c, d] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  // Before UTF-16, whose mark is the beginning of this one.
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', markBytes: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', markBytes: 4 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  return { encoding: unmarkedEncoding(head.subarray(0, HEAD_BYTES)), markBytes: 0 };
}

/**
 * UTF-16 without a mark shows by its NULs: every other byte of Latin text is one. Real texts have spaces and digits
 * often enough, so a third is what is asked for; the other half of the bytes has hardly any. Texts in other scripts have
 * fewer, and show by being letters this way round and not the other.
 */
function unmarkedEncoding(head: Uint8Array): Encoding {
  const { even, odd, controls } = countControls(head);
  const units = Math.floor(head.length / 2);
  if (odd > units / 3 && even < units / 50) return 'utf-16le';
  if (even > units / 3 && odd < units / 50) return 'utf-16be';
  // No text of single bytes has so many controls, and no text of two has fewer.
  if (units < VALID_UNITS_MIN || controls * 100 < head.length) return 'utf-8';
  const whole = head.subarray(0, 2 * units);
  const little = shareOfLetters(whole, 'utf-16le');
  const big = shareOfLetters(whole, 'utf-16be');
  if (Math.max(little, big) < VALID_SHARE || Math.min(little, big) > INVALID_SHARE) return 'utf-8';
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** NULs at even and at odd places, and all controls that texts do not have. */
function countControls(bytes: Uint8Array) {
  let even = 0;
  let odd = 0;
  let controls = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x1b) controls += 1;
    if (byte === 0 && index % 2 === 0) even += 1;
    if (byte === 0 && index % 2 === 1) odd += 1;
  }
  return { even, odd, controls };
}

/** Units from which their validity says anything. */
const VALID_UNITS_MIN = 16;

/** Letters per character of a text that is UTF-16, and of the same bytes read the other way round. */
const VALID_SHARE = 0.99;
const INVALID_SHARE = 0.9;

/** Letters of scripts in use today, and their punctuation, per character. */
function shareOfLetters(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): number {
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  return text.length === 0 ? 0 : (text.match(LETTERS)?.length ?? 0) / text.length;
}

const LETTERS =
  /[\t\n\r -~\xa0-\u024f\u0370-\u06ff\u0904-\u0eff\u10a0-\u11ff\u1e00-\u1eff\u2010-\u203b\u20a0-\u20bf\u2116\u2122\u2460-\u25ff\u3000-\u318f\u4e00-\u9fff\uac00-\ud7a3\uff01-\uffe6]/g;

/**
 * Decodes a text as its bytes come. Bytes that are not UTF-8 are read as Windows-1252, line by line, so that one bad
 * line does not turn the others; stretches of UTF-16 within them, and of them within UTF-16, as what they are.
 * Controls other than tab and line ends are taken out as `ControlCleaner` has it: U+001F never comes out.
 */
export class Decoder {
  readonly #cleaner = new ControlCleaner();
  #head: Uint8Array = new Uint8Array(0);
  #decode: ByteDecoder | undefined;
  #mixed: MixedDecoder | undefined;

  /** Whether all that was decoded looks like text. Known to be false as soon as a piece does not. */
  get isText(): boolean {
    return this.#cleaner.isText && this.#mixed?.isText !== false;
  }

  /** Controls that were dropped, those of terminals not counted. */
  get dropped(): number {
    return this.#cleaner.dropped;
  }

  /** The text so far known of the bytes so far given; may be empty. */
  write(chunk: Uint8Array): string {
    if (this.#decode !== undefined) return this.#cleaner.write(this.#decode.write(chunk));
    const head = this.#head.length === 0 ? chunk : concat(this.#head, chunk);
    if (head.length < HEAD_BYTES) {
      this.#head = head === chunk ? chunk.slice() : head;
      return '';
    }
    return this.#begin(head);
  }

  /** The rest of the text. */
  end(): string {
    const begun = this.#decode === undefined ? this.#begin(this.#head) : '';
    return begun + this.#cleaner.write(this.#decode?.end() ?? '') + this.#cleaner.end();
  }

  #begin(head: Uint8Array): string {
    const { encoding, markBytes } = encodingOf(head);
    if (encoding === 'utf-32le' || encoding === 'utf-32be') this.#decode = new Utf32Decoder(encoding === 'utf-32le');
    else {
      this.#mixed = new MixedDecoder(encoding === 'utf-8' ? 'bytes' : encoding);
      this.#decode = this.#mixed;
    }
    this.#head = new Uint8Array(0);
    return this.#cleaner.write(this.#decode.write(head.subarray(markBytes)));
  }
}

class Utf32Decoder implements ByteDecoder {
  readonly #littleEndian: boolean;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(littleEndian: boolean) {
    this.#littleEndian = littleEndian;
  }

  write(chunk: Uint8Array): string {
    const bytes = concat(this.#rest, chunk);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const end = bytes.length - (bytes.length % 4);
    const characters: string[] = [];
    for (let at = 0; at < end; at += 4) {
      const code = view.getUint32(at, this.#littleEndian);
      characters.push(code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));
    }
    this.#rest = bytes.slice(end);
    return characters.join('');
  }

  end(): string {
    return this.#rest.length === 0 ? '' : '\ufffd';
  }
}
