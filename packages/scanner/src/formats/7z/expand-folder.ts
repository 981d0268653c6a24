import { createInflateRaw } from 'node:zlib';
import { ProblemError } from '../../problem.ts';
import { ByteQueue } from '../../structures/byte-queue.ts';
import { expandBzip2 } from '../../structures/expand/bzip2.ts';
import { undoDelta } from '../../structures/expand/delta.ts';
import { Dictionary } from '../../structures/expand/dictionary.ts';
import { type Expansion, expandFrom, type InputWindow } from '../../structures/expand/input-window.ts';
import { LzmaDecoder, readProperties } from '../../structures/expand/lzma.ts';
import { expandLzma2 } from '../../structures/expand/lzma2.ts';
import { inflate } from '../../structures/inflate.ts';
import type { Coder, Folder } from './folders.ts';

/** Methods (Methods.txt of the LZMA SDK 23.01). */
const COPY = '00';
const DELTA = '03';
const DEFLATE = '040108';
const ENCRYPTED = '06f10701';

/** What bounds the expansion. */
export interface DictionaryBound {
  readonly number: number;
  readonly limit: string;
}

type Method = (window: InputWindow, coder: Coder, bytes: number, bound: DictionaryBound) => Expansion;

const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  [
    '030101',
    (window, { properties }, bytes, bound) => {
      const [first = 0] = properties;
      const declared = properties.length >= 5 ? properties.readUInt32LE(1) : 0;
      const decoder = new LzmaDecoder(window, new Dictionary(declared, bound));
      decoder.reset(readProperties(first));
      return decoder.expand(bytes, true);
    },
  ],
  [
    '21',
    (window, { properties }, _, bound) => {
      const size = (properties[0] ?? 0) & 0x3f;
      const declared = size >= 40 ? 2 ** 32 - 1 : (2 | (size & 1)) * 2 ** ((size >> 1) + 11);
      return expandLzma2(window, new Dictionary(declared, bound));
    },
  ],
  ['040202', (window) => expandBzip2(window)],
]);

/** Whether a folder opens only with a password. */
export function isEncrypted({ methods }: Folder): boolean {
  return methods.includes(ENCRYPTED);
}

/** Whether `expandFolder` knows all that a folder is packed by. */
export function isKnown({ coders = [] }: Folder): boolean {
  const [first, ...filters] = coders;
  if (first === undefined || filters.some(({ method }) => method !== DELTA)) return false;
  return METHODS.has(first.method) || (filters.length === 0 && (first.method === COPY || first.method === DEFLATE));
}

/** The files of a folder that `isKnown`, one after another. */
export async function* expandFolder(
  folder: Folder,
  packed: AsyncIterable<Uint8Array>,
  bound: DictionaryBound,
): AsyncGenerator<Uint8Array, void, undefined> {
  const [first, ...filters] = folder.coders ?? [];
  if (first === undefined) throw new ProblemError('packing-not-read');
  const distances = filters.map(({ properties }) => (properties[0] ?? 0) + 1);
  const [bytes = 0] = folder.sizes;
  const method = METHODS.get(first.method);
  if (method === undefined) {
    yield* first.method === DEFLATE ? inflate(packed, createInflateRaw()) : packed;
    return;
  }
  const input = new ByteQueue(packed);
  try {
    yield* expandFrom(input, (window) => {
      let pieces = method(window, first, bytes, bound);
      for (const distance of distances) pieces = undoDelta(pieces, distance);
      return pieces;
    });
  } finally {
    await input.close();
  }
}
