import type { Part } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { ProblemError } from '../../problem.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { feedXml, withComments, xmlProblems } from '../xml/feed.ts';
import { type XmlHandler, type XmlOptions, XmlReader } from '../xml/xml-reader.ts';
import { type Package, placeOf } from './package.ts';
import type { PartFeed } from './part-feed.ts';

/** Who reads a part that is XML. */
function xmlFeed(handler: XmlHandler, limits: Limits, options: XmlOptions): PartFeed {
  return new XmlReader(handler, limits, options);
}

/** Reads the parts of one package: what their text is gathered in, and what is told of a part that cannot be read. */
export class PartReader {
  readonly package: Package;
  readonly limits: Limits;
  /** Where text is gathered; what is full is given while a part is read. */
  readonly blocks: BlockBuilder;
  readonly #feedOf: typeof xmlFeed;

  /** `feedOf` makes who reads a part, where not all are XML. */
  constructor(source: Package, limits: Limits, blocks: BlockBuilder, feedOf = xmlFeed) {
    this.package = source;
    this.limits = limits;
    this.blocks = blocks;
    this.#feedOf = feedOf;
  }

  /**
   * Reads a part that is XML, and gives the blocks that are full by then. A part that is not there or cannot be read to
   * its end is told as a problem at its place, and thrown is only what ends the document.
   */
  async *readXml(name: string, handler: XmlHandler, options: XmlOptions = {}): AsyncGenerator<Part> {
    yield* this.guard(name, this.#feed(name, handler, options, false));
  }

  /**
   * The same of a part that is small, as what it says is held in memory: what was wrong with it. Of one that has more bytes
   * than such a part may have, `part-limit` is told.
   */
  async readSmall(name: string, handler: XmlHandler, options: XmlOptions = {}): Promise<readonly Part[]> {
    const parts: Part[] = [];
    for await (const part of this.guard(name, this.#feed(name, handler, options, true))) parts.push(part);
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

  async *#feed(name: string, handler: XmlHandler, options: XmlOptions, isSmall: boolean): AsyncGenerator<Part> {
    const at = placeOf(name);
    const all = withComments(handler, (text) => this.blocks.add(text, at));
    const reader = this.#feedOf(all, this.limits, options);
    const chunks = isSmall ? this.package.small(name) : this.package.bytes(name);
    yield* feedXml(reader, chunks, { take: () => this.blocks.take() });
    yield* xmlProblems(reader, at);
  }
}

/** Whether a problem is of the whole root, so that no other part is to be read. */
function isOfRoot({ problem: { limit = '' } }: ProblemError): boolean {
  return limit.startsWith('expanded') || limit === 'membersMax' || limit === 'documentMs' || limit === 'stallMs';
}
