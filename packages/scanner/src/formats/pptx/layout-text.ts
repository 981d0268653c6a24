import type { Location, Trait } from '../../document.ts';
import { saysSomething } from '../../structures/xml/loose-text.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';
import type { BlockBuilder } from '../../text/block.ts';

/** Places for what programs fill in by themselves (ECMA-376 part 1, 19.7.10). */
const FILLED_IN: ReadonlySet<string> = new Set(['sldNum', 'sldImg', 'dt', 'hdr', 'ftr']);

const SHAPES: ReadonlySet<string> = new Set(['p:sp', 'p:pic', 'p:graphicFrame', 'p:cxnSp', 'p:grpSp']);

/**
 * Gathers the paragraphs of notes, or of a layout that no slide is made by. Numbers of pages are no notes, and what stands in a
 * layout's places for other text is a prompt: they are read as text that nothing hides.
 */
export class LayoutText implements XmlHandler {
  /** Something was gathered that the slides do not show. */
  hasHidden = false;
  readonly #blocks: BlockBuilder;
  readonly #at: Location;
  readonly #hiddenBy: Trait;
  #placeholder: string | undefined;
  #isText = false;
  #paragraph = '';

  constructor(blocks: BlockBuilder, at: Location, hiddenBy: Trait) {
    this.#blocks = blocks;
    this.#at = at;
    this.#hiddenBy = hiddenBy;
  }

  open(name: string, { type = 'body', descr = '', title = '' }: XmlAttributes): void {
    if (SHAPES.has(name)) this.#placeholder = undefined;
    else if (name === 'p:ph') this.#placeholder = type;
    else if (name === 'a:t') this.#isText = true;
    else if (name === 'a:br') this.#paragraph += '\n';
    else if (name === 'p:cNvPr') {
      for (const words of [descr, title]) this.#blocks.add(words, this.#at, { hiddenBy: this.#hiddenBy });
      this.hasHidden ||= `${descr}${title}`.trim() !== '';
    }
  }

  text(text: string): void {
    if (this.#isText) this.#paragraph += text;
    else if (saysSomething(text)) this.#blocks.add(text.trim(), this.#at, { hiddenBy: this.#hiddenBy });
  }

  close(name: string): void {
    if (name === 'a:t') this.#isText = false;
    if (name !== 'a:p') return;
    const text = this.#paragraph;
    this.#paragraph = '';
    if (text.trim() === '') return;
    const isHidden = !this.#isFilledIn(text);
    this.hasHidden ||= isHidden;
    this.#blocks.add(text, this.#at, isHidden ? { hiddenBy: this.#hiddenBy } : {});
  }

  #isFilledIn(text: string): boolean {
    if (this.#hiddenBy === 'layout-text') return this.#placeholder !== undefined;
    return FILLED_IN.has(this.#placeholder ?? '') || /^\s*\d+\s*$/.test(text);
  }
}
