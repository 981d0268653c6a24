import type { Location, MemberPart, Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told } from '../../parts.ts';
import { BlockBuilder } from '../../text/block.ts';
import { readCoded } from '../coded/coded-reader.ts';
import { feedXml } from './feed.ts';
import type { XmlAttributes } from './xml-names.ts';
import { XmlReader } from './xml-reader.ts';
import { XmlText } from './xml-text.ts';

/** What a kind of XML adds to the reading of its documents. */
export interface XmlKind {
  /** The attributes of an element that say more than how it is drawn; all, if absent. */
  words?(name: string, attributes: XmlAttributes): XmlAttributes;
  /** A stretch of the text of the element that began last, and that an element ends. */
  text?(words: string): void;
  close?(): void;
  /** Elements that are pieces of a text, and what stands between them. */
  readonly pieces?: {
    /** What stands before an element that begins: see `XmlText.openPiece`; undefined if it is no piece. Told of every element. */
    open(name: string, attributes: XmlAttributes): '' | ' ' | 'apart' | undefined;
    /** Whether the element that ends was a piece. */
    close(): boolean;
    /** What is said of a text. */
    text(text: string): string;
  };
  /** Files that stood in it so far, each once. */
  files?(): readonly MemberPart[];
}

/** The text of a document, in its order, by lines of the file, and what it holds in codes. */
export function readXml(
  source: Pick<Source, 'path' | 'depth' | 'stream'>,
  limits: Limits,
  kind: XmlKind = {},
): AsyncIterable<Part> {
  return readCoded(source, readText(source, limits, kind), limits.memberBytesMax);
}

async function* readText(source: Pick<Source, 'stream'>, limits: Limits, kind: XmlKind): AsyncGenerator<Part> {
  const blocks = new BlockBuilder();
  const place = new Place();
  const text = new XmlText(blocks, { locate: (what) => place.take(what) });
  const reader = new XmlReader(
    {
      open: (name, attributes) => {
        const words = kind.words?.(name, attributes) ?? attributes;
        const between = kind.pieces?.open(name, attributes);
        if (between === undefined) text.open(name, words);
        else text.openPiece(words, between);
        for (const each of [name, ...Object.keys(words)]) {
          // A name says what something is; one with a number in it may say whose it is.
          if (SAYING_NAME.test(each)) blocks.add(each, place.here());
        }
      },
      close: () => {
        kind.close?.();
        if (kind.pieces?.close() === true) text.closePiece();
        else text.close();
      },
      text: (words) => {
        kind.text?.(words);
        text.text(kind.pieces?.text(words) ?? words);
      },
      comment: (words) => text.comment(words),
      instruction: (target, body) => text.instruction(target, body),
      doctype: (words) => text.doctype(words),
    },
    limits,
    { position: true },
  );
  place.reader = reader;
  yield* feedXml(reader, source.stream(), { take: () => [...blocks.take(), ...(kind.files?.() ?? [])] });
  text.end();
  yield* blocks.rest();
  yield* kind.files?.() ?? [];
  if (!reader.hasAllEntities) yield told('entities-not-read');
  else if (!reader.isWellFormed) yield told('bad-xml');
}

/** A name with as many digits as numbers of people have. */
const SAYING_NAME = /(?:\d\D?){6}/;

/** Where the reader stood the last time, and stands now: between the two is what has just gone by. */
class Place {
  reader: Pick<XmlReader, 'line' | 'column'> | undefined;
  #line = 1;
  #column = 1;

  /** Where it stands now. */
  here(): Location {
    return { kind: 'line', line: this.#line, column: this.#column, endLine: this.#line, endColumn: this.#column };
  }

  take(what: 'tag' | 'text'): Location {
    const { line = 1, column: next = 1 } = this.reader ?? {};
    // A text is known to have ended when the sign that begins a tag was read.
    const column = what === 'text' && next > 1 ? next - 1 : next;
    const at: Location = {
      kind: 'line',
      line: this.#line,
      column: this.#column,
      endLine: line,
      endColumn: column,
    };
    this.#line = line;
    this.#column = column;
    return at;
  }
}
