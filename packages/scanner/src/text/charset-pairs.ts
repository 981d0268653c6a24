/** A kind of encoding of two bytes a letter. */
export type PairCharset = keyof typeof pairCharsets;

/** How much letters of a text in an encoding speak for it. */
export interface PairScore {
  /** From 0 to 1, a letter on average. */
  readonly score: number;
  /** Letters of two bytes. */
  readonly letters: number;
}

/** How common a letter of two bytes is in texts of its language, from 0 to 1. */
type Weigh = (lead: number, trail: number) => number;

/** A kind of encoding, as its standard divides it into rows. */
interface Pairs {
  readonly weigh: Weigh;
  /** Bytes from 0x80 on that are a letter for themselves: half-width katakana. */
  readonly singles?: readonly [number, number];
}

/** Signs and letters of full width; the letters that everybody learns; those that few know; what is hardly used. */
const SIGN = 1;
const COMMON = 0.95;
const RARE = 0.25;
const ODD = 0.1;

/** The first of these in which the row is. */
function byRow(...rows: readonly (readonly [first: number, last: number, weight: number])[]): Weigh {
  return (lead, trail) =>
    trail < 0xa1 ? ODD : (rows.find(([first, last]) => lead >= first && lead <= last)?.[2] ?? 0);
}

/**
 * By the rows of their character sets: kana and the kanji of level 1 (JIS X 0208, 6.5), hanzi of level 1 (GB 2312, rows
 * 16 to 55), Big5's frequently used ones, hangul (KS X 1001, rows 16 to 40). Of equal ones the first is taken.
 */
export const pairCharsets = {
  shift_jis: {
    weigh: (lead, trail) => {
      if (lead === 0x81 || lead === 0x83 || (lead === 0x82 && trail >= 0x4f)) return SIGN;
      return lead >= 0x88 && lead <= 0x98 ? COMMON : RARE;
    },
    singles: [0xa1, 0xdf],
  },
  'euc-jp': { weigh: byRow([0xa1, 0xa1, SIGN], [0xa3, 0xa5, SIGN], [0xb0, 0xcf, COMMON], [0xd0, 0xf4, RARE]) },
  gb18030: {
    weigh: byRow([0xa1, 0xa1, SIGN], [0xa3, 0xa3, SIGN], [0xa4, 0xa5, RARE], [0xb0, 0xd7, COMMON], [0xd8, 0xf7, RARE]),
  },
  big5: {
    weigh: (lead) => {
      if (lead >= 0xa1 && lead <= 0xa3) return SIGN;
      if (lead >= 0xa4 && lead <= 0xc6) return COMMON;
      return lead >= 0xc9 && lead <= 0xf9 ? RARE : 0;
    },
  },
  'euc-kr': { weigh: byRow([0xa1, 0xa1, SIGN], [0xa3, 0xa3, SIGN], [0xb0, 0xc8, SIGN], [0xca, 0xfd, RARE]) },
} as const satisfies Record<string, Pairs>;

/** All of them, the first of equal ones first. */
export const pairNames: readonly PairCharset[] = ['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'];

/** How well bytes, which may end within a letter, are text in an encoding. */
export function scorePairs(charset: PairCharset, bytes: Uint8Array): PairScore {
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return { score: 0, letters: 0 };
  }
  const { weigh, singles = [0, 0] }: Pairs = pairCharsets[charset];
  let sum = 0;
  let letters = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    letters += 1;
    if (lead >= singles[0] && lead <= singles[1]) sum += SINGLE;
    else {
      at += 1;
      sum += weigh(lead, bytes[at] ?? 0);
    }
  }
  return { score: letters === 0 ? 0 : sum / letters, letters };
}

/** Half-width katakana: a text has some words of them, or is none. */
const SINGLE = 0.85;
