import type { Part, Source } from '../../document.ts';
import { ProblemError } from '../../problem.ts';
import { BlockBuilder } from '../../text/block.ts';
import type { FormatContext } from '../format.ts';
import { LeftoverRows } from './leftover-rows.ts';
import { FILE_HEADER_BYTES } from './page-cells.ts';
import type { Encoding } from './record.ts';

/** How the pages of a log or of a journal lie in it. */
interface Frames {
  readonly start: number;
  readonly pageBytes: number;
  /** Bytes before a page, and after it. */
  readonly before: number;
  readonly after: number;
}

/** Bytes of the header of a write-ahead log (4.1), and of that of a rollback journal (3). */
const HEADER_BYTES = 32;

/** 4.1: in either order of the bytes of its checksums. */
const LOG_MAGIC: ReadonlySet<number> = new Set([0x377f0682, 0x377f0683]);

/** Whether a file is no database, and a log or a journal of one: a database says so in its first bytes (1.3.1). */
export async function isJournal(source: Pick<Source, 'read'>): Promise<boolean> {
  const head = Buffer.from(await source.read(0, 15));
  return head.toString('latin1') !== 'SQLite format 3';
}

/** The pages that a log or a journal keeps, as text that stood in the database or is to stand there. */
export async function* readJournal(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const frames = framesOf(Buffer.from(await source.read(0, HEADER_BYTES)));
  const rows = new LeftoverRows(new BlockBuilder(), await encodingOf(source, frames));
  const size = await source.size();
  const step = frames.before + frames.pageBytes + frames.after;
  for (let at = frames.start, number = 1; at < size; at += step, number += 1) {
    context.progress();
    const frame = Buffer.from(await source.read(at, Math.min(at + step, size)));
    const page = frame.subarray(frames.before, frames.before + frames.pageBytes);
    // The page that the database begins with has its header.
    const headerAt = isFirst(page) ? FILE_HEADER_BYTES : 0;
    const usable = page.length;
    rows.addPage(page, headerAt, usable, {
      name: `frame ${number}`,
      hiddenBy: 'earlier-text',
      columns: [],
      isFirstNull: false,
    });
    yield* rows.take();
  }
  yield* rows.end();
}

/** Throws `bad-structure` if a header says what none may. */
function framesOf(head: Buffer): Frames {
  if (head.length < HEADER_BYTES) throw new ProblemError('bad-structure');
  const isLog = LOG_MAGIC.has(head.readUInt32BE(0));
  // A journal that is kept has its header overwritten with zeros: most have these sizes.
  const sector = isLog ? HEADER_BYTES : head.readUInt32BE(20) || 512;
  const pageBytes = (isLog ? head.readUInt32BE(8) : head.readUInt32BE(24)) || 4_096;
  const isPower = (pageBytes & (pageBytes - 1)) === 0;
  if (pageBytes < 512 || pageBytes > 65_536 || !isPower || sector > 65_536) throw new ProblemError('bad-structure');
  return isLog ? { start: sector, pageBytes, before: 24, after: 0 } : { start: sector, pageBytes, before: 4, after: 4 };
}

function isFirst(page: Buffer): boolean {
  return page.toString('latin1', 0, 15) === 'SQLite format 3';
}

/** What the first page says of the letters, if it is among the first that are kept; else they are UTF-8, as in most databases. */
async function encodingOf(source: Source, { start, before }: Frames): Promise<Encoding> {
  const page = Buffer.from(await source.read(start + before, start + before + FILE_HEADER_BYTES));
  if (!isFirst(page) || page.length < FILE_HEADER_BYTES) return 'utf-8';
  const number = page.readUInt32BE(56);
  return number === 2 ? 'utf-16le' : number === 3 ? 'utf-16be' : 'utf-8';
}
