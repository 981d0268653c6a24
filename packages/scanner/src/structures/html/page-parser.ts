import { type Handler, Parser } from 'htmlparser2';
import { saysOfPerson } from '../made-names.ts';

/** What is told of tags beside the elements that they begin and end. */
export interface TagHandler {
  /** Names in a tag that say more than what it is, or all of an end tag: what was meant as text, or is hidden there. */
  words(text: string): void;
  /** Attributes that the element does not have: the second of a name, or those of a tag that begins none. */
  attributes(element: string, attributes: Readonly<Record<string, string>>): void;
}

/** A parser that also tells what tags hold that makes no element and no attribute of one (HTML Standard, 13.2.5 and 13.2.6). */
export class PageParser extends Parser {
  readonly #words: (text: string) => void;
  readonly #rest: TagRest;
  /** What was written since what is read now began, and where in the page it begins. */
  #text = '';
  #base = 0;
  /** The last end tag, as far as it was written, if what ends it was not; and where it begins. */
  #cut: { readonly start: number; readonly pieces: string[] } | undefined;

  constructor(handler: Partial<Handler>, tags: TagHandler) {
    const rest = new TagRest(tags);
    super(
      {
        ...handler,
        onopentagname: (name) => rest.begin(name),
        onattribute: (name, value) => rest.add(name, value),
        onopentag: (name, attributes, isImplied) => {
          rest.open(name);
          handler.onopentag?.(name, attributes, isImplied);
        },
      },
      { decodeEntities: true },
    );
    this.#words = (text) => tags.words(text);
    this.#rest = rest;
  }

  override write(piece: string): void {
    this.#text = this.#text.slice(Math.max(0, this.startIndex - this.#base)) + piece;
    this.#base = Math.max(this.#base, this.startIndex);
    this.#goOn(piece);
    super.write(piece);
  }

  /** An end tag that was cut goes on: it is told when all of it is known, where it begins. */
  #goOn(piece: string): void {
    if (this.#cut === undefined) return;
    const close = piece.indexOf('>');
    this.#cut.pieces.push(close === -1 ? piece : piece.slice(0, close));
    if (close !== -1) this.#endCut();
  }

  #endCut(): void {
    const cut = this.#cut;
    this.#cut = undefined;
    if (cut === undefined) return;
    const behind = this.startIndex;
    this.startIndex = cut.start;
    this.#tell(cut.pieces.join(''));
    this.startIndex = behind;
  }

  #tell(tag: string): void {
    if (saysOfPerson(tag)) this.#words(tag.trim());
  }

  override end(piece?: string): void {
    super.end(piece);
    this.#endCut();
    this.#rest.end();
  }

  /** The name of an end tag was read. Nobody sees what else is in it, nor its name, if no element has it. */
  override onclosetag(start: number, end: number): void {
    const from = start - this.#base;
    const close = this.#text.indexOf('>', from);
    if (close === -1) this.#cut = { start: this.startIndex, pieces: [this.#text.slice(from)] };
    else this.#tell(this.#text.slice(from, close));
    super.onclosetag(start, end);
  }
}

/** Gathers what a tag holds, until it is known what becomes of it. */
class TagRest {
  readonly #tags: TagHandler;
  #name = '';
  /** Whether a name says something. */
  #isSaying = false;
  #attributes = new Map<string, string>();
  #second: (readonly [name: string, value: string])[] = [];

  constructor(tags: TagHandler) {
    this.#tags = tags;
  }

  begin(name: string): void {
    this.end();
    this.#name = name;
    this.#isSaying = saysOfPerson(name);
  }

  add(name: string, value: string): void {
    this.#isSaying ||= saysOfPerson(name);
    const first = this.#attributes.get(name);
    if (first === undefined) this.#attributes.set(name, value);
    else if (first !== value) this.#second.push([name, value]);
  }

  /** The tag begins an element, which has its attributes. */
  open(name: string): void {
    const second = this.#second;
    if (this.#isSaying) this.#tags.words([this.#name, ...this.#attributes.keys()].join(' '));
    this.#clear();
    for (const [each, value] of second) this.#tags.attributes(name, { [each]: value });
  }

  /** Another tag begins, or the page ends: what is left made no element. */
  end(): void {
    const attributes = this.#attributes;
    const second = this.#second;
    const name = this.#name;
    this.#clear();
    if (attributes.size > 0) this.#tags.attributes(name, Object.fromEntries(attributes));
    for (const [each, value] of second) this.#tags.attributes(name, { [each]: value });
  }

  #clear(): void {
    this.#name = '';
    this.#isSaying = false;
    if (this.#attributes.size > 0) this.#attributes = new Map();
    if (this.#second.length > 0) this.#second = [];
  }
}
