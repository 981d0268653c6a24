import type { Part, Source } from '../../document.ts';
import { ProblemError } from '../../problem.ts';
import { readRange } from '../../source/read-range.ts';
import { readCoded } from '../../structures/coded/coded-reader.ts';
import { feedXml, xmlProblems } from '../../structures/xml/feed.ts';
import type { XmlPrefixes } from '../../structures/xml/xml-names.ts';
import { XmlReader } from '../../structures/xml/xml-reader.ts';
import { BlockBuilder } from '../../text/block.ts';
import { metadataParts } from '../../text/metadata.ts';
import type { FormatContext } from '../format.ts';
import { BookOutline } from './book-outline.ts';
import { BookReader } from './book-reader.ts';

/** The namespaces of XML Spreadsheet, by the prefixes that its reference writes them with. */
const prefixes: XmlPrefixes = {
  'urn:schemas-microsoft-com:office:spreadsheet': 'ss',
  'urn:schemas-microsoft-com:office:excel': 'x',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://www.w3.org/TR/REC-html40': 'html',
};

/** The parts of a workbook, in the order of the file, and what it holds in codes. */
export function readSpreadsheetml(source: Source, context: FormatContext): AsyncIterable<Part> {
  return readCoded(source, readBook(source, context), context.limits.memberBytesMax);
}

/** It is read twice: what hides a sheet, and what filters its rows, stands behind its cells. */
async function* readBook(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const limits = context.limits;
  const file = async () => readRange(source, { start: 0, end: await source.size() });
  const progress = () => context.progress();
  const outline = new BookOutline();
  try {
    yield* feedXml(new XmlReader(outline, limits, { prefixes }), await file(), { progress });
  } catch (thrown) {
    // A limit is reached again when the cells are read, and what stands before it is read all the same.
    if (!(thrown instanceof ProblemError)) throw thrown;
  }
  const blocks = new BlockBuilder();
  const book = new BookReader(outline, blocks);
  const reader = new XmlReader(book, limits, { prefixes });
  try {
    yield* feedXml(reader, await file(), { progress, take: () => book.take() });
  } catch (thrown) {
    book.end();
    yield* book.take();
    yield* blocks.rest();
    throw thrown;
  }
  book.end();
  yield* book.take();
  yield* blocks.rest();
  yield* metadataParts(book.fields, limits);
  yield* xmlProblems(reader);
}
