import type { ByteDecoder } from './decode-lines.ts';

/**
 * Code page 1140 from 0x40 on: what IBM's CDRA calls Latin-1 of the United States and Canada, with the euro sign for
 * the currency sign of code page 37 (unicode.org/Public/MAPPINGS/VENDORS/MICSFT/EBCDIC/CP037.TXT).
 */
const LATIN_1 =
  ' \xa0âäàáãåçñ¢.<(+|&éêëèíîïìß!$*);¬-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈÍÎÏÌ`:#@\'="Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ€µ~stuvwxyz¡¿ÐÝÞ®' +
  '^£¥·©§¶¼½¾[]¯¨´×{ABCDEFGHI\xadôöòóõ}JKLMNOPQR¹ûüùúÿ\\÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ\x9f';

/** Where the other code pages that are in use for English differ from 1140, as pairs of a byte and its character. */
const PAGES: Readonly<Record<EbcdicPage, Readonly<Record<number, string>>>> = {
  1140: {},
  // Code page 1148, which is 500 with the euro sign (CP500.TXT beside CP037.TXT).
  1148: { 74: '[', 79: '!', 90: ']', 95: '^', 176: '¢', 186: '¬', 187: '|' },
  // Code page 1047, of z/OS UNIX (IBM, z/OS UNIX System Services Planning, "code page 1047").
  1047: { 95: '^', 173: '[', 176: '¬', 186: 'Ý', 187: '¨', 189: ']' },
};

type EbcdicPage = 1140 | 1148 | 1047;

/** Signs that are common in texts, and those that stand at their bytes in other code pages. */
const COMMON_SIGNS = /[[\]!|^]/g;
const RARE_SIGNS = /[¢¬Ý¨]/g;

/**
 * Controls that texts have, at the bytes that they have in EBCDIC (CDRA, appendix G.1): NUL, HT, VT, FF, CR, IS4 to IS1,
 * SUB. New line (0x15) and line feed (0x25) both end lines.
 */
const CONTROLS: Readonly<Record<number, string>> = {
  0: '\0',
  5: '\t',
  11: '\v',
  12: '\f',
  13: '\r',
  21: '\n',
  28: '\x1c',
  29: '\x1d',
  30: '\x1e',
  31: '\x1f',
  37: '\n',
  63: '\x1a',
};

/** Any other byte below the space: of a number that is no text, or an order to a printer. */
const NO_TEXT = '\x7f';

const SPACE = 0x40;

function tableOf(page: EbcdicPage): readonly string[] {
  return Array.from({ length: 256 }, (_, byte) =>
    byte < SPACE ? (CONTROLS[byte] ?? NO_TEXT) : (PAGES[page][byte] ?? LATIN_1[byte - SPACE] ?? NO_TEXT),
  );
}

/** Bytes of a text from which it can be told to be EBCDIC. */
const BYTES_MIN = 10;

/** Letters, digits, spaces and the signs of sentences per byte of a text that is EBCDIC; and letters and digits alone. */
const TEXT_SHARE = 0.85;
const WORD_SHARE = 0.02;

/** Line feeds and spaces of ASCII per byte, above which it is none. */
const ASCII_SHARE_MAX = 0.02;

/**
 * Whether a text that begins so is EBCDIC: nearly all bytes are what is a letter, a digit, a space or a common sign in
 * it, and there are few that are spaces, small letters and line ends elsewhere.
 */
export function isEbcdic(head: Uint8Array): boolean {
  const counts = new Uint32Array(BYTE_CLASSES.length);
  for (let at = 0; at < head.length; at += 1) {
    const byteClass = CLASSES[head[at] ?? 0] ?? 0;
    counts[byteClass] = (counts[byteClass] ?? 0) + 1;
  }
  const [word = 0, space = 0, sign = 0, filler = 0, ascii = 0] = counts;
  const bytes = head.length - filler;
  if (bytes < BYTES_MIN || word < bytes * WORD_SHARE || ascii > bytes * ASCII_SHARE_MAX) return false;
  // Without a space it may be letters of another encoding: those of Chinese have bytes of all kinds.
  return word + space + sign >= bytes * (space === 0 ? 1 : TEXT_SHARE) && space + sign > 0;
}

/** What a byte is in EBCDIC; `ascii` is one that is no letter there, and stands in most texts elsewhere. */
const BYTE_CLASSES = ['word', 'space', 'sign', 'filler', 'ascii', 'other'] as const;

/** A to I, J to R, S to Z in both cases, and digits: at the same bytes in every code page (CDRA, invariant set). */
function isLetterOrDigit(byte: number): boolean {
  const row = byte >> 4;
  const column = byte & 0x0f;
  if (row === 0xf) return column <= 9;
  if (row === 0xa || row === 0xe) return column >= 2 && column <= 9;
  return (row === 8 || row === 9 || row === 0xc || row === 0xd) && column >= 1 && column <= 9;
}

