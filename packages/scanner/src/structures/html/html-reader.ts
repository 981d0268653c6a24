import type { Location, Part, Source, Trait } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { BlockBuilder } from '../../text/block.ts';
import { LineEnds } from '../../text/lines.ts';
import { type MetadataField, metadataParts } from '../../text/metadata.ts';
import { advance, type Place } from '../../text/place.ts';
import type { TextReader } from '../../text/read-bytes.ts';
import { InlineFiles } from '../inline-files.ts';
import { saysOfPerson } from '../made-names.ts';
import type { Line } from '../story/table-frame.ts';
import { Telling } from '../story/telling.ts';
import { wordsOfAttributes } from './attributes.ts';
import { blockElements, codeElements } from './element-kinds.ts';
import { isOfShowing, metaField, officeField } from './page-metadata.ts';
import { PageParagraph } from './page-paragraph.ts';
import { PageParser } from './page-parser.ts';
import { PagePlace } from './page-place.ts';
import { ScopeStack } from './scope-stack.ts';
import { wordsOfSheet } from './sheet-words.ts';

/** Where a page stands, and what becomes of the files in it. */
export interface HtmlPage {
  /** What holds the page. */
  readonly source: Pick<Source, 'path' | 'depth'>;
  readonly limits: Limits;
  /** The line of its file on which the page begins, from 1. */
  readonly line?: number;
}

/** Pages within pages that are read: in an attribute, in a comment for one program. Deeper ones are read as text. */
const NESTING_MAX = 3;

/** A comment that is a page for one program: `<!--[if mso]>…<![endif]-->`. */
const CONDITIONAL = /^\[if\b[^\]]*\]>/i;

const COMMENT_START = '<!--';

/** What ends such a comment. */
const END_OF_CONDITION = /^!?\[endif\]$/i;

const CODE: Trait = 'page-code';

/**
 * Reads HTML as it comes: the text of a page by paragraph and by cell, what of it is not seen and why, and what stands in
 * comments, scripts and attributes. Files that are written into it come as members.
 */
export class HtmlReader implements TextReader {
  readonly #page: HtmlPage;
  readonly #blocks = new BlockBuilder();
  readonly #telling = new Telling(this.#blocks);
  readonly #paragraph = new PageParagraph((line) => this.#tell(line));
  readonly #scopes: ScopeStack;
  readonly #files: InlineFiles;
  readonly #fields: MetadataField[] = [];
  readonly #ends = new LineEnds();
  readonly #place: PagePlace;
  readonly #parser: PageParser;
  /** The text of an element that is code, a title or a property, until it ends. */
  #collected:
    | { readonly name: string; readonly media: string; readonly pieces: string[]; length: number; place: Place }
    | undefined;
  /** Where all of a page within the page is said to stand, how deep it is, and why it is not seen. */
  #inner: { readonly place: Place; readonly nesting: number } | undefined;

  constructor(page: HtmlPage) {
    this.#page = page;
    this.#scopes = new ScopeStack(page.limits.elementDepthMax);
    this.#files = new InlineFiles(page.source, page.limits);
    this.#place = new PagePlace(page.line ?? 1);
    this.#parser = this.#newParser();
  }

  write(piece: string): readonly Part[] {
    this.#feed(this.#ends.write(piece));
    return this.#take();
  }

  end(): readonly Part[] {
    this.#feed(this.#ends.end());
    this.#parser.end();
    this.#endCollected();
    this.#paragraph.end();
    this.#telling.endTables();
    const fields = [...metadataParts(this.#fields, this.#page.limits)];
    return [...this.#take(), ...this.#blocks.rest(), ...this.#files.take(), ...fields];
  }

  #feed(text: string): void {
    if (text === '') return;
    this.#place.add(text);
    this.#parser.write(text);
  }

  #take(): readonly Part[] {
    return [...this.#telling.take(), ...this.#blocks.take(), ...this.#files.take()];
  }

  #newParser(): PageParser {
    return new PageParser(
      {
        onopentag: (name, attributes) => this.#open(name, attributes),
        onclosetag: (name) => this.#close(name),
        ontext: (text) => this.#text(text),
        oncomment: (text) => this.#comment(text),
        onprocessinginstruction: (_, text) => this.#instruction(text),
      },
      {
        words: (text) => this.#tellCode(text, this.#here),
        attributes: (name, attributes) => this.#tellAttributes(name, attributes, this.#here),
      },
    );
  }

  /** Where what was read last begins. */
  get #here(): Place {
    return this.#inner?.place ?? this.#place.at(this.#parser.startIndex);
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    const place = this.#here;
    if (name === 'br') this.#paragraph.break(place, this.#scopes.hiddenBy);
    else if (blockElements.has(name)) this.#paragraph.end();
    this.#openTable(name);
    this.#scopes.open(name, attributes);
    this.#endCollected();
    if (codeElements.has(name) || name === 'title' || officeField(name) !== undefined) {
      this.#collected = { name, media: attributes.media ?? '', pieces: [], length: 0, place };
    }
    if (name === 'meta' && isOfShowing(attributes) && !saysOfPerson(attributes.content ?? '')) return;
    const field = name === 'meta' ? metaField(attributes) : undefined;
    if (field !== undefined) this.#fields.push(field);
    else this.#tellAttributes(name, attributes, place);
  }

