import type { Location, Part, Source } from '../../document.ts';
import { told } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import type { MemberNames } from '../../source/member-names.ts';
import { BytesSource, member } from '../../source/source.ts';
import { isMadeShapeName } from '../../structures/made-names.ts';
import { OoxmlPackage } from '../../structures/ooxml/ooxml-package.ts';
import type { Telling } from '../../structures/story/telling.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';
import { printable } from '../../text/printable.ts';
import type { FormatContext } from '../format.ts';

/** What a shape of VML keeps of itself beside how it is drawn: the attribute `o:gfxdata` (ECMA-376 part 4, 19.2). */
export interface ShapeData {
  /** Where the shape is. */
  readonly at: Location;
  /** In base64. */
  readonly data: string;
}

/** What the data of shapes is read with. */
export interface ShapeDataContext {
  readonly telling: Telling;
  /** Of all members that shapes of the document have. */
  readonly names: MemberNames;
  readonly context: FormatContext;
}

/** Bytes that a ZIP archive begins with. */
const ARCHIVE = 'PK';

/**
 * The words that shapes keep of themselves, where they were not told yet, and their pictures as members. The data is a package
 * in which Word writes the shape once more, or what nobody knows.
 */
export async function* readShapeData(
  source: Source,
  list: readonly ShapeData[],
  { telling, names, context }: ShapeDataContext,
): AsyncGenerator<Part> {
  for (const { at, data } of list) {
    const bytes = Buffer.from(data, 'base64');
    const words = new ShapeWords();
    if (bytes.toString('latin1', 0, ARCHIVE.length) === ARCHIVE) {
      const packed = new BytesSource(source.path, bytes, source.depth);
      yield* readPackage(packed, words, at, { telling, names, context });
    } else for (const text of printable(bytes)) words.list.push(text);
    for (const text of words.list) tellWords(telling, text, at);
    yield* telling.take();
  }
}

async function* readPackage(
  source: Source,
  words: ShapeWords,
  at: Location,
  { names, context }: ShapeDataContext,
): AsyncGenerator<Part> {
  try {
    const shape = await OoxmlPackage.open(source, context);
    for (const name of shape.parts.names) {
      if (shape.parts.wasRead(name)) continue;
      if (/\.(?:xml|rels)$/i.test(name)) yield* await shape.readSmall(name, words);
      else {
        const inner = names.add(`word/shapes/${name}`).name;
        const bytes = shape.parts.bytes(name);
        yield { kind: 'member', source: member(source, inner, bytes, context.limits.memberBytesMax) };
      }
    }
  } catch (thrown) {
    if (!(thrown instanceof ProblemError) || thrown.problem.code !== 'malformed') throw thrown;
    yield told('bad-part', { at });
  }
}

function tellWords(telling: Telling, text: string, at: Location): void {
  if (text.trim() === '' || !telling.once(`described ${text}`)) return;
  telling.line({ text, at, hiddenBy: 'alternative-text' });
  telling.trait('alternative-text', at);
}

/** Gathers names and descriptions of shapes, and the text in them. */
class ShapeWords implements XmlHandler {
  readonly list: string[] = [];
  #isText = false;

  open(name: string, { descr = '', title = '', name: called = '' }: XmlAttributes): void {
    this.#isText = name === 'a:t' || name === 'w:t';
    if (name.endsWith(':cNvPr') || name === 'wp:docPr')
      this.list.push(descr, title, isMadeShapeName(called) ? '' : called);
  }

  text(text: string): void {
    if (this.#isText) this.list.push(text);
  }

  close(): void {
    this.#isText = false;
  }
}
