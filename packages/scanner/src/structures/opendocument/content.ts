import type { Location } from '../../document.ts';
import { PageLayers } from '../drawing/page-layers.ts';
import { WHITE } from '../story/contrast.ts';
import { foreignWords } from '../xml/foreign-attributes.ts';
import { saysSomething } from '../xml/loose-text.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';
import type { XmlHandler } from '../xml/xml-reader.ts';
import { type ContentOptions, ContentState } from './content-state.ts';
import { controlOpeners } from './control-elements.ts';
import type { Closer, Opener } from './element.ts';
import { decoded } from './meta.ts';
import { saidByAttributes } from './said-attributes.ts';
import { shapeClosers, shapeOpeners } from './shape-elements.ts';
import { sheetClosers, sheetOpeners } from './sheet-elements.ts';
import { textClosers, textOpeners } from './text-elements.ts';

const openers: ReadonlyMap<string, Opener> = new Map(
  Object.entries({ ...textOpeners, ...sheetOpeners, ...shapeOpeners, ...controlOpeners }),
);
const closers: ReadonlyMap<string, Closer> = new Map(
  Object.entries({ ...textClosers, ...sheetClosers, ...shapeClosers }),
);

/** Where the addresses stand that a document refers to. */
const LINK: Location = { kind: 'field', name: 'link' };

const STYLE: Location = { kind: 'field', name: 'style' };
/** Bodies whose tables are no sheets. */
const PAGED: ReadonlySet<string> = new Set(['office:text', 'office:presentation', 'office:drawing']);

const NUMBER_FORMAT: Location = { kind: 'field', name: 'number-format' };

/** A number that no program gives to a style. */
const LONG_NUMBER = /(?:\d\D?){6}/;

/** Addresses outside of the package: with a scheme, from the root, or above the document (ODF 1.3 part 2, 3.7). */
const EXTERNAL = /^[a-z][a-z0-9+.-]*:|^\/|^\.\.\//i;

/** Bodies without paragraphs of their own, and what they are called. */
const OWNERS: ReadonlyMap<string, string> = new Map([
  ['office:spreadsheet', 'spreadsheet'],
  ['office:presentation', 'presentation'],
  ['office:drawing', 'drawing'],
]);

/**
 * Reads a part with content: the document itself, or its styles with what stands on its pages (ODF 1.3 part 3, 3.1.3). Lines
 * and traits go to its telling, cells to its blocks, and files that stand in it to its state.
 */
export class Content implements XmlHandler {
  readonly state: ContentState;

  constructor(options: ContentOptions) {
    this.state = new ContentState(options);
  }

  open(name: string, attributes: XmlAttributes): void {
    const { state } = this;
    if (state.parent === '' && name === 'math:math') state.body = name;
    state.path.push(name);
    if (state.body === '' && state.parent === 'office:body') this.#beginBody(name);
    if (state.body === '') state.styles.open(name, attributes);
    const { 'xlink:href': href, 'xhtml:content': said } = attributes;
    if (href !== undefined) this.#refer(href);
    if (said !== undefined) state.tellWords(said, 'custom-xml');
    if (name.startsWith('style:')) this.#nameStyle(attributes);
    this.#tellAttributes(name, attributes);
    openers.get(name)?.(state, attributes);
  }

  text(text: string): void {
    // Signs of formats of numbers are shown in the cells that have them.
    if (this.state.path.at(-1)?.startsWith('number:') !== true) this.state.text(text);
    else if (saysSomething(text)) this.state.tellOnce(text, undefined, NUMBER_FORMAT);
  }

  close(name: string): void {
    const { state } = this;
    closers.get(name)?.(state);
    if (state.body === '') state.styles.close(name);
    state.leave();
    state.path.pop();
  }

  comment(text: string): void {
    this.state.tellWords(text, undefined);
  }

  instruction(_target: string, body: string): void {
    if (saysSomething(body)) this.state.tellWords(body, undefined);
  }

  /** To be called after the last element. */
  end(): void {
    this.state.end();
  }

  /** What is told of any element: what its attributes say that nobody is shown. */
  #tellAttributes(name: string, attributes: XmlAttributes): void {
    for (const words of foreignWords(name, attributes)) this.state.tellWords(words, 'custom-xml');
    const isSheet = !PAGED.has(this.state.body);
    for (const { text, at } of saidByAttributes(name, attributes, isSheet)) this.state.tellOnce(text, undefined, at);
  }

  /** What people call their styles and pages (19.498, 19.476); not what programs call those of one paragraph. */
  #nameStyle({ 'style:display-name': shown, 'style:name': name = '' }: XmlAttributes): void {
    if (shown !== undefined) this.state.tellOnce(shown, undefined, STYLE);
    else if (LONG_NUMBER.test(name)) this.state.tellOnce(name, undefined, STYLE);
  }

  #refer(href: string): void {
    if (EXTERNAL.test(href)) this.state.tellOnce(decoded(href), undefined, LINK);
    else this.state.references?.add(href);
  }

  #beginBody(name: string): void {
    this.state.body = name;
    const owner = OWNERS.get(name);
    // What stands in these beside their pages and sheets is in no paragraph.
    if (owner !== undefined && this.state.scope.at === undefined) {
      this.state.enter({ at: { kind: 'field', name: owner } });
    }
    this.state.layers = new PageLayers(this.state.styles.hasPageColor ? 'unknown' : WHITE);
  }
}
