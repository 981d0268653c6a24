import type { Script } from './charset-letters.ts';

/** How well a text reads in a script. */
export interface ScriptScore {
  /** Letters beyond ASCII that are where words of one language have them, of all and what is no letter; from 0 to 1. */
  readonly score: number;
  /** Letters beyond ASCII. */
  readonly letters: number;
  /** Different ones. */
  readonly distinct: number;
  /** Letters and signs that no word has where they stand. */
  readonly bad: number;
}

/** Words. Those without a letter beyond ASCII are passed over: to ask for one here takes the square of a word's length. */
const WORDS = /[\p{L}\p{M}]+/gu;

/** Lower case, with a capital at the beginning or without, or all capitals; scripts without cases are both. */
const CASED = /^(?:\p{Lu}?[^\p{Lu}]*|[^\p{Ll}]+)$/u;

/** Signs that texts have in all encodings of one byte; box drawings. */
const SIGNS =
  /[\xa0-\xbf\xd7\xf7\u02c6\u02dc\u2010-\u203a\u20a7-\u20bf\u2116\u2122\u2219-\u221a\u2248\u2260-\u2265\u2310\u2320\u2321\u2500-\u25ff]/u;

/** Signs, and letters that stand for ordinals, that may stand between two letters. */
const JOINTS = /[\xa0\xad\xae\xb7\xb0\u2010-\u2019\u2022\u2026\u2122]/u;

/** Box drawings and blocks. */
const DRAWN = /[\u2500-\u25ff]/;

/** Signs that no word begins with. */
const NO_BEGINNINGS = /[\xa4\xa6\xa8\xac\xaf\xb1-\xb3\xb6\xb8\xb9\xbc-\xbe\xd7\xf7\u02c6\u02dc\u2020\u2021\u2030]/;

const OTHERS = /[^\p{L}\p{M}\0-\x7f]/gu;

/** Letters beyond ASCII in a row that Western words do not have: `ïâåòàíèå`. */
const RUN = /[^\P{L}\0-\x7f]{3}/u;

/** Of a text whose letters are all Western, and of no single language: names from everywhere. */
const MIXED_SCORE = 0.9;

/** How well a text reads in a script; `isWestern` says that it is the one which is taken where nothing is known. */
export function scoreScript(text: string, script: Script, isWestern = false): ScriptScore {
  const counts = new Map<string, number>();
  let letters = 0;
  let bad = countBadSigns(text);
  const signs = bad;
  for (const [word] of text.matchAll(WORDS)) {
    const others = word.match(/[^\P{L}\0-\x7f]/gu) ?? [];
    if (others.length === 0) continue;
    letters += others.length;
    if (!CASED.test(word) || (script.isOwn && /[a-z]/i.test(word)) || (isWestern && RUN.test(word))) {
      bad += others.length;
      continue;
    }
    for (const letter of others) {
      const lower = letter.toLowerCase();
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
    }
  }
  const all = letters + signs;
  const cover = (alphabet: string) => sumOf(counts, alphabet) / Math.max(1, all);
  const coverages = script.alphabets.map(cover);
  if (isWestern) coverages.push(MIXED_SCORE * cover(script.alphabets.join('')));
  const score = Math.max(...coverages) * frequency(counts, script);
  return { score: all === 0 ? 1 : score, letters, distinct: counts.size, bad };
}

function sumOf(counts: ReadonlyMap<string, number>, alphabet: string): number {
  let sum = 0;
  for (const [letter, count] of counts) if (alphabet.includes(letter)) sum += count;
  return sum;
}

/** From 0 to 1: what is written in the wrong encoding of the right script has its rare letters as often as others. */
function frequency(counts: ReadonlyMap<string, number>, { frequent }: Script): number {
  if (frequent === undefined) return 1;
  let all = 0;
  for (const count of counts.values()) all += count;
  return Math.min(1, sumOf(counts, frequent.letters) / Math.max(1, all) / frequent.share);
}

/** Signs before a letter, or touching one, that are letters of another encoding. */
function countBadSigns(text: string): number {
  let bad = 0;
  for (const { 0: sign, index } of text.matchAll(OTHERS)) {
    const isAfter = /\p{L}$/u.test(text.slice(Math.max(0, index - 2), index));
    const isBefore = /^\p{L}/u.test(text.slice(index + 1, index + 3));
    if (!SIGNS.test(sign)) bad += 1;
    else if (DRAWN.test(sign)) bad += isAfter || isBefore ? 1 : 0;
    else if (isBefore && (NO_BEGINNINGS.test(sign) || (isAfter && !JOINTS.test(sign)))) bad += 1;
  }
  return bad;
}
