import type { Part, Source } from '../../document.ts';
import { trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { BlockBuilder } from '../../text/block.ts';
import { Package, type PackageContext, placeOf } from '../package/package.ts';
import { ChosenFeed, type PartFeed } from '../package/part-feed.ts';
import { PartReader } from '../package/part-reader.ts';
import { withForeign } from '../xml/foreign-attributes.ts';
import { saysSomething } from '../xml/loose-text.ts';
import { type XmlHandler, XmlReader } from '../xml/xml-reader.ts';
import { ooxmlPrefixes } from './prefixes.ts';
import type { RecordParts } from './record-parts.ts';

/** How one part refers to another, or to something outside of the package (ECMA-376 part 2, 6.5.3). */
export interface Relationship {
  readonly id: string;
  /** The last step of the type's URI: `worksheet`, `hyperlink`, `image`. Transitional and strict have the same. */
  readonly type: string;
  /** The name of a part, or, if it is external, as it stands in the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

/**
 * A package of Office Open XML (ECMA-376 part 2): its parts with their content types and relationships. Parts are read
 * through `read`, which is what `PartReader` is with the prefixes of Office.
 */
export class OoxmlPackage {
  readonly parts: Package;
  readonly blocks: BlockBuilder;
  readonly context: PackageContext;
  /** What the package is read from: the container of its members. */
  readonly source: Pick<Source, 'path' | 'depth'>;
  readonly #reader: PartReader;
  readonly #defaults = new Map<string, string>();
  readonly #overrides = new Map<string, string>();
  readonly #relationships = new Map<string, readonly Relationship[]>();
  /** What was wrong with what says how the parts belong together. */
  readonly #problems: Part[] = [];

  #records: RecordParts | undefined;

  private constructor(source: Source, parts: Package, context: PackageContext, records?: RecordParts) {
    this.source = source;
    this.parts = parts;
    this.context = context;
    this.blocks = new BlockBuilder();
    this.#records = records;
    this.#reader = new PartReader(parts, context.limits, this.blocks, (handler) => this.feedOf(handler));
  }

  /**
   * Reads the directory, the content types and all relationships. Throws what `Package.open` throws. `records` reads parts that
   * are no XML, if there are such by their content types.
   */
  static async open(source: Source, context: PackageContext, records?: RecordParts): Promise<OoxmlPackage> {
    const opened = new OoxmlPackage(source, await Package.open(source, context), context, records);
    await opened.#readContentTypes();
    for (const name of opened.parts.names) if (isRelationships(name)) await opened.#readRelationships(name);
    return opened;
  }

  /** What was wrong with content types and relationships, each told once. */
  get problems(): readonly Part[] {
    return this.#problems;
  }

  /**
   * The content type of a part (ECMA-376 part 2, 6.2.3.3), in lower case; empty if none is said. Of a part that is made of
   * records it is that of the same part in XML.
   */
  typeOf(name: string): string {
    const type = this.#ownTypeOf(name);
    return this.#records?.xmlTypeOf(type) ?? type;
  }

  /** Whether a part is made of records, by its content type. */
  hasRecords(name: string): boolean {
    return this.#records?.xmlTypeOf(this.#ownTypeOf(name)) !== undefined;
  }

  #ownTypeOf(name: string): string {
    const key = `/${plainName(name)}`.toLowerCase();
    return this.#overrides.get(key) ?? this.#defaults.get(key.slice(key.lastIndexOf('.') + 1)) ?? '';
  }

  /** Who reads a part, and tells a handler: XML or, if the package may have them, records. */
  feedOf(handler: XmlHandler): PartFeed {
    const { limits } = this.context;
    const xml = new XmlReader(handler, limits, { prefixes: ooxmlPrefixes });
    return this.#records === undefined ? xml : new ChosenFeed(xml, this.#records.reader(handler, limits));
  }

  /** How a part refers to others, in the order of the file; of the package itself, without a name. */
  relationshipsOf(name = ''): readonly Relationship[] {
    return this.#relationships.get(plainName(name).toLowerCase()) ?? [];
  }

  /** The parts that a part refers to by a type of relationship and that are there, in the order of the file. */
  targetsOf(name: string, type: string): readonly string[] {
    return this.relationshipsOf(name)
      .filter((each) => each.type === type && !each.isExternal && this.parts.has(each.target))
      .map(({ target }) => target);
  }

  /** All relationships of all parts, with the part that has them. */
  *allRelationships(): Generator<readonly [string, Relationship]> {
    for (const [name, list] of this.#relationships) for (const each of list) yield [name, each];
  }

  /**
   * Reads a part: see `PartReader.readXml`. What its attributes say that no standard has is gathered and told, unless the
   * handler reads all attributes.
   */
  read(name: string, handler: XmlHandler, readsAll = false): AsyncGenerator<Part> {
    const read = (whole: XmlHandler) => this.#reader.readXml(name, whole);
    return readsAll ? read(handler) : this.withForeign(name, handler, read);
  }

  /** What `read` gives of a part, and what its attributes say that no standard has. `read` is given who is to be told of the XML. */
  async *withForeign(
    name: string,
    handler: XmlHandler,
    read: (whole: XmlHandler) => AsyncIterable<Part>,
  ): AsyncGenerator<Part> {
    const at = placeOf(name);
    let isForeign = false;
    const tell = (words: string): void => {
      isForeign = true;
      this.blocks.add(words, at, { hiddenBy: 'custom-xml' });
    };
    yield* read(withForeign(handler, tell));
    if (isForeign) yield trait('custom-xml', at);
  }

  /** Reads a part that is small, and gives what was told of it: see `PartReader.readSmall`. */
  async readSmall(name: string, handler: XmlHandler): Promise<readonly Part[]> {
    const parts: Part[] = [];
    for await (const part of this.read(name, handler)) parts.push(part);
    return parts;
  }

  /**
   * Looks into a part that is read before or after, for what must be known when others are read. Not charged, as that
   * reading is, and what is wrong with it is told there too; so only as many bytes of it as a part in memory may have.
   */
  async peek(name: string, handler: XmlHandler): Promise<void> {
    const reader = this.feedOf(handler);
    await this.peekBytes(name, (chunk) => reader.write(chunk));
  }

  /** The same of its bytes, in pieces. */
  async peekBytes(name: string, see: (chunk: Uint8Array) => void): Promise<void> {
    let left = this.context.limits.partBytesMax;
    try {
      for await (const chunk of this.parts.bytes(name, true)) {
        see(chunk);
        left -= chunk.length;
        if (left <= 0) return;
      }
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown;
    }
  }

  /** Reads a part that has words in attributes alone by its standard. Text that it has all the same is gathered. */
  readAttributes(
    name: string,
    open: XmlHandler['open'],
    close: XmlHandler['close'] = () => {},
  ): Promise<readonly Part[]> {
    const text = (words: string): void => {
      if (saysSomething(words)) this.blocks.add(words.trim(), placeOf(name));
    };
    return this.readSmall(name, { open, close, text });
  }

  /** What reading a part gives: see `PartReader.guard`. */
  guard(name: string, parts: AsyncIterable<Part>): AsyncGenerator<Part> {
    return this.#reader.guard(name, parts);
  }

  async #readContentTypes(): Promise<void> {
    const name = '[Content_Types].xml';
    if (!this.parts.has(name)) return;
    const problems = await this.readAttributes(name, (element, attributes) => {
      const type = (attributes.ContentType ?? '').toLowerCase();
      if (element === 'ct:Default') this.#defaults.set((attributes.Extension ?? '').toLowerCase(), type);
      if (element === 'ct:Override') this.#overrides.set((attributes.PartName ?? '').toLowerCase(), type);
    });
    const types = [...this.#defaults.values(), ...this.#overrides.values()];
    if (!types.some((type) => this.#records?.xmlTypeOf(type) !== undefined)) this.#records = undefined;
    this.#problems.push(...problems);
  }

  async #readRelationships(name: string): Promise<void> {
    const owner = name
      .replaceAll('\\', '/')
      .replace(/^\//, '')
      .replace(/(^|\/)_rels\/([^/]*)\.rels$/i, '$1$2')
      .toLowerCase();
    const folder = owner.slice(0, owner.lastIndexOf('/') + 1);
    const list: Relationship[] = [];
    const problems = await this.readAttributes(
      name,
      (element, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode = '' }) => {
        if (element !== 'rel:Relationship') return;
        const isExternal = mode.toLowerCase() === 'external';
        list.push({
          id,
          type: type.slice(type.lastIndexOf('/') + 1),
          target: isExternal ? target : resolvePart(folder, target),
          isExternal,
        });
      },
    );
    this.#problems.push(...problems);
    this.#relationships.set(owner, list);
  }
}

/** The name of a part, without a leading slash, with slashes in place of backslashes. */
export function plainName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '');
}

/** Whether a part holds relationships (ECMA-376 part 2, 6.5.2). */
function isRelationships(name: string): boolean {
  return /(?:^|[\\/])_rels[\\/][^\\/]*\.rels$/i.test(name);
}

/** The name of a part that a part in a folder refers to (6.5.3.4). */
function resolvePart(folder: string, target: string): string {
  const [path = ''] = target.replaceAll('\\', '/').split('#');
  const steps: string[] = [];
  for (const step of `${path.startsWith('/') ? '' : folder}${path}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
