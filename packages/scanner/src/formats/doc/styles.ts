import { word } from '../../structures/little-endian.ts';
import { type CharacterFormat, changeCharacters, plainCharacters } from './character-format.ts';

interface Style {
  /** What it is made of; itself where it is made of none. */
  readonly base: number;
  readonly characters: Uint8Array;
}

/** Styles that a style is made of at most ([MS-DOC] 2.9.260: none has more than ten before it). */
const CHAIN_MAX = 12;

const NO_BYTES = new Uint8Array(0);

/** The styles of a document ([MS-DOC] 2.9.271, STSH): what each says of characters. */
export class Styles {
  readonly #styles: readonly (Style | undefined)[];
  readonly #paragraphs = new Map<number, CharacterFormat>();

  constructor(sheet: Uint8Array) {
    const headerBytes = word(sheet, 0);
    const count = word(sheet, 2);
    // What of a style does not depend on its version: 10 bytes in Word 97, 18 since.
    const fixedBytes = word(sheet, 4);
    const styles: (Style | undefined)[] = [];
    let at = 2 + headerBytes;
    for (let index = 0; index < count && at + 2 <= sheet.length; index += 1) {
      const size = word(sheet, at);
      styles.push(size === 0 ? undefined : readStyle(sheet.subarray(at + 2, at + 2 + size), fixedBytes));
      at += 2 + size;
    }
    this.#styles = styles;
  }

  /** The format of characters of a paragraph of a style. */
  ofParagraph(style: number): CharacterFormat {
    let format = this.#paragraphs.get(style);
    if (format === undefined) {
      format = this.#apply(plainCharacters, style);
      this.#paragraphs.set(style, format);
    }
    return format;
  }

  /** The format of characters that have a style of their own in a paragraph of a format. */
  ofCharacters(paragraph: CharacterFormat, style: number): CharacterFormat {
    return this.#apply(paragraph, style);
  }

  #apply(format: CharacterFormat, style: number): CharacterFormat {
    const chain: Style[] = [];
    for (let next = style; chain.length < CHAIN_MAX; ) {
      const found = this.#styles[next];
      if (found === undefined) break;
      chain.push(found);
      if (found.base === next) break;
      next = found.base;
    }
    return chain.reduceRight((before, { characters }) => changeCharacters(before, characters), format);
  }
}

/** [MS-DOC] 2.9.260, stk. */
const PARAGRAPH = 1;
const CHARACTER = 2;

/** A style ([MS-DOC] 2.9.258, STD): what it is, its name, and the changes that it makes of each kind. */
function readStyle(bytes: Uint8Array, fixedBytes: number): Style {
  const kindAndBase = word(bytes, 2);
  const kind = kindAndBase & 0xf;
  const nameLength = word(bytes, fixedBytes);
  let at = fixedBytes + 2 + 2 * nameLength + 2;
  at += at % 2;
  const base = kindAndBase >> 4;
  if (kind === PARAGRAPH) {
    const size = word(bytes, at);
    at += 2 + size + (size % 2);
  } else if (kind !== CHARACTER) return { base, characters: NO_BYTES };
  return { base, characters: bytes.subarray(at + 2, at + 2 + word(bytes, at)) };
}
