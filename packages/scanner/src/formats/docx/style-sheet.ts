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
    return this.#resolved.get(id) ?? this.#resolve(id);
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

  /** Puts a style together with those that it is based on, one after another: of a circle each once. */
  #resolve(id: string): Style {
    const chain = new Map<string, ReadStyle>();
    let next: string | undefined = id;
    let resolved: Style = PLAIN;
    while (next !== undefined && !chain.has(next)) {
      const known = this.#resolved.get(next);
      const style = this.#styles.get(next);
      if (known !== undefined) resolved = known;
      if (known !== undefined || style === undefined) break;
      chain.set(next, style);
      next = style.basedOn;
    }
    for (const [key, { look, shading, isShaded }] of [...chain].reverse()) {
      resolved = {
        look: { ...resolved.look, ...look },
        shading: shading ?? resolved.shading,
        isShaded: isShaded || resolved.isShaded,
      };
      this.#resolved.set(key, resolved);
    }
    return resolved;
  }
}

/** Characters by which a style is known. Word lets names have 253. */
const KEY_LENGTH = 256;

function keyOf(id: string): string {
  return id.slice(0, KEY_LENGTH);
}
