import type { Part, Source } from '../../document.ts';
import { told } from '../../parts.ts';
import { readCoded } from '../../structures/coded/coded-reader.ts';
import type { XmlPrefixes } from '../../structures/xml/xml-names.ts';
import { type XmlHandler, XmlReader } from '../../structures/xml/xml-reader.ts';
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

/** Bytes that are read at once. */
const CHUNK_BYTES = 128 * 1024;

/** The parts of a workbook, in the order of the file, and what it holds in codes. */
export function readSpreadsheetml(source: Source, context: FormatContext): AsyncIterable<Part> {
  return readCoded(source, readBook(source, context), context.limits.memberBytesMax);
}

/** It is read twice: what hides a sheet, and what filters its rows, stands behind its cells. */
async function* readBook(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const outline = new BookOutline();
  for await (const _ of readThrough(source, context, outline));
  const blocks = new BlockBuilder();
  const book = new BookReader(outline, blocks);
  let reader: XmlReader | undefined;
  try {
    for await (reader of readThrough(source, context, book)) yield* book.take();
  } finally {
    book.end();
  }
  yield* book.take();
  yield* blocks.rest();
  yield* metadataParts(book.fields, context.limits);
  if (reader?.hasDoctype === true) yield told('entities-not-read');
  else if (reader?.isWellFormed !== true) yield told('bad-xml');
}

/** Reads the file from its first byte to its last, and gives the reader after each piece. */
async function* readThrough(source: Source, context: FormatContext, handler: XmlHandler): AsyncGenerator<XmlReader> {
  const reader = new XmlReader(handler, context.limits, { prefixes });
  const bytes = await source.size();
  for (let start = 0; start < bytes; start += CHUNK_BYTES) {
    reader.write(await source.read(start, start + CHUNK_BYTES));
    context.progress();
    yield reader;
  }
  reader.end();
  yield reader;
}
