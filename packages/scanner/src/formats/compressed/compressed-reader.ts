import { createZstdDecompress } from 'node:zlib';
import type { Part, Source } from '../../document.ts';
import type { Limits } from '../../limits.ts';
import { told } from '../../parts.ts';
import { member } from '../../source/source.ts';
import { readAppended } from '../../structures/archive/appended-bytes.ts';
import { ArchiveWords } from '../../structures/archive/words.ts';
import { ByteQueue } from '../../structures/byte-queue.ts';
import { BZIP2_MARK, expandBzip2 } from '../../structures/expand/bzip2.ts';
import type { DictionaryLimit } from '../../structures/expand/dictionary-limit.ts';
import { expandFrom } from '../../structures/expand/input-window.ts';
import { expandXz } from '../../structures/expand/xz.ts';
import { inflate } from '../../structures/inflate.ts';
import { beginsWith, signatures } from '../../structures/signatures.ts';
import { expandLz4 } from './lz4.ts';
import { expandLzip, expandLzma } from './lzip.ts';
import { expandLzw } from './lzw.ts';
import { isSkippable, Skipped } from './skipped.ts';
import { zstandardFrames } from './zstandard.ts';

/** What bounds the format. */
interface OwnLimits {
  readonly dictionaryBytesMax: number;
  readonly skippedBytesMax: number;
}

/** How the file of a method is expanded. What is no stream of it is left. */
type Method = (input: ByteQueue, limit: DictionaryLimit, skipped: Skipped) => AsyncIterable<Uint8Array>;

const expandFrames: Method = (input, _, skipped) => expandFrom(input, (window) => expandLz4(window, skipped));

const expandZstandard: Method = (input, _, skipped) => {
  const frames = expandFrom(input, (window) => zstandardFrames(window, skipped));
  return inflate(frames, createZstdDecompress());
};

/** Methods by what their files begin with; LZMA alone has nothing of its own. */
const METHODS: readonly (readonly [Uint8Array, Method])[] = [
  [BZIP2_MARK, (input) => expandFrom(input, expandBzip2)],
  [signatures.xz, (input, limit) => expandFrom(input, (window) => expandXz(window, limit))],
  [signatures.lzip, (input, limit) => expandFrom(input, (window) => expandLzip(window, limit))],
  [signatures.compress, (input) => expandFrom(input, expandLzw)],
  [signatures.lz4, expandFrames],
  [signatures.lz4Legacy, expandFrames],
  [signatures.zstandard, expandZstandard],
];

const expandAlone: Method = (input, limit) => expandFrom(input, (window) => expandLzma(window, limit));

/** The file inside, as it expands; then what programs skip, and what follows the last stream. */
export async function* readCompressed(
  source: Pick<Source, 'path' | 'depth' | 'stream'>,
  limits: Limits,
  { dictionaryBytesMax, skippedBytesMax }: OwnLimits,
): AsyncGenerator<Part> {
  const input = new ByteQueue(source.stream());
  try {
    const method = methodOf(source, await input.peek(8));
    const skipped = new Skipped(skippedBytesMax);
    const expanded = new Whole(method(input, { number: dictionaryBytesMax, limit: 'dictionaryBytesMax' }, skipped));
    yield { kind: 'member', source: member(source, nameInside(source), expanded.stream(), limits.memberBytesMax) };
    yield* tellSkipped(skipped, limits);
    // What follows a stream that is damaged is a part of it.
    if (expanded.isRead) yield* readAppended(input, source, limits);
  } finally {
    await input.close();
  }
}

/** How a file is expanded, by its first bytes; by its name, where these are a frame that programs skip. */
function methodOf({ path }: Pick<Source, 'path'>, head: Uint8Array): Method {
  if (isSkippable(head)) return /\.lz4$/i.test(path) ? expandFrames : expandZstandard;
  return METHODS.find(([mark]) => beginsWith(head, mark))?.[1] ?? expandAlone;
}

/** Bytes as they come, and whether all of them did. */
class Whole {
  readonly #bytes: AsyncIterable<Uint8Array>;
  isRead = false;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#bytes = bytes;
  }

  async *stream(): AsyncGenerator<Uint8Array, void, undefined> {
    yield* this.#bytes;
    this.isRead = true;
  }
}

function* tellSkipped(skipped: Skipped, limits: Limits): Generator<Part> {
  const words = new ArchiveWords(limits);
  for (const text of skipped.words) words.add(text, 'attribute', { hiddenBy: 'unlisted-member' });
  yield* words.rest();
  if (skipped.isCut) yield told('part-not-read');
}

/** `a.csv.bz2` is `a.csv` inside, `b.txz` is `b.tar`. */
function nameInside(source: Pick<Source, 'path'>): string {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1);
  const inside = name
    .replace(/\.(?:tbz2?|txz|tlz|tzst|taz|tz)$/i, '.tar')
    .replace(/\.(?:bz2?|xz|lzma|lz4?|zstd?|Z)$/i, '');
  return inside === name || inside === '' ? 'data' : inside;
}
