import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { trait } from '../../parts.ts';
import { around, withoutPadding } from '../../source/around.ts';
import type { Range } from '../../source/read-range.ts';
import { signatures } from '../../structures/signatures.ts';

/** ISO 32000-1, 7.5.5: the last line. */
const END = Buffer.from('%%EOF');
/** NUL and white space (7.2.2): padding, whatever its length. */
const BLANKS: ReadonlySet<number> = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20, 0x1a]);

/**
 * From the header to the last `%%EOF`; to the end where there is none. Of documents one after another it is the last
 * one, which is what readers show.
 */
export function findExtent(bytes: Uint8Array): Range {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = Math.max(0, lastHeader(buffer));
  const last = buffer.lastIndexOf(END);
  if (last < start) return { start, end: buffer.length };
  const end = afterLine(buffer, last + END.length);
  return { start, end: isPadding(buffer, end, buffer.length) ? buffer.length : end };
}

/** The first header, or the last that follows the end of another document: those within streams are attachments. */
function lastHeader(buffer: Buffer): number {
  const first = buffer.indexOf(signatures.pdf);
  for (let at = buffer.lastIndexOf(signatures.pdf); at > first; at = buffer.lastIndexOf(signatures.pdf, at - 1)) {
    const end = buffer.lastIndexOf(END, at);
    if (end !== -1 && isPadding(buffer, end + END.length, at)) return at;
  }
  return first;
}

/** After the end of the line, which is the document's. */
function afterLine(buffer: Buffer, at: number): number {
  const next = buffer[at] === 0x0d ? at + 1 : at;
  return buffer[next] === 0x0a ? next + 1 : next;
}

function isPadding(buffer: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!BLANKS.has(buffer[at] ?? 0)) return false;
  return true;
}

/** What stands before and after the document, each as a member: what is there is looked at like any other file. */
export async function* readAround(source: Source, limits: Limits, { start, end }: Range): AsyncGenerator<Part> {
  const size = await source.size();
  const before = { start: 0, end: start };
  if ((await withoutPadding(source, before, BLANKS)) !== undefined) {
    yield trait('prepended-data');
    yield around(source, 'prepended-data', before, limits.memberBytesMax);
  }
  if (end < size) {
    yield trait('appended-data');
    yield around(source, 'appended-data', { start: end, end: size }, limits.memberBytesMax);
  }
}
