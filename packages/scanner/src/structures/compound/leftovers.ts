import type { Location, Part, Source } from '../../document.ts';
import { trait } from '../../parts.ts';
import { around, withoutPadding } from '../../source/around.ts';
import { once } from '../../source/once.ts';
import { type Range, readRange } from '../../source/read-range.ts';
import { findWords } from '../binary-words.ts';
import { fileExtension } from '../file-extension.ts';
import { holders } from '../signatures.ts';
import type { CompoundContext } from './compound-context.ts';
import type { CompoundFile, Leftover } from './compound-file.ts';
import { type Found, isProgramName } from './lost-entries.ts';

const LEFTOVER: Location = { kind: 'field', name: 'leftover' };

/** Bytes of streams in which words are looked for, to know what is still said; and stretches that are looked up there. */
const PRESENT_BYTES_MAX = 4 * 1024 * 1024;
const LOOKUPS_MAX = 500;

/**
 * Words in what no stream has, as text that an earlier save left, but for names of entries and for what streams still
 * say. What follows the last stream is a member, if no table knows of it or it begins as a file does.
 */
export async function* readLeftovers(
  source: Source,
  compound: CompoundFile,
  context: CompoundContext,
  { blocks, traits, file }: Found,
): AsyncGenerator<Part> {
  const after = await findAfter(source, compound);
  let present: string | undefined;
  let lookups = 0;
  for await (const piece of withFiles(pieces(source, compound, after))) {
    context.progress();
    if (piece.file !== undefined) {
      yield file(`earlier.${fileExtension(piece.file) ?? 'bin'}`, once(piece.file), 'earlier-text');
      continue;
    }
    const { bytes } = piece;
    for (const words of findWords(bytes, 'sure')) {
      if (isProgramName(words)) continue;
      present ??= await presentWords(compound, context);
      lookups += 1;
      if (lookups <= LOOKUPS_MAX && present.includes(words)) continue;
      blocks.add(words, LEFTOVER, { hiddenBy: 'earlier-text' });
      traits.add('earlier-text');
    }
    yield* blocks.take();
  }
  if (after.appended === undefined) return;
  yield trait('appended-data');
  yield around(source, 'appended-data', after.appended, context.limits.memberBytesMax);
}

/** What follows the last stream: free sectors, and what was put after the file. */
interface After {
  readonly free: Range;
  readonly appended: Range | undefined;
}

async function findAfter(source: Source, { usedEnd, end }: CompoundFile): Promise<After> {
  const size = await source.size();
  const isFile = fileExtension(await source.read(usedEnd, usedEnd + HEAD_BYTES)) !== undefined;
  const start = isFile ? usedEnd : end;
  const isThere = start < size && (await withoutPadding(source, { start, end: size }, PADDING)) !== undefined;
  return { free: { start: usedEnd, end: start }, appended: isThere ? { start, end: size } : undefined };
}

async function* pieces(source: Source, compound: CompoundFile, { free }: After): AsyncGenerator<Leftover> {
  yield* compound.leftovers();
  let isContinued = false;
  if (free.start === free.end) return;
  for await (const bytes of readRange(source, free)) {
    yield { kind: 'free', bytes, isContinued };
    isContinued = true;
  }
}

/** What stands in no stream: bytes in which words are looked for, or a file. */
type Piece = { readonly file: Uint8Array } | { readonly file?: undefined; readonly bytes: Uint8Array };

/** Bytes of a file in no stream that are kept; of a longer one the rest is missing, which its own reader tells. */
const FILE_BYTES_MAX = 16 * 1024 * 1024;

/** Bytes up to where a file begins, and the file up to the end of the stretch that it stands in. */
async function* withFiles(leftovers: AsyncIterable<Leftover>): AsyncGenerator<Piece> {
  let file: Uint8Array[] = [];
  let fileBytes = 0;
  for await (const { bytes, isContinued } of leftovers) {
    if (file.length > 0 && isContinued) {
      if (fileBytes < FILE_BYTES_MAX) file.push(bytes);
      fileBytes += bytes.length;
      continue;
    }
    if (file.length > 0) yield { file: Buffer.concat(file) };
    const start = fileStart(bytes);
    file = start === undefined ? [] : [bytes.subarray(start)];
    fileBytes = bytes.length;
    yield { bytes: bytes.subarray(0, start) };
  }
  if (file.length > 0) yield { file: Buffer.concat(file) };
}

/** What such files begin with, of what is long enough not to come by chance. */
const STARTS = holders.filter(({ length }) => length >= 4);

function fileStart(bytes: Uint8Array): number | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const starts = STARTS.map((start) => buffer.indexOf(start)).filter((at) => at !== -1);
  return starts.length === 0 ? undefined : Math.min(...starts);
}

/** Bytes by which a file is known. */
const HEAD_BYTES = 64;

/** Words of all streams, one after the other. */
async function presentWords(compound: CompoundFile, context: CompoundContext): Promise<string> {
  const found: string[] = [];
  let left = PRESENT_BYTES_MAX;
  for (const entry of compound.entries) {
    if (!entry.isReachable || left <= 0) continue;
    context.progress();
    const bytes = await compound.read(entry, 0, left);
    left -= bytes.length;
    for (const words of findWords(bytes, 'some')) found.push(words);
  }
  return found.join('\n');
}

/** What files are padded with. */
const PADDING: ReadonlySet<number> = new Set([0, 0xff]);
