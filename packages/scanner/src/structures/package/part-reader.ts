import type { Part } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { saysSomething } from '../xml/loose-text.ts';
import { type XmlHandler, type XmlOptions, XmlReader } from '../xml/xml-reader.ts';
import { type Package, placeOf } from './package.ts';

/** Reads the parts of one package: what their text is gathered in, and what is told of a part that cannot be read. */
export class PartReader {
  readonly package: Package;
  readonly limits: Limits;
  /** Where text is gathered; what is full is given while a part is read. */
  readonly blocks: BlockBuilder;

  constructor(source: Package, limits: Limits, blocks: BlockBuilder) {
    this.package = source;
    this.limits = limits;
    this.blocks = blocks;
  }

  /**
   * Reads a part that is XML, and gives the blocks that are full by then. A part that is not there or cannot be read to
   * its end is told as a problem at its place, and thrown is only what ends the document.
   */
  async *readXml(name: string, handler: XmlHandler, options: XmlOptions = {}): AsyncGenerator<Part> {
    yield* this.guard(name, this.#feed(name, handler, options));
  }

  /** The same of a part that is small, and whose text is not gathered: what was wrong with it. */
  async readSmall(name: string, handler: XmlHandler, options: XmlOptions = {}): Promise<readonly Part[]> {
    const parts: Part[] = [];
    for await (const part of this.readXml(name, handler, options)) parts.push(part);
    return parts;
  }

  /** What reading a part gives; what it throws is told at the place of the part, unless the document cannot go on. */
  async *guard(name: string, parts: AsyncIterable<Part>): AsyncGenerator<Part> {
    try {
      yield* parts;
    } catch (thrown) {
      if (!(thrown instanceof ProblemError) || isOfRoot(thrown)) throw thrown;
      yield { kind: 'problem', problem: { ...thrown.problem, at: thrown.problem.at ?? placeOf(name) } };
    }
  }

  async *#feed(name: string, handler: XmlHandler, options: XmlOptions): AsyncGenerator<Part> {
    const reader = new XmlReader(withComments(handler, this.blocks, name), this.limits, options);
    for await (const chunk of this.package.bytes(name)) {
      reader.write(chunk);
      yield* this.blocks.take();
    }
    reader.end();
    if (reader.hasDoctype) yield told('entities-not-read', { at: placeOf(name) });
    if (!reader.isWellFormed) yield told('bad-xml', { at: placeOf(name) });
  }
}

/** Whether a problem is of the whole root, so that no other part is to be read. */
function isOfRoot({ problem: { limit = '' } }: ProblemError): boolean {
  return limit.startsWith('expanded') || limit === 'membersMax' || limit === 'documentMs' || limit === 'stallMs';
}

/** A handler that has comments and instructions gathered too, where it does not ask for them: no program shows them. */
function withComments(handler: XmlHandler, blocks: BlockBuilder, name: string): XmlHandler {
  if (handler.comment !== undefined) return handler;
  return {
    open: (element, attributes) => handler.open(element, attributes),
    close: (element) => handler.close(element),
    text: (text) => handler.text(text),
    comment: (text) => {
      if (saysSomething(text)) blocks.add(text.trim(), placeOf(name));
    },
    instruction: (_target, body) => {
      if (saysSomething(body)) blocks.add(body.trim(), placeOf(name));
    },
  };
}
