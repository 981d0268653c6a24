import type { Part } from '../../document.ts';
import { trait } from '../../parts.ts';
import type { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';
import { placeOf } from '../../structures/package/package.ts';
import { TextStore } from '../../structures/spreadsheet/text-store.ts';
import { saysSomething } from '../../structures/xml/loose-text.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';
import { replaceControls } from '../../text/decode.ts';
import { isWhiteColor } from './styles.ts';

/**
 * The strings that the cells of a workbook share (ECMA-376 part 1, 18.4), by their numbers. Which of them some cell refers to
 * is remembered: those that none does are still in the file.
 */
export class SharedStrings implements XmlHandler {
  readonly #texts = new TextStore();
  readonly #used: boolean[] = [];
  /** Numbers of strings of which a part is white or of a size that nobody reads. */
  readonly #unseen = new Set<number>();
  /** How strings are read aloud (18.4.6), which is not shown, and text where the standard has none. */
  readonly #beside: string[] = [];
  readonly #theme: readonly string[];
  #repeated = 0;
  #text = '';
  #phoneticText = '';
  #isText = false;
  #isPhonetic = false;
  #isUnseen = false;

  /** `theme` is the colors of the workbook: see `readTheme`. */
  constructor(theme: readonly string[]) {
    this.#theme = theme;
  }

  /** How many there are. */
  get count(): number {
    return this.#texts.count;
  }

  /** The string of a number, which is used from now on; of a long one that was used before, its beginning. */
  use(index: number): string {
    const text = this.#texts.at(index);
    if (this.#used[index] !== true) {
      this.#used[index] = true;
      return text;
    }
    this.#repeated += Math.min(text.length, REPEATED_LENGTH_MAX);
    return text.slice(0, REPEATED_LENGTH_MAX);
  }

  /** Characters that were given once more since this was asked: a string is in the file once, and in any number of cells. */
  takeRepeated(): number {
    const repeated = this.#repeated;
    this.#repeated = 0;
    return repeated;
  }

  /** Whether a part of the string of a number cannot be seen on white. */
  isUnseen(index: number): boolean {
    return this.#unseen.size > 0 && this.#unseen.has(index);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'x:t') this.#isText = true;
    else if (name === 'x:rPh') this.#isPhonetic = true;
    else if (name === 'x:sz' && Number(attributes.val) <= 1) this.#isUnseen = true;
    else if (name === 'x:color' && isWhiteColor(attributes, this.#theme)) this.#isUnseen = true;
  }

  text(text: string): void {
    if (!this.#isText) {
      if (saysSomething(text)) this.#beside.push(text);
      return;
    }
    if (this.#isPhonetic) this.#phoneticText += text;
    else this.#text += text;
  }

  close(name: string): void {
    if (name === 'x:t') this.#isText = false;
    else if (name === 'x:rPh') this.#endPhonetic();
    else if (name === 'x:si') this.#endString();
  }

  /** The strings that no cell refers to, and how strings are read aloud: text of the part, hidden if all cells were read. */
  *rest(ooxml: OoxmlPackage, name: string, isComplete: boolean): Generator<Part> {
    const at = placeOf(name);
    let hasOrphans = false;
    for (let index = 0; index < this.#texts.count; index += 1) {
      if (this.#used[index] === true) continue;
      const text = this.#texts.at(index);
      if (text.trim() === '') continue;
      hasOrphans = true;
      ooxml.blocks.add(text, at, isComplete ? { hiddenBy: 'orphan-text' } : {});
      yield* ooxml.blocks.take();
    }
    for (const text of this.#beside) ooxml.blocks.add(text, at);
    yield* ooxml.blocks.rest();
    if (hasOrphans && isComplete) yield trait('orphan-text', at);
  }

  #endPhonetic(): void {
    this.#isPhonetic = false;
    if (this.#phoneticText.trim() !== '') this.#beside.push(this.#phoneticText);
    this.#phoneticText = '';
  }

  #endString(): void {
    if (this.#isUnseen) this.#unseen.add(this.#texts.count);
    this.#texts.add(decodeEscapes(this.#text));
    this.#text = '';
    this.#isUnseen = false;
  }
}

/** Characters that XML does not allow stand as `_xHHHH_` (18.4.12; 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  const decoded = text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return replaceControls(decoded);
}

/** Characters of a string that are given again: all of it is read the first time. */
const REPEATED_LENGTH_MAX = 1_024;