/** `. < ( + & * ) ; - / , % _ > ? : # @ ' = "`, `$`, tab and line ends. */
const SIGNS: ReadonlySet<number> = new Set([
  ...[0x4b, 0x4c, 0x4d, 0x4e, 0x50, 0x5b, 0x5c, 0x5d, 0x5e, 0x60, 0x61, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f],
  ...[0x7a, 0x7b, 0x7c, 0x7d, 0x7e, 0x7f, 0x05, 0x0d, 0x15, 0x25],
]);

/** The class of each byte, by its number. */
const CLASSES: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => BYTE_CLASSES.indexOf(classOf(byte)));

function classOf(byte: number): (typeof BYTE_CLASSES)[number] {
  if (byte === SPACE) return 'space';
  if (byte === 0) return 'filler';
  if (isLetterOrDigit(byte)) return 'word';
  if (SIGNS.has(byte)) return 'sign';
  return byte === 0x0a || byte === 0x20 ? 'ascii' : 'other';
}

/** Lengths that a record most often has: the columns of a punched card, and of a printer without and with its control. */
const USUAL_LENGTHS = [80, 132, 133] as const;

/** Lengths that are tried besides. */
const RECORD_LENGTH_MIN = 16;
const RECORD_LENGTH_MAX = 1_024;

/** Places that must agree on where records begin. */
const BORDERS_MIN = 2;

/** Bytes of a record that are of the same class as those one record later, from which records show by that. */
const SAME_SHARE = 0.75;

/** Bytes that are looked at to know the length of a record. Fewer are a whole file. */
const SAMPLE_BYTES = 4_096;

/**
 * How long the records of a text without line ends are: a length at which all begin with a letter or a digit where the
 * one before ended in a space, or a usual one at which they are alike. Undefined if there is none.
 */
function recordLengthOf(head: Uint8Array): number | undefined {
  const sample = head.subarray(0, SAMPLE_BYTES);
  if (sample.includes(0x15) || sample.includes(0x25) || sample.includes(0x0d)) return undefined;
  const others = Array.from({ length: RECORD_LENGTH_MAX - RECORD_LENGTH_MIN }, (_, index) => index + RECORD_LENGTH_MIN);
  const isPossible = (length: number) =>
    sample.length > BORDERS_MIN * length && (sample.length === SAMPLE_BYTES || sample.length % length === 0);
  return (
    [...USUAL_LENGTHS, ...others].find((length) => isPossible(length) && hasBorders(sample, length)) ??
    USUAL_LENGTHS.find((length) => isPossible(length) && hasAlikeRecords(sample, length))
  );
}

function hasBorders(sample: Uint8Array, length: number): boolean {
  for (let at = length; at < sample.length; at += length) {
    const before = sample[at - 1] ?? 0;
    if ((before !== SPACE && before !== 0) || !isLetterOrDigit(sample[at] ?? 0)) return false;
  }
  return true;
}

function hasAlikeRecords(sample: Uint8Array, length: number): boolean {
  const classOf = (at: number) => (sample[at] ?? 0) >> 4;
  let same = 0;
  for (let at = length; at < sample.length; at++) if (classOf(at) === classOf(at - length)) same += 1;
  return same >= (sample.length - length) * SAME_SHARE;
}

/** EBCDIC text. A record of fixed length is a line. */
export class EbcdicDecoder implements ByteDecoder {
  readonly #table: readonly string[];
  readonly #recordLength: number | undefined;
  /** Bytes of the record that has not ended. */
  #recordBytes = 0;
  #isText = true;

  /** `head` is what the text begins with, by which the code page and the length of a record are known. */
  constructor(head: Uint8Array) {
    this.#table = bestTable(head);
    this.#recordLength = recordLengthOf(head);
  }

  /** Whether all bytes so far are text: numbers that are packed are not. */
  get isText(): boolean {
    return this.#isText;
  }

  write(chunk: Uint8Array): string {
    const characters: string[] = [];
    for (const byte of chunk) {
      if (this.#recordBytes === this.#recordLength) {
        characters.push('\n');
        this.#recordBytes = 0;
      }
      this.#recordBytes += 1;
      const character = this.#table[byte] ?? NO_TEXT;
      if (character === NO_TEXT) this.#isText = false;
      characters.push(character);
    }
    return characters.join('');
  }

  end(): string {
    return '';
  }
}

/** That of the code page in which the text has the most common signs, and the fewest rare ones. */
function bestTable(head: Uint8Array): readonly string[] {
  const pages: readonly EbcdicPage[] = [1140, 1148, 1047];
  const read = pages.map((page) => {
    const table = tableOf(page);
    const text = Array.from(head, (byte) => table[byte]).join('');
    return { table, score: (text.match(COMMON_SIGNS)?.length ?? 0) - (text.match(RARE_SIGNS)?.length ?? 0) };
  });
  return read.reduce((best, each) => (each.score > best.score ? each : best)).table;
}
