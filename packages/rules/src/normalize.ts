/** Text as patterns read it, and the way back to the text as it stands. */
export interface NormalText {
  readonly text: string;
  /** The offset in the normal text of what stands at or after an offset of the original. */
  toNormal(offset: number): number;
  /** The offset in the original of the character at an offset of the normal text. */
  toOriginal(offset: number): number;
  /** The offset in the original after the character that ends at an offset of the normal text. */
  toOriginalEnd(offset: number): number;
}

/**
 * What is read as something else: spaces and dashes of typesetting, quotation marks, full-width forms (U+FF01 to U+FF5E are ASCII
 * shifted by 0xFEE0, Unicode Standard chapter 18.5), digits of any script, and what has no width at all: zero-width spaces and
 * joiners, the word joiner, the byte order mark, the soft hyphen.
 */
const unusual =
  /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\u2010-\u2015\u2212]|[\u2018\u2019\u201c\u201d]|[\uff01-\uff5e]|[\u200b-\u200d\u2060\ufeff\u00ad]|(?![0-9])\p{Nd}/gu;

/** Reads typesetting as plain text. Text without any, which is nearly all text, is returned as it is. */
export function normalize(text: string): NormalText {
  if (!/[^\0-\x7f]/.test(text) || text.search(unusual) === -1) return unchanged(text);
  let normal = '';
  let end = 0;
  // Where the two part: from `at` in the normal text on, the original is `shift` further.
  const ats: number[] = [];
  const shifts: number[] = [];
  for (const match of text.matchAll(unusual)) {
    const plain = toPlain(match[0]);
    normal += text.slice(end, match.index) + plain;
    end = match.index + match[0].length;
    if (plain.length !== match[0].length) {
      ats.push(normal.length);
      shifts.push(end - normal.length);
    }
  }
  normal += text.slice(end);
  if (ats.length === 0) return unchanged(normal);
  const shiftAt = (offset: number, original: boolean): number => {
    let low = 0;
    let high = ats.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = (ats[middle] ?? 0) + (original ? (shifts[middle] ?? 0) : 0);
      if (at <= offset) low = middle + 1;
      else high = middle;
    }
    return shifts[low - 1] ?? 0;
  };
  const toOriginal = (offset: number): number => offset + shiftAt(offset, false);
  return {
    text: normal,
    toNormal: (offset) => offset - shiftAt(offset, true),
    toOriginal,
    toOriginalEnd: (offset) => {
      const last = toOriginal(offset - 1);
      // A digit beyond U+FFFF takes two units.
      return last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
    },
  };
}

function unchanged(text: string): NormalText {
  const same = (offset: number): number => offset;
  return { text, toNormal: same, toOriginal: same, toOriginalEnd: same };
}

function toPlain(character: string): string {
  if (/[\u200b-\u200d\u2060\ufeff\u00ad]/u.test(character)) return '';
  if (/\s/u.test(character)) return ' ';
  if (/[\u2010-\u2015\u2212]/u.test(character)) return '-';
  if (/[\u2018\u2019]/u.test(character)) return "'";
  if (/[\u201c\u201d]/u.test(character)) return '"';
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return String(digitValue(code));
}

/**
 * Digits of a script stand in a row of ten from its zero (Unicode Standard, section 4.6), so the zero is the first of
 * its row. The mathematical digits are the exception: five rows that touch, from U+1D7CE.
 */
function digitValue(code: number): number {
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}
