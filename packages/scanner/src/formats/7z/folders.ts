import { ProblemError } from '../../problem.ts';
import type { HeaderBytes } from './header-bytes.ts';
import { ID } from './property-ids.ts';

/** Coders of one stream at most: real ones have up to four. */
const CODERS_MAX = 32;

/** One step of how a stream is packed. */
export interface Coder {
  /** Hexadecimal: `030101` is LZMA. */
  readonly method: string;
  readonly properties: Buffer;
}

/** A packed stream, which holds files one after another. */
export interface Folder {
  /** In the order in which they are undone; undefined where they are no chain. */
  readonly coders: readonly Coder[] | undefined;
  /** All methods, in any order. */
  readonly methods: readonly string[];
  /** How many packed streams it has. */
  readonly packedStreams: number;
  /** Of each coder when it is undone; the last is that of the files. */
  sizes: readonly number[];
  /** The same in the order in which the list has them. */
  declaredSizes: readonly number[];
  /** How it is packed, as the list says it. */
  readonly raw: Buffer;
  digest: number | undefined;
}

/** Reads the folders of an archive, with their sizes and checksums. */
export function readFolders(header: HeaderBytes): readonly Folder[] {
  if (header.number() !== ID.folder) throw new ProblemError('bad-structure');
  const count = header.count();
  // A list elsewhere, which no program writes.
  if (header.byte() !== 0) throw new ProblemError('bad-structure');
  const read = Array.from({ length: count }, () => readFolder(header));
  if (header.number() !== ID.unpackSizes) throw new ProblemError('bad-structure');
  for (const { folder, order } of read) {
    const sizes = order.map(() => header.number());
    folder.declaredSizes = sizes;
    folder.sizes = order.map((index) => sizes[index] ?? 0);
  }
  for (let id = header.number(); id !== ID.end; id = header.number()) {
    if (id !== ID.digests) throw new ProblemError('bad-structure');
    for (const [index, digest] of header.digests(count).entries()) {
      const folder = read[index]?.folder;
      if (folder !== undefined) folder.digest = digest;
    }
  }
  return read.map(({ folder }) => folder);
}

/** A folder, and the places of its coders in the order in which they are undone. */
function readFolder(header: HeaderBytes): { readonly folder: Folder; readonly order: readonly number[] } {
  const start = header.position;
  const count = header.number();
  if (count === 0 || count > CODERS_MAX) throw new ProblemError('bad-structure');
  const coders = Array.from({ length: count }, () => readCoder(header));
  const inputs = coders.reduce((sum, coder) => sum + coder.inputs, 0);
  const outputs = coders.reduce((sum, coder) => sum + coder.outputs, 0);
  const pairs = Array.from({ length: Math.max(0, outputs - 1) }, () => ({
    input: header.number(),
    output: header.number(),
  }));
  const packedStreams = inputs - pairs.length;
  if (packedStreams < 1) throw new ProblemError('bad-structure');
  const [packed] = packedStreams > 1 ? Array.from({ length: packedStreams }, () => header.number()) : [undefined];
  const order =
    packedStreams === 1 && inputs === count && outputs === count ? orderOf(count, pairs, packed) : undefined;
  const folder: Folder = {
    coders: order?.flatMap((index) => coders[index] ?? []),
    methods: coders.map(({ method }) => method),
    packedStreams,
    sizes: [],
    declaredSizes: [],
    raw: header.since(start),
    digest: undefined,
  };
  return { folder, order: order ?? Array.from({ length: outputs }, (_, index) => index) };
}

type Pair = { readonly input: number; readonly output: number };

/** From the coder whose input no other gives to the one whose output no other takes. */
function orderOf(count: number, pairs: readonly Pair[], packed: number | undefined): readonly number[] | undefined {
  const given = new Set(pairs.map(({ input }) => input));
  let next = packed ?? Array.from({ length: count }, (_, index) => index).find((index) => !given.has(index));
  const order: number[] = [];
  while (next !== undefined && !order.includes(next)) {
    order.push(next);
    const from = next;
    next = pairs.find(({ output }) => output === from)?.input;
  }
  return order.length === count ? order : undefined;
}

function readCoder(header: HeaderBytes) {
  const flags = header.byte();
  const method = header.take(flags & 0x0f).toString('hex');
  const isComplex = (flags & 0x10) !== 0;
  const inputs = isComplex ? header.number() : 1;
  const outputs = isComplex ? header.number() : 1;
  if (inputs > CODERS_MAX || outputs > CODERS_MAX) throw new ProblemError('bad-structure');
  const properties = (flags & 0x20) === 0 ? Buffer.alloc(0) : header.take(header.number());
  return { method, properties, inputs, outputs };
}
