import type { Part, Source } from '../../document.ts';
import { told } from '../../parts.ts';
import { readRange } from '../../source/read-range.ts';
import { member } from '../../source/source.ts';
import { PackageWriter } from '../../structures/package/package-writer.ts';
import { feedXml, xmlProblems } from '../../structures/xml/feed.ts';
import { XmlReader } from '../../structures/xml/xml-reader.ts';
import { BlockBuilder } from '../../text/block.ts';
import { metadataParts } from '../../text/metadata.ts';
import { decodeWords } from '../../text/printable.ts';
import type { FormatContext } from '../format.ts';
import { FlatPackage } from './flat-package.ts';
import { wordPrefixes } from './word-names.ts';
import { WordPackage } from './word-package.ts';

/** Bytes in which the root begins. */
const HEAD_BYTES = 64 * 1024;

/** The namespace of a package of ECMA-376 part 2 in one file of XML, as Word 2007 and later write it (`pkg:package`). */
const FLAT_PACKAGE = 'http://schemas.microsoft.com/office/2006/xmlPackage';

/** The package that a document stands for, and the words that stand in none of its parts. */
export async function* readOfficeXml(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const { limits } = context;
  const size = await source.size();
  const { text: head } = decodeWords(await source.read(0, Math.min(size, HEAD_BYTES)));
  const parts = new PackageWriter(limits.memberBytesMax);
  const blocks = new BlockBuilder();
  const isFlat = head.includes(FLAT_PACKAGE);
  const tell = (words: string, field: string) => blocks.add(words.trim(), { kind: 'field', name: field });
  const document = isFlat ? new FlatPackage(FLAT_PACKAGE, parts, tell) : new WordPackage(parts, tell);
  const reader = new XmlReader(document, limits, isFlat ? {} : { prefixes: wordPrefixes });
  const chunks = readRange(source, { start: 0, end: size });
  yield* feedXml(reader, chunks, { progress: () => context.progress(), take: () => blocks.take() });
  document.end();
  if (parts.count === 0) yield told('bad-structure');
  else {
    const name = isFlat ? 'package' : 'document.docx';
    yield { kind: 'member', source: member(source, name, parts.bytes(), limits.memberBytesMax) };
  }
  yield* blocks.rest();
  yield* metadataParts(document.fields, limits);
  yield* xmlProblems(reader);
}
