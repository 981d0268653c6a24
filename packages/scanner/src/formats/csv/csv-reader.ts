import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { readCoded } from '../../structures/coded/coded-reader.ts';
import { readBytes } from '../../text/read-bytes.ts';
import { TableReader } from './table.ts';

/** The cells of a table, row by row. */
export function readCsv(source: Pick<Source, 'path' | 'depth' | 'stream'>, limits: Limits): AsyncIterable<Part> {
  return readCoded(source, readBytes(source, new TableReader(limits)), limits.memberBytesMax);
}