  #tellAttributes(name: string, attributes: Readonly<Record<string, string>>, place: Place): void {
    const words = wordsOfAttributes(name, attributes);
    if (words.length === 0) return;
    const at = locationOf(place);
    for (const { kind, text, label, hiddenBy } of words) {
      if (kind === 'file') this.#files.add(text);
      else if (kind === 'page') this.#readInner(text, place, undefined);
      else if (kind === 'sheet') this.#scopes.sheet.addLink();
      else {
        const hiding = hiddenBy ?? this.#scopes.hiddenBy;
        const places = [{ at: 0, line: place.line, column: place.column }];
        this.#telling.line({ text, at, places, label, ...(hiding !== undefined && { hiddenBy: hiding }) });
      }
    }
  }

  #openTable(name: string): void {
    if (name === 'table') this.#telling.beginTable();
    else if (name === 'tr') this.#telling.beginRow();
    else if (name === 'td' || name === 'th') this.#telling.table?.beginCell();
  }

  #close(name: string): void {
    if (blockElements.has(name)) this.#paragraph.end();
    if (name === 'table') this.#telling.endTable();
    if (this.#collected?.name === name) this.#endCollected();
    this.#scopes.close();
  }

  #text(text: string): void {
    const collected = this.#collected;
    if (collected === undefined) {
      this.#paragraph.add(text, this.#here, this.#scopes.hiddenBy, this.#scopes.keepsSpaces);
      return;
    }
    if (collected.pieces.length === 0) collected.place = this.#here;
    collected.pieces.push(text);
    collected.length += text.length;
    if (collected.length <= this.#page.limits.partBytesMax) return;
    this.#endCollected();
    this.#collected = { ...collected, pieces: [], length: 0, place: this.#here };
  }

  /** What an element says that is no text of the page: a property of the file, rules of looks, code. */
  #endCollected(): void {
    const collected = this.#collected;
    this.#collected = undefined;
    if (collected === undefined) return;
    const { name, media, place, pieces } = collected;
    const text = pieces.join('');
    if (name === 'style') this.#addSheet(text, media, place);
    const field = name === 'title' ? 'title' : officeField(name);
    if (field !== undefined) this.#fields.push([field, text.replace(/\s+/g, ' ').trim()]);
    else this.#tellCode(name === 'style' ? commentsOf(text) : text, place);
  }

  /** Rules of looks, and the words that they put into the page, told where they stand. */
  #addSheet(css: string, media: string, place: Place): void {
    const { sheet } = this.#scopes;
    sheet.add(css, media);
    let from = { at: 0, place };
    for (const words of wordsOfSheet(css)) {
      const { kind, text, offset, selector } = words;
      if (this.#inner === undefined) from = { at: offset, place: advance(css, from.at, offset, from.place) };
      if (kind === 'file') this.#files.add(text);
      else {
        const hiding = selector === undefined ? undefined : sheet.hidingOf(selector);
        const hiddenBy = this.#scopes.hiddenBy ?? words.hiddenBy ?? hiding;
        this.#telling.line({ text, at: locationOf(from.place), ...(hiddenBy !== undefined && { hiddenBy }) });
      }
    }
  }

  #tellCode(text: string, place: Place): void {
    if (text.trim() === '' || END_OF_CONDITION.test(text)) return;
    // Lines of code stay lines: a match in it is narrowed by them.
    const at: Location = { ...locationOf(place), endLine: place.line + text.split('\n').length - 1 };
    this.#telling.line({ text, at, hiddenBy: CODE });
  }

  #comment(text: string): void {
    const { line, column } = this.#here;
    // Behind the sign that begins it.
    const place = { line, column: column + COMMENT_START.length };
    const [condition] = CONDITIONAL.exec(text) ?? [];
    if (condition === undefined) this.#tellCode(text, place);
    else {
      if (saysOfPerson(condition)) this.#tellCode(condition, place);
      this.#readInner(text.slice(condition.length), place, CODE);
    }
  }

  #instruction(text: string): void {
    // Addresses of the standards of the web hold days.
    const isOfProgram = /^!doctype/i.test(text) || CONDITIONAL.test(text.slice(1));
    if (isOfProgram && !saysOfPerson(text.replace(/https?:\/\/www\.w3\.org\/[^"'\s]*/gi, ''))) return;
    this.#tellCode(text, this.#here);
  }

  /** A page within the page, all of which stands at one place. */
  #readInner(html: string, place: Place, hiddenBy: Trait | undefined): void {
    const nesting = (this.#inner?.nesting ?? 0) + 1;
    if (nesting > NESTING_MAX) {
      this.#tellCode(html, place);
      return;
    }
    const outer = this.#inner;
    this.#paragraph.end();
    this.#inner = { place, nesting };
    this.#scopes.enter(hiddenBy);
    const parser = this.#newParser();
    parser.end(html);
    this.#endCollected();
    this.#paragraph.end();
    this.#scopes.close();
    this.#inner = outer;
  }

  #tell(line: Line): void {
    if (line.hiddenBy === 'black-highlight') this.#telling.trait('black-highlight', line.at);
    this.#telling.line(line);
  }
}

/** What comments in a style sheet say (CSS Syntax 3, 4.3.2). */
function commentsOf(css: string): string {
  const comments: string[] = [];
  for (let start = css.indexOf('/*'); start !== -1; ) {
    const end = css.indexOf('*/', start + 2);
    comments.push(css.slice(start + 2, end === -1 ? css.length : end).trim());
    start = end === -1 ? -1 : css.indexOf('/*', end);
  }
  return comments.join('\n');
}

function locationOf({ line, column }: Place) {
  return { kind: 'line', line, column, endLine: line, endColumn: column } as const;
}
