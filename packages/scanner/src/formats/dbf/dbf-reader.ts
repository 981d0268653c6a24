import type { Part, Source } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { findWords } from '../../structures/binary-words.ts';
import { NamedTable } from '../../structures/table/named-table.ts';
import { BlockBuilder } from '../../text/block.ts';
import type { FormatContext } from '../format.ts';
import { DbfLetters, fieldValue } from './field-value.ts';
import { type DbfHeader, HEADER_BYTES_MAX, readDbfHeader } from './fields.ts';
import { isMemos, readMemos } from './memos.ts';

/** The cells of a table, record by record; or the memos, where they are the file. */
export async function* readDbf(source: Source, context: FormatContext): AsyncGenerator<Part> {
  if (isMemos(source.path)) {
    yield* readMemos(source, context);
    return;
  }
  const header = readDbfHeader(Buffer.from(await source.read(0, HEADER_BYTES_MAX)));
  const letters = new DbfLetters(header.codePage);
  const end = yield* readRecords(source, header, letters);
  const blocks = new BlockBuilder();
  // Visual FoxPro: the path of the database that the table belongs to.
  for (const words of findWords(header.rest, 'some')) blocks.add(words, { kind: 'field', name: 'backlink' });
  yield* blocks.rest();
  if (letters.isUnsure) yield told('unknown-letters');
  yield* readAfter(source, end);
}

/** Bytes of records that are read at a time. */
const CHUNK_BYTES = 128 * 1024;

/** Stands where no record follows. */
const END = 0x1a;
const DELETED = 0x2a;

/** Gives where the records end. */
async function* readRecords(source: Source, header: DbfHeader, letters: DbfLetters): AsyncGenerator<Part, number> {
  const { fields, dataStart, recordBytes, records } = header;
  const blocks = new BlockBuilder();
  const table = new NamedTable(
    blocks,
    '',
    fields.map(({ name }) => letters.read(Buffer.from(name, 'latin1'))),
  );
  const isFoxPro = FOXPRO.has(header.version);
  let isTold = false;
  let at = dataStart;
  for await (const record of recordsOf(source, header)) {
    // More records than are declared are read as well: whoever cuts a table short by its header leaves them there.
    const isBeyond = table.row > records;
    if (isBeyond && !isRecord(record)) break;
    const isDeleted = record[0] === DELETED || isBeyond;
    if (isDeleted && !isTold) yield trait('deleted-row', { kind: 'cell', row: table.row + 1, column: 1 });
    isTold ||= isDeleted;
    const cells = fields.map((field) => fieldValue(record, field, letters, isFoxPro));
    table.add(cells, isDeleted ? 'deleted-row' : undefined);
    at += recordBytes;
    yield* blocks.take();
  }
  yield* table.end();
  if (table.row - 1 < records) yield told('bad-part');
  return at;
}

/** Whole records, up to the sign that none follows. */
async function* recordsOf(source: Source, { dataStart, recordBytes }: DbfHeader): AsyncGenerator<Buffer> {
  const step = Math.max(1, Math.floor(CHUNK_BYTES / recordBytes)) * recordBytes;
  for (let at = dataStart; ; at += step) {
    const chunk = Buffer.from(await source.read(at, at + step));
    for (let from = 0; from + recordBytes <= chunk.length; from += recordBytes) {
      const record = chunk.subarray(from, from + recordBytes);
      if (record[0] === END) return;
      yield record;
    }
    if (chunk.length < step) return;
  }
}

/** Versions of FoxPro (the first byte of a table). */
const FOXPRO: ReadonlySet<number> = new Set([0x30, 0x31, 0x32, 0xf5, 0xfb]);

/** Whether bytes after the last record that is declared are one: they begin as each does, and hold no NUL. */
function isRecord(record: Buffer): boolean {
  return (record[0] === 0x20 || record[0] === DELETED) && !record.includes(0);
}

/** What follows the records: an end, and bytes of which nothing is known. */
async function* readAfter(source: Source, start: number): AsyncGenerator<Part> {
  const blocks = new BlockBuilder();
  const at = { kind: 'field', name: 'appended-data' } as const;
  let isTold = false;
  const size = await source.size();
  for (let from = start; from < size; from += CHUNK_BYTES) {
    for (const words of findWords(await source.read(from, from + CHUNK_BYTES), 'some')) {
      if (!isTold) yield trait('appended-data', at);
      isTold = true;
      blocks.add(words, at, { hiddenBy: 'appended-data' });
    }
    yield* blocks.take();
  }
  yield* blocks.rest();
}
