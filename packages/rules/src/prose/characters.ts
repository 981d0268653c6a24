/** What a character is to a reader of words. */
const OTHER = 0;
export const SMALL = 1;
export const CAPITAL = 2;
export const DIGIT = 3;
export const APOSTROPHE = 4;
export const HYPHEN = 5;
export const SPACE = 6;

/** A bit for each kind that words are made of. */
export const WORD_KINDS: number = (1 << SMALL) | (1 << CAPITAL) | (1 << DIGIT);

/** Letters below this are told by tables: Latin, with its extensions A and B and those of phonetics, which Azerbaijani and Ewe have. */
const TABLE_END = 0x2b0;

/** Of each what it is, in the lowest bits, and above them the letter that it is hashed as. */
const characters = new Int32Array(TABLE_END);

/** Bits of `characterAt` that say what a character is. */
export const KIND_BITS = 3;
export const KIND_MASK: number = (1 << KIND_BITS) - 1;

for (let unit = 0; unit < TABLE_END; unit += 1) {
  const character = String.fromCharCode(unit);
  const kind = kindOf(character);
  const base = kind === DIGIT ? '0' : character.normalize('NFD').charAt(0).toLowerCase();
  characters[unit] = (base.charCodeAt(0) << KIND_BITS) | kind;
}

function kindOf(character: string): number {
  if (/\p{Lu}/u.test(character)) return CAPITAL;
  if (/\p{L}/u.test(character)) return SMALL;
  if (/\d/.test(character)) return DIGIT;
  if (character === "'" || character === '`' || character === '\u00b4') return APOSTROPHE;
  if (character === '-') return HYPHEN;
  return /\s/.test(character) ? SPACE : OTHER;
}

/** What a character is, and what it is hashed as: see `characters`. */
export function characterAt(unit: number): number {
  return unit < TABLE_END ? (characters[unit] ?? OTHER) : characterBeyond(unit);
}

function characterBeyond(unit: number): number {
  if (unit === 0x2019 || unit === 0x2018) return (0x27 << KIND_BITS) | APOSTROPHE;
  if (unit >= 0x1e00 && unit < 0x1f00) {
    const base = String.fromCharCode(unit).normalize('NFD').charCodeAt(0) | 0x20;
    return (base << KIND_BITS) | ((unit & 1) === 0 ? CAPITAL : SMALL);
  }
  return (unit << KIND_BITS) | (unit >= 0x2000 && unit <= 0x200b ? SPACE : OTHER);
}

/** What a character is. */
export function kindAt(unit: number): number {
  return characterAt(unit) & KIND_MASK;
}
