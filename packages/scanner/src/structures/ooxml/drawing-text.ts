import type { Location, Trait } from '../../document.ts';
import type { BlockBuilder } from '../../text/block.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';
import type { XmlHandler } from '../xml/xml-reader.ts';

/** Elements that end a line within a paragraph, or stand for a space. */
const breaks: Readonly<Record<string, string>> = { 'a:br': '\n', 'a:tab': '\t' };

/** Elements that hold one shape with its text (ECMA-376 part 1, 19.3.1, 20.5.2, 21.3.2). */
const SHAPES: ReadonlySet<string> = new Set([
  ...['p:sp', 'p:pic', 'p:graphicFrame', 'p:cxnSp', 'p:grpSp'],
  ...['xdr:sp', 'xdr:pic', 'xdr:graphicFrame', 'xdr:cxnSp', 'xdr:grpSp'],
  ...['cdr:sp', 'cdr:pic', 'cdr:graphicFrame', 'cdr:cxnSp', 'cdr:grpSp'],
]);

/** What is told while a drawing is read. */
export interface DrawingTold {
  /** A trait of something that is in the drawing and not seen. */
  trait(name: Trait): void;
}

/**
 * Gathers the text of a drawing, a diagram or a chart: paragraphs (ECMA-376 part 1, 21.1.2), what charts keep of their data
 * (21.2.2), names and descriptions of shapes (20.1.2.2.8). What is in a hidden shape is hidden by that.
 */
export class DrawingText implements XmlHandler {
  readonly #blocks: BlockBuilder;
  readonly #at: Location;
  readonly #told: DrawingTold;
  /** Shapes that are open: whether each hides what is in it. */
  readonly #shapes: boolean[] = [];
  #paragraph: string | undefined;
  #value: string | undefined;

  constructor(blocks: BlockBuilder, at: Location, told: DrawingTold) {
    this.#blocks = blocks;
    this.#at = at;
    this.#told = told;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'a:t' || name === 'c:v' || name === 'cx:pt' || name === 'cx:v') this.#value = '';
    else if (name === 'a:p') this.#paragraph = '';
    else if (SHAPES.has(name)) this.#shapes.push(this.#isHidden);
    else if (name.endsWith(':cNvPr') || name === 'wp:docPr') this.#describe(attributes);
    else if (this.#paragraph !== undefined) this.#paragraph += breaks[name] ?? '';
  }

  text(text: string): void {
    if (this.#value !== undefined) this.#value += text;
  }

  close(name: string): void {
    if (name === 'a:t') this.#endText();
    else if (name === 'c:v' || name === 'cx:pt' || name === 'cx:v') this.#endValue();
    else if (name === 'a:p') this.#endParagraph();
    else if (SHAPES.has(name)) this.#shapes.pop();
  }

  get #isHidden(): boolean {
    return this.#shapes.at(-1) === true;
  }

  /** Names are made by the program unless a person changed them: `Picture 3`. */
  #describe({ name = '', descr = '', title = '', hidden }: XmlAttributes): void {
    if (hidden === '1' || hidden === 'true') {
      if (this.#shapes.length > 0) this.#shapes[this.#shapes.length - 1] = true;
      this.#told.trait('hidden-shape');
    }
    const told = new Set([descr, title, /^[\p{L} ]+ \d+$/u.test(name) ? '' : name]);
    for (const words of told) {
      if (words.trim() === '') continue;
      this.#blocks.add(words, this.#at, { hiddenBy: 'alternative-text' });
      this.#told.trait('alternative-text');
    }
  }

  #endText(): void {
    if (this.#paragraph === undefined) this.#add(this.#value ?? '');
    else this.#paragraph += this.#value ?? '';
    this.#value = undefined;
  }

  #endValue(): void {
    this.#add(this.#value ?? '');
    this.#value = undefined;
    this.#told.trait('chart-cache');
  }

  #endParagraph(): void {
    this.#add(this.#paragraph ?? '');
    this.#paragraph = undefined;
  }

  #add(text: string): void {
    if (text.trim() !== '') this.#blocks.add(text, this.#at, this.#isHidden ? { hiddenBy: 'hidden-shape' } : {});
  }
}
