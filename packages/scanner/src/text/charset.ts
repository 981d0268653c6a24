import { type ByteCharset, charsets, decodeBytes, type Script, scripts } from './charset-letters.ts';
import { type PairCharset, pairNames, scorePairs } from './charset-pairs.ts';
import { type ScriptScore, scoreScript } from './charset-score.ts';
import { concat } from './concat.ts';

/** An encoding that has ASCII in it, and is no UTF. */
export type Charset = ByteCharset | PairCharset;

/** What bytes were found to be. */
export interface Guess {
  /** Windows-1252, if nothing else is surer. */
  readonly charset: Charset;
  /** Whether the letters are such as stand together in words. */
  readonly isSure: boolean;
}

/** Scores from which an encoding is taken, of scripts of their own and of those that Windows-1252 has most letters of. */
const OWN_SCORE_MIN = 0.75;
const LATIN_SCORE_MIN = 0.97;

/** What an encoding must be better by than Windows-1252, and than the one that was tried before it and is more common. */
const MARGIN = 0.03;

/** What a score of two bytes a letter counts for: nearly all bytes are some letter of Korean or Chinese. */
const PAIR_WEIGHT = 0.95;

/** Letters beyond ASCII from which they are told, and different ones of a script that shares most of them. */
const OWN_LETTERS_MIN = 5;
const LATIN_LETTERS_MIN = 8;
const LATIN_DISTINCT_MIN = 3;
const DOS_LETTERS_MIN = 4;

/** A score of Windows-1252 below which it is none. */
const WESTERN_SCORE_MIN = 0.6;

/** Misplaced letters and signs per byte that are what is left of torn ones. */
const SLIPS_MAX = 1 / 500;

/** Which encoding bytes are in that are not UTF-8, by trial: the one in which they are most like words. */
export function guessCharset(bytes: Uint8Array): Guess {
  const text = decodeBytes('windows-1252', bytes);
  const western = scoreScript(text, scripts.western, true);
  let best: { readonly charset: Charset; readonly score: number } = { charset: 'windows-1252', score: western.score };
  const take = (charset: Charset, score: number) => {
    if (score > best.score + MARGIN) best = { charset, score };
  };
  for (const charset of pairNames) {
    const { score: rawScore, letters } = scorePairs(charset, bytes);
    const score = rawScore * PAIR_WEIGHT;
    if (score >= OWN_SCORE_MIN && letters >= OWN_LETTERS_MIN - 1) take(charset, score);
  }
  for (const charset of byteNames) {
    const name = charsets[charset];
    const found = scoreScript(decodeBytes(charset, bytes), scripts[name]);
    if (isEnough(found, scripts[name], western)) take(charset, found.score);
  }
  const isSlips = western.bad <= bytes.length * SLIPS_MAX;
  const isWestern = !UNASSIGNED.test(text) && (western.score >= WESTERN_SCORE_MIN || isSlips);
  const isSure = best.charset !== 'windows-1252' || isWestern;
  return { charset: best.charset, isSure };
}

/** What the five bytes become to which Windows-1252 assigns no character. */
const UNASSIGNED = /[\x81\x8d\x8f\x90\x9d]/;

const byteNames = Object.keys(charsets).filter((name): name is keyof typeof charsets => name in charsets);

function isEnough({ score, letters, distinct }: ScriptScore, script: Script, western: ScriptScore): boolean {
  if (script.isOwn) return letters >= OWN_LETTERS_MIN && score >= OWN_SCORE_MIN;
  if (score < LATIN_SCORE_MIN) return false;
  // Of the letters of DOS and of old Macintoshes, hardly one is a letter of Windows-1252.
  if (script === scripts.western) return letters >= DOS_LETTERS_MIN && western.score < WESTERN_SCORE_MIN;
  return letters >= LATIN_LETTERS_MIN && distinct >= LATIN_DISTINCT_MIN;
}

/** Bytes by which an encoding is found out. More say nothing new. */
const SAMPLE_BYTES = 16 * 1024;

/** Finds out by the first lines that are not UTF-8 what they are, and decodes them. */
export class CharsetTrial {
  #sample: Uint8Array = new Uint8Array(0);
  /** Bytes of the sample by which the guess was made. */
  #guessedBytes = 0;
  #guess: Guess = { charset: 'windows-1252', isSure: true };
  #isSure = true;

  /** Whether all lines were decoded by a guess that is sure. */
  get isSure(): boolean {
    return this.#isSure;
  }

  /** Looks at lines before they are decoded. */
  add(lines: Uint8Array): void {
    const roomBytes = SAMPLE_BYTES - this.#sample.length;
    if (roomBytes <= 0) return;
    this.#sample = concat(this.#sample, lines.subarray(0, roomBytes));
    // Trials are dear: another is worth it when twice as much is known.
    if (this.#sample.length < 2 * this.#guessedBytes && this.#sample.length < SAMPLE_BYTES) return;
    this.#guess = guessCharset(this.#sample);
    this.#guessedBytes = this.#sample.length;
  }

  /** The text of lines. */
  decode(lines: Uint8Array): string {
    const { charset, isSure } = this.#guess;
    this.#isSure &&= isSure;
    return isPair(charset) ? new TextDecoder(charset).decode(lines) : decodeBytes(charset, lines);
  }
}

function isPair(charset: Charset): charset is PairCharset {
  return pairNames.some((name) => name === charset);
}
