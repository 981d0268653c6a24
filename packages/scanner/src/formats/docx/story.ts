import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';
import { printable } from '../../text/printable.ts';
import { drawingClosers, drawingOpeners } from './drawing-elements.ts';
import { type Closer, EARLIER, type Opener } from './element.ts';
import { readLook } from './look.ts';
import { pageClosers, pageOpeners } from './page-elements.ts';
import { type StoryOptions, StoryState } from './story-state.ts';
import { textClosers, textOpeners } from './text-elements.ts';

const openers: ReadonlyMap<string, Opener> = new Map(
  Object.entries({ ...textOpeners, ...pageOpeners, ...drawingOpeners }),
);
const closers: ReadonlyMap<string, Closer> = new Map(
  Object.entries({ ...textClosers, ...pageClosers, ...drawingClosers }),
);

/** Elements of which text is the text of a run (ECMA-376 part 1, 17.3.3.31; 22.1.2.116; 21.1.2.3.11). */
const TEXTS: ReadonlySet<string> = new Set(['w:t', 'm:t', 'a:t']);

/** The same of runs that were deleted (17.3.3.7). */
const DELETED_TEXTS: ReadonlySet<string> = new Set(['w:delText']);

/** Of the code of a field (17.16.23, 17.16.13). */
const CODES: ReadonlySet<string> = new Set(['w:instrText', 'w:delInstrText']);

/**
 * Reads a part of WordprocessingML that has text: the document, a header, notes, comments, building blocks (ECMA-376 part
 * 1, 11.3). Lines and traits go to its telling.
 */
export class Story implements XmlHandler {
  readonly state: StoryState;
  /** Elements that are open within what is not read. */
  #skipped = 0;
  /** Data of a field, in base64 (ECMA-376 part 4). */
  #fieldData = '';

  constructor(options: StoryOptions) {
    this.state = new StoryState(options);
  }

  open(name: string, attributes: XmlAttributes): void {
    const { state } = this;
    state.path.push(name);
    if (attributes['w:author'] !== undefined && name !== 'w:comment') this.#revise(name, attributes);
    if (this.#skipped > 0 || EARLIER.test(name)) {
      this.#skipped += 1;
      return;
    }
    if (isRunProperties(state.path)) {
      readLook(state.frame.look, state.path, attributes);
      state.frame.cover = null;
    }
    openers.get(name)?.(state, attributes);
  }

  text(text: string): void {
    const { state } = this;
    const name = state.path.at(-1) ?? '';
    if (this.#skipped > 0) return;
    if (TEXTS.has(name)) state.add(text);
    else if (DELETED_TEXTS.has(name)) state.add(text, true);
    else if (CODES.has(name)) state.fields.addCode(text, state.at);
    else if (name === 'w:fldData') this.#fieldData += text;
    // What no element of the standard holds; numbers stand in many that say where something is.
    else if (!/^[\s\d.-]*$/.test(text) && !name.startsWith('wp:')) state.add(text);
  }

  close(name: string): void {
    const { state } = this;
    if (this.#skipped > 0) this.#skipped -= 1;
    else {
      if (name === 'w:fldData') this.#endFieldData();
      closers.get(name)?.(state);
    }
    state.path.pop();
  }

  /** What a program wrote among the elements, and Word does not show. */
  comment(text: string): void {
    this.state.tellWords(text, 'custom-xml');
  }

  instruction(_target: string, body: string): void {
    this.state.tellWords(body, 'custom-xml');
  }

  /** To be called after the last element. */
  end(): void {
    this.state.end();
  }

  /** Who changed something, and when (17.13.5): each author once. */
  #revise(name: string, attributes: XmlAttributes): void {
    const { state } = this;
    const isMark = state.parent === 'w:rPr' || state.parent === 'w:trPr';
    if (isMark || (name !== 'w:del' && name !== 'w:moveFrom')) state.telling.trait('tracked-change', state.at);
    const author = attributes['w:author'] ?? '';
    if (author.trim() === '' || !state.telling.once(`revision ${author}`)) return;
    const hiddenBy = 'tracked-change';
    state.telling.line({ text: author, at: { kind: 'field', name: 'revision-author' }, hiddenBy });
    state.telling.trait(hiddenBy, state.at);
    const date = attributes['w:date'] ?? '';
    if (date !== '') state.telling.line({ text: date, at: { kind: 'field', name: 'revision-date' }, hiddenBy });
  }

  #endFieldData(): void {
    const words = printable(Buffer.from(this.#fieldData, 'base64'));
    this.#fieldData = '';
    for (const text of words) this.state.tellWords(text, 'field-code');
  }
}

/** Whether an element says something of the look of the run that is read, and not of the mark at the end of a paragraph. */
function isRunProperties(path: readonly string[]): boolean {
  const at = path.lastIndexOf('w:rPr');
  return at > 0 && at < path.length - 1 && (path[at - 1] === 'w:r' || path[at - 1] === 'm:r');
}
