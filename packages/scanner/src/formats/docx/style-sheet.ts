import { ProblemError } from '../../problem.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';
import { type Color, shadingOf } from './color.ts';
import { type Look, readLook } from './look.ts';

/** A style, as far as it decides what is seen (ECMA-376 part 1, 17.7.4.17). */
export interface Style {
  readonly look: Look;
  /** What is behind its paragraphs. */
  readonly shading: Color | undefined;
  /** It, or a part of a table that it is for, has a color behind it. */
  readonly isShaded: boolean;
}

interface ReadStyle {
  readonly look: Look;
  basedOn: string | undefined;
  shading: Color | undefined;
  isShaded: boolean;
}

/** Styles that one is based on, one after another. More are a circle. */
const CHAIN_MAX = 64;

const PLAIN: Style = { look: {}, shading: undefined, isShaded: false };

/** Reads the styles of a document, and says what a text of one looks like. Throws a limit where they are too many. */
export class StyleSheet implements Pick<XmlHandler, 'open' | 'close'> {
  /** What holds where no style says otherwise (17.7.5). */
  readonly defaults: Look = {};
  readonly #stylesMax: number;
  readonly #styles = new Map<string, ReadStyle>();
  readonly #resolved = new Map<string, Style>();
  readonly #path: string[] = [];
  #style: ReadStyle | undefined;
  /** The style of a paragraph that names none (17.7.4.17). */
  #plainParagraph: string | undefined;

  constructor(stylesMax: number) {
    this.#stylesMax = stylesMax;
  }

  open(name: string, attributes: XmlAttributes): void {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    if (name === 'w:style') this.#begin(attributes);
    else if (name === 'w:basedOn' && this.#style !== undefined) this.#style.basedOn = keyOf(attributes['w:val'] ?? '');
    else if (name === 'w:shd' && parent !== 'w:rPr') this.#shade(parent, attributes);
    // What holds for the first row of a table, or a corner, is no look of the whole.
    else if (!this.#path.includes('w:tblStylePr')) this.#look(attributes);
  }

  close(): void {
    if (this.#path.pop() === 'w:style') this.#style = undefined;
  }

  /** A style with all that it is based on; a plain one if there is none of the name. */
  get(name: string | undefined): Style {
    if (name === undefined) return PLAIN;
    const id = keyOf(name);
    let found = this.#resolved.get(id);
    if (found === undefined) {
      found = this.#resolve(id);
      if (this.#styles.has(id)) this.#resolved.set(id, found);
    }
    return found;
  }

  /** The style of a paragraph, which may name none. */
  paragraph(id: string | undefined): Style {
    return this.get(id ?? this.#plainParagraph);
  }

  #begin(attributes: XmlAttributes): void {
    const id = keyOf(attributes['w:styleId'] ?? '');
    if (this.#styles.size >= this.#stylesMax) {
      throw new ProblemError('styles-limit', { number: this.#stylesMax, limit: 'docxStylesMax' });
    }
    this.#style = { look: {}, basedOn: undefined, shading: undefined, isShaded: false };
    this.#styles.set(id, this.#style);
    const isDefault = /^(?:1|true|on)$/.test(attributes['w:default'] ?? '');
    if (isDefault && attributes['w:type'] === 'paragraph') this.#plainParagraph = id;
  }

  #shade(parent: string | undefined, attributes: XmlAttributes): void {
    const color = shadingOf(attributes);
    if (this.#style === undefined || color === undefined) return;
    this.#style.isShaded = true;
    if (parent === 'w:pPr') this.#style.shading = color;
  }

  #look(attributes: XmlAttributes): void {
    if (!this.#path.includes('w:rPr')) return;
    if (this.#style !== undefined) readLook(this.#style.look, this.#path, attributes);
    else if (this.#path.includes('w:rPrDefault')) readLook(this.defaults, this.#path, attributes);
  }

  #resolve(id: string): Style {
    const chain: ReadStyle[] = [];
    let style = this.#styles.get(id);
    while (style !== undefined && chain.length < CHAIN_MAX && !chain.includes(style)) {
      chain.push(style);
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn);
    }
    let look: Look = {};
    for (const each of [...chain].reverse()) look = { ...look, ...each.look };
    return {
      look,
      shading: chain.find(({ shading }) => shading !== undefined)?.shading,
      isShaded: chain.some(({ isShaded }) => isShaded),
    };
  }
}

/** Characters by which a style is known. Word lets names have 253. */
const KEY_LENGTH = 256;

function keyOf(id: string): string {
  return id.slice(0, KEY_LENGTH);
}
