import type { Limits } from '../../../limits.ts';
import { ProblemError } from '../../../problem.ts';
import type { XmlAttributes } from '../../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../../structures/xml/xml-reader.ts';
import type { RecordBook } from './record-book.ts';
import type { RecordData } from './record-data.ts';
import type { SomeAttributes } from './record-values.ts';

/** What is told of a record: the elements and the text that the same part would have in XML. */
export type TakeRecord = (to: RecordEvents, data: RecordData) => void;

/** Tells a handler of XML what a part says that is made of records, as elements of the part that XML would have in its place. */
export class RecordEvents {
  readonly book: RecordBook;
  /** The row and the column of the cell that was told last, from 0. */
  row = 0;
  column = -1;
  readonly #handler: XmlHandler;
  readonly #depthMax: number;
  readonly #open: string[] = [];
  #isTorn = false;

  constructor(handler: XmlHandler, { xmlDepthMax }: Pick<Limits, 'xmlDepthMax'>, book: RecordBook) {
    this.#handler = handler;
    this.#depthMax = xmlDepthMax;
    this.book = book;
  }

  /** Whether what began has ended, and what ended had begun. */
  get isWhole(): boolean {
    return !this.#isTorn && this.#open.length === 0;
  }

  /** Begins an element. Throws a limit where too many are open. */
  open(name: string, attributes: SomeAttributes = {}): void {
    if (this.#open.length >= this.#depthMax)
      throw new ProblemError('xml-depth-limit', { number: this.#depthMax, limit: 'xmlDepthMax' });
    this.#open.push(name);
    this.#handler.open(name, said(attributes));
  }

  /** Ends an element with all that is open in it. */
  close(name: string): void {
    if (!this.#open.includes(name)) {
      this.#isTorn = true;
      return;
    }
    let last: string | undefined;
    do {
      last = this.#open.pop();
      if (last !== undefined) this.#handler.close(last);
    } while (last !== name);
  }

  /** The same if it is open. */
  closeOpen(name: string): void {
    if (this.#open.includes(name)) this.close(name);
  }

  /** An element with a text in it. */
  element(name: string, attributes: SomeAttributes = {}, text = ''): void {
    this.open(name, attributes);
    this.text(text);
    this.close(name);
  }

  /** A text; an empty one is none. */
  text(text: string): void {
    if (text !== '') this.#handler.text(text);
  }

  /** Ends all that is open, where a part was cut short. */
  end(): void {
    this.#isTorn ||= this.#open.length > 0;
    for (let last = this.#open.pop(); last !== undefined; last = this.#open.pop()) this.#handler.close(last);
  }
}

function said(attributes: SomeAttributes): XmlAttributes {
  const all: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) all[name] = String(value);
  }
  return all;
}
