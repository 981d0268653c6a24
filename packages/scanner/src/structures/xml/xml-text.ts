import type { Location, Trait } from '../../document.ts';
import type { BlockBuilder, RunDetail } from '../../text/block.ts';
import { locateWithin } from '../../text/place.ts';
import type { XmlAttributes } from './xml-names.ts';
import type { XmlHandler } from './xml-reader.ts';

/** Pieces of one element that wait to be known as a text or as fields, and their characters. More of them are fields. */
const PIECES_MAX = 256;
const PIECES_LENGTH_MAX = 1024 * 1024;

/** Attributes and elements that hold a value, of what another names: `<field name="SSN" value="…"/>`. */
const VALUE_NAMES = wordsOf('value val v content text attributevalue');
/**
 * Elements that say in an attribute what they hold: `<field name="SSN">…</field>`; `SimpleData` and `SimpleArrayData` of a
 * map (KML 2.2, 9.4), and the types of an answer of Solr (its XML response format).
 */
const FIELD_NAMES =
  wordsOf(`field property item entry data cell param parameter attribute column value string key element
  variable setting add col attr prop tag simpledata simplearraydata str int long float double date bool arr lst`);
/** Attributes that say what an element holds; `k` in maps of OpenStreetMap (OSM XML, `tag`). */
const NAMING_ATTRIBUTES = ['name', 'key', 'k', 'Name', 'Key'] as const;
/** Elements whose text says what the value is that stands beside them, and what that may be called. */
const NAMING_ELEMENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  // Lists of properties (plist of Apple, PropertyList-1.0.dtd), and maps of many programs.
  ['key', wordsOf('string integer real date data array dict value val v')],
  ['k', wordsOf('v')],
  // XML-RPC (`member`), configurations of programs; a map (KML 2.2, 9.3, `Data`).
  ...['name', 'displayname', 'fieldname'].map((name): [string, ReadonlySet<string>] => [name, wordsOf('value val v')]),
]);

/** How the text of a document is gathered whose elements nobody knows. */
export interface XmlTextOptions {
  /** Where a tag or a text is that has just gone by; of a text, without the sign that ended it. */
  readonly locate: (what: 'tag' | 'text') => Location;
  /** Why a reader of the page would not see it; absent if he would. */
  readonly hiddenBy?: Trait;
  /** The attributes that are read, by their names in lower case without a prefix; all, if absent. */
  readonly attributes?: ReadonlySet<string>;
}

/** Text that stands in one place. */
interface Piece {
  text: string;
  readonly label: string;
  readonly at: Location;
  /** It is the element's own, and no element's within it. */
  readonly isOwn: boolean;
}

/** An element that has not ended. */
interface Frame {
  /** Its name without its prefix, or what it says that it is a field of. */
  readonly name: string;
  /** An attribute says what it holds. */
  readonly isNamed: boolean;
  readonly at: Location;
  /** What it holds so far: its own text, and that of elements in it which hold nothing but text. */
  pieces: Piece[];
  /** Characters of them. */
  length: number;
  /** It has words of its own. */
  hasWords: boolean;
  /** It holds elements. */
  hasElements: boolean;
  /** What an element in it said last of the one beside it: what that may be called, and what it holds. */
  naming?: { readonly values: ReadonlySet<string>; readonly label: string };
}

/**
 * Gathers the text of any XML: what an element holds is a run under the element's name, an attribute's value one under
 * the attribute's, and an element with words and elements among them one text. Comments and instructions are runs too.
 */
export class XmlText implements XmlHandler {
  readonly #blocks: BlockBuilder;
  readonly #options: XmlTextOptions;
  readonly #frames: Frame[] = [];

  constructor(blocks: BlockBuilder, options: XmlTextOptions) {
    this.#blocks = blocks;
    this.#options = options;
  }

