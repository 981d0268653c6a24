import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { member } from '../../source/source.ts';
import { readRange, trait } from '../../structures/zip/entry.ts';

/** Where in the bytes the document stands. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

const HEADER = Buffer.from('%PDF-');
/** ISO 32000-1, 7.5.5: the last line. */
const END = Buffer.from('%%EOF');
/** NUL and white space (7.2.2): padding, whatever its length. */
const BLANKS: ReadonlySet<number> = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20, 0x1a]);

/**
 * From the header to the last `%%EOF`; to the end where there is none. Of documents one after another it is the last
 * one, which is what readers show.
 */
export function findExtent(bytes: Uint8Array): Extent {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = Math.max(0, lastHeader(buffer));
  const last = buffer.lastIndexOf(END);
  if (last < start) return { start, end: buffer.length };
  const end = afterLine(buffer, last + END.length);
  return { start, end: isBlank(buffer, end, buffer.length) ? buffer.length : end };
}

/** The first header, or the last that follows the end of another document: those within streams are attachments. */
function lastHeader(buffer: Buffer): number {
  const first = buffer.indexOf(HEADER);
  for (let at = buffer.lastIndexOf(HEADER); at > first; at = buffer.lastIndexOf(HEADER, at - 1)) {
    const end = buffer.lastIndexOf(END, at);
    if (end !== -1 && isBlank(buffer, end + END.length, at)) return at;
  }
  return first;
}

/** After the end of the line, which is the document's. */
function afterLine(buffer: Buffer, at: number): number {
  const next = buffer[at] === 0x0d ? at + 1 : at;
  return buffer[next] === 0x0a ? next + 1 : next;
}

function isBlank(buffer: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!BLANKS.has(buffer[at] ?? 0)) return false;
  return true;
}

/** What stands before and after the document, each as a member: what is there is looked at like any other file. */
export async function* readAround(source: Source, limits: Limits, { start, end }: Extent): AsyncGenerator<Part> {
  const size = await source.size();
  if (start > 0 && !(await isBlankRange(source, start))) {
    yield trait('prepended-data');
    yield around(source, limits, 'prepended-data', 0, start);
  }
  if (end < size) {
    yield trait('appended-data');
    yield around(source, limits, 'appended-data', end, size);
  }
}

function around(source: Source, limits: Limits, name: string, start: number, end: number): Part {
  return { kind: 'member', source: member(source, name, readRange(source, start, end), limits.memberBytesMax) };
}

async function isBlankRange(source: Source, end: number): Promise<boolean> {
  for await (const chunk of readRange(source, 0, end)) if (chunk.some((byte) => !BLANKS.has(byte))) return false;
  return true;
}
