export { replaceControls } from './decode-controls.ts';

import { isAscii } from './ascii.ts';
import { concat } from './concat.ts';
import { ControlCleaner } from './decode-controls.ts';
import { EbcdicDecoder, isEbcdic } from './decode-ebcdic.ts';
import type { ByteDecoder } from './decode-lines.ts';
import { MixedDecoder } from './decode-mixed.ts';

/** How the bytes of a text stand for characters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'ebcdic';

/** Bytes that are looked at to know the encoding of a text without a byte order mark. */
const HEAD_BYTES = 4_096;

/** The encoding that a text's first bytes show (`utf-8`, if they are of any other that has ASCII in it), and the length of its byte order mark. */
export function encodingOf(head: Uint8Array): { readonly encoding: Encoding; readonly markBytes: number } {
  const [a, b, c, d] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  // Before UTF-16, whose mark is the beginning of this one.
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', markBytes: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', markBytes: 4 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  const begin = head.subarray(0, HEAD_BYTES);
  // Most files, and what they are need not be found out: all that tells other encodings apart is a NUL or a high byte.
  if (isAscii(begin)) return { encoding: 'utf-8', markBytes: 0 };
  return { encoding: unmarkedUtf32(begin) ?? (isEbcdic(begin) ? 'ebcdic' : unmarkedEncoding(begin)), markBytes: 0 };
}

/** UTF-32 without a mark: the two upper bytes of each unit are a plane (Unicode 16.0, 2.9), and all units are letters. */
function unmarkedUtf32(head: Uint8Array): 'utf-32le' | 'utf-32be' | undefined {
  const encoding = head[0] === 0 && (head[1] ?? 0) <= PLANE_MAX ? 'utf-32be' : 'utf-32le';
  const [upper, plane] = encoding === 'utf-32be' ? [0, 1] : [3, 2];
  const units = Math.floor(head.length / 4);
  if (units < UTF32_UNITS_MIN) return undefined;
  for (let at = 0; at < 4 * units; at += 4) {
    if (head[at + upper] !== 0 || (head[at + plane] ?? 0) > PLANE_MAX) return undefined;
  }
  const text = new Utf32Decoder(encoding === 'utf-32le').write(head);
  return (text.match(LETTERS)?.length ?? 0) >= text.length * INVALID_SHARE ? encoding : undefined;
}

/** Planes of Unicode, from 0. */
const PLANE_MAX = 16;

/** Units of four bytes from which they are told from numbers. */
const UTF32_UNITS_MIN = 4;

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
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte >= 0x20) continue;
    if (byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x1b) controls += 1;
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
 * Decodes a text as its bytes come. Lines that are not UTF-8 are read in the encoding that they are found to be in, and
 * as Windows-1252 if none is, so that one bad line does not turn the others; stretches of UTF-16 within them, and of them within UTF-16, as what they are.
 * Controls other than tab and line ends are taken out as `ControlCleaner` has it: U+001F never comes out.
 */
export class Decoder {
  readonly #cleaner = new ControlCleaner();
  #head: Uint8Array = new Uint8Array(0);
  #decode: ByteDecoder | undefined;
  #checked: MixedDecoder | EbcdicDecoder | undefined;

  /** Whether all that was decoded looks like text. Known to be false as soon as a piece does not. */
  get isText(): boolean {
    return this.#cleaner.isText && this.#checked?.isText !== false;
  }

  /** Whether it is known what all bytes stand for. What is not known was read as Windows-1252. */
  get isSure(): boolean {
    return !(this.#checked instanceof MixedDecoder) || this.#checked.isSure;
  }

  /** Controls that were dropped, those of terminals and `fillers` not counted. */
  get dropped(): number {
    return this.#cleaner.dropped;
  }

  /** NULs and Ctrl-Zs that became spaces. */
  get fillers(): number {
    return this.#cleaner.fillers;
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
      this.#checked =
        encoding === 'ebcdic'
          ? new EbcdicDecoder(head.subarray(0, HEAD_BYTES))
          : new MixedDecoder(encoding === 'utf-8' ? 'bytes' : encoding);
      this.#decode = this.#checked;
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
