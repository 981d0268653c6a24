import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { EntryBytes, ForwardEntries } from '../../structures/archive/forward-entries.ts';
import { decodeName } from '../../structures/archive/words.ts';
import { ByteQueue } from '../../structures/byte-queue.ts';

/** The mark of an archive, and bytes of a header (ar(5)). */
const MARK_BYTES = 8;
const HEADER_BYTES = 60;

/** Bytes of the list of long names, or of one of them, at most: a list is a file of its own, if it is longer. */
const NAMES_BYTES_MAX = 1024 ** 2;

/** The entries of an archive, as they come. */
export async function* readAr(source: Pick<Source, 'path' | 'depth' | 'stream'>, limits: Limits): AsyncGenerator<Part> {
  const input = new ByteQueue(source.stream());
  const entries = new ForwardEntries(source, limits);
  let longNames: Buffer = Buffer.alloc(0);
  try {
    await input.skip(MARK_BYTES);
    while (!entries.isFull) {
      const head = await input.peek(HEADER_BYTES);
      if (head.length === 0) return;
      const header = readHeader(head);
      if (header === undefined) {
        yield told('bad-entry');
        const rest = new EntryBytes(input, Number.MAX_SAFE_INTEGER);
        yield* entries.read('gap-data', rest.rest(), [trait('unlisted-member')]);
        return;
      }
      await input.skip(HEADER_BYTES);
      if (header.name === '//' && header.bytes <= NAMES_BYTES_MAX) {
        longNames = Buffer.from(await input.peek(header.bytes));
        await input.skip(longNames.length);
      } else yield* readEntry(header, longNames, input, entries);
      // Each begins at an even place.
      await input.skip((await input.peek(header.bytes % 2)).length);
    }
  } finally {
    await input.close();
  }
}

interface Header {
  readonly name: string;
  readonly bytes: number;
}

/** Name, time, owner, group, mode and size in digits, and a mark. */
function readHeader(head: Buffer): Header | undefined {
  const bytes = head.toString('latin1', 48, 58).trim();
  if (head.length < HEADER_BYTES || head.toString('latin1', 58) !== '`\n' || !/^\d+$/.test(bytes)) return undefined;
  return { name: decodeName(head.subarray(0, 16)).trimEnd(), bytes: Number(bytes) };
}

async function* readEntry(
  { name, bytes }: Header,
  longNames: Buffer,
  input: ByteQueue,
  entries: ForwardEntries,
): AsyncGenerator<Part> {
  // BSD has a long name before the data, and counts it with them; System V has it in the list.
  const before = Math.min(Number(/^#1\/(\d+)$/.exec(name)?.[1] ?? 0), bytes, NAMES_BYTES_MAX);
  const own = Buffer.from(await input.peek(before));
  await input.skip(own.length);
  const place = /^\/(\d+)$/.exec(name)?.[1];
  const listed = place === undefined ? '' : decodeName(longNames.subarray(Number(place))).split('\n')[0];
  const nul = own.indexOf(0);
  const long = before > 0 ? decodeName(nul === -1 ? own : own.subarray(0, nul)) : listed;
  const data = new EntryBytes(input, bytes - before);
  yield* entries.read((long || name).replace(/(?<=.)\/$/, ''), data.stream());
  await data.skip();
}