  open(name: string, attributes: XmlAttributes): void {
    const at = this.#options.locate('tag');
    const outer = this.#frames.at(-1);
    if (outer !== undefined) {
      outer.hasElements = true;
      if (outer.pieces.length > PIECES_MAX || outer.length > PIECES_LENGTH_MAX) this.#settle(outer, outer.hasWords);
    }
    const label = labelOf(localName(name).toLowerCase(), attributes, outer);
    this.#frames.push({
      name: label ?? localName(name),
      isNamed: label !== undefined,
      at,
      pieces: [],
      length: 0,
      hasWords: false,
      hasElements: false,
    });
    this.#addAttributes(attributes, at);
  }

  #addAttributes(attributes: XmlAttributes, at: Location): void {
    const { attributes: read } = this.#options;
    for (const [key, value] of Object.entries(attributes)) {
      if (key === 'xmlns' || key.startsWith('xmlns:')) continue;
      const label = localName(key);
      if (read !== undefined && !read.has(label.toLowerCase())) continue;
      this.#add(value, at, VALUE_NAMES.has(label.toLowerCase()) ? (namedBy(attributes) ?? label) : label);
    }
  }

  close(): void {
    this.#options.locate('tag');
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    const outer = this.#frames.at(-1);
    if (!frame.hasElements && outer !== undefined) {
      const text = frame.pieces.map((piece) => piece.text).join('');
      if (text === '') return;
      const own = frame.name.toLowerCase();
      const isValue = !frame.isNamed && (VALUE_NAMES.has(own) || FIELD_NAMES.has(own));
      const label = outer.isNamed && isValue ? outer.name : frame.name;
      const values = frame.isNamed ? undefined : NAMING_ELEMENTS.get(own);
      if (values !== undefined) outer.naming = { values, label: text.trim() };
      outer.pieces.push({ text, label, at: frame.pieces[0]?.at ?? frame.at, isOwn: false });
      outer.length += text.length;
      return;
    }
    this.#settle(frame, frame.hasWords);
  }

  /**
   * An element begins that is a piece of the text of the one that is open: its text goes on with that, behind what stands
   * between them, or is another text. `closePiece` ends it.
   */
  openPiece(attributes: XmlAttributes, between: '' | ' ' | 'apart'): void {
    const at = this.#options.locate('tag');
    const frame = this.#frames.at(-1);
    const last = frame?.pieces.at(-1);
    if (frame !== undefined && (between === 'apart' || frame.length > PIECES_LENGTH_MAX)) {
      this.#settle(frame, frame.hasWords);
    } else if (last?.isOwn === true) last.text += between;
    this.#addAttributes(attributes, at);
  }

  closePiece(): void {
    this.#options.locate('tag');
  }

  text(text: string): void {
    const frame = this.#frames.at(-1);
    const at = this.#options.locate('text');
    if (text === '') return;
    if (frame === undefined) {
      this.#add(text, at);
      return;
    }
    frame.hasWords ||= text.trim() !== '';
    frame.length += text.length;
    // A text in many pieces, as sections of CDATA are, is one: the reader bounds how long it is.
    const last = frame.pieces.at(-1);
    if (last?.isOwn === true) last.text += text;
    else frame.pieces.push({ text, label: frame.name, at, isOwn: true });
  }

  comment(text: string): void {
    this.#add(text, this.#options.locate('tag'), 'comment');
  }

  instruction(_target: string, body: string): void {
    this.#add(body, this.#options.locate('tag'));
  }

  doctype(text: string): void {
    this.#add(text, this.#options.locate('tag'));
  }

  /** To be called after the last element: what was never closed is text all the same. */
  end(): void {
    while (this.#frames.length > 0) this.close();
  }

  /** Gives what an element holds: as one text, or each piece under its own name. */
  #settle(frame: Frame, isText: boolean): void {
    const { pieces } = frame;
    frame.pieces = [];
    frame.length = 0;
    const [first] = pieces;
    if (first === undefined) return;
    if (isText) this.#add(pieces.map(({ text }) => text).join(''), first.at, frame.name);
    else for (const { text, label, at, isOwn } of pieces) if (!isOwn) this.#add(text, at, label);
  }

  #add(text: string, at: Location, label?: string): void {
    const said = text.trim();
    if (said === '') return;
    const from = locateWithin({ text, start: 0, at }, text.length - text.trimStart().length, text.trimEnd().length);
    const { hiddenBy } = this.#options;
    const detail: RunDetail = {
      ...(label !== undefined && { label }),
      ...(hiddenBy !== undefined && { hiddenBy }),
    };
    this.#blocks.add(said, from, detail);
  }
}

/** What an element says that it is a field of, or the element before it. */
function labelOf(name: string, attributes: XmlAttributes, outer: Frame | undefined): string | undefined {
  const own = FIELD_NAMES.has(name) ? namedBy(attributes) : undefined;
  const naming = outer?.naming;
  if (own !== undefined || outer === undefined || naming?.values.has(name) !== true) return own;
  delete outer.naming;
  // `<Data name="ssn"><displayName>Number</displayName><value>`: either may be what says it.
  return outer.isNamed && outer.name !== naming.label ? `${naming.label} (${outer.name})` : naming.label;
}

function namedBy(attributes: XmlAttributes): string | undefined {
  const name = NAMING_ATTRIBUTES.find((each) => Object.hasOwn(attributes, each));
  return name === undefined ? undefined : attributes[name];
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
