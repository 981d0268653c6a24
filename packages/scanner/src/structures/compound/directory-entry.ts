import { doubleWord, word } from '../little-endian.ts';

/** Bytes of an entry of the directory ([MS-CFB] 2.6.1). */
export const ENTRY_BYTES = 128;

/** No entry ([MS-CFB] 2.6.1, NOSTREAM). */
const NO_ENTRY = 0xffffffff;

/** A storage or a stream as the directory has it ([MS-CFB] 2.6.1). */
export interface CompoundEntry {
  /** Its number in the directory, from 0; the root's is 0. */
  readonly id: number;
  readonly type: 'storage' | 'stream' | 'root';
  /** As it stands, controls included (`\x05SummaryInformation`). */
  readonly name: string;
  /** Names from below the root down to its own; of an entry that nothing leads to, its own alone. */
  readonly path: readonly string[];
  /** Of a storage: which program's object it is, as `0002CE02-0000-0000-C000-000000000046`; empty if it says none. */
  readonly classId: string;
  /** Bytes of the stream: as declared, and no more than its sectors have. */
  readonly bytes: number;
  /** 100 nanoseconds since 1601; 0 where it is not said. */
  readonly created: bigint;
  readonly modified: bigint;
  /** Whether the tree of the directory leads to it. What it does not lead to is left of something deleted. */
  readonly isReachable: boolean;
  /** Its storages and streams, in the order of their numbers. */
  readonly children: readonly CompoundEntry[];
}

/** An entry with what only the reader of the file needs. */
export interface PlacedEntry extends CompoundEntry {
  readonly start: number;
  bytes: number;
}

/** Entries in the order of the tree, then those that no entry leads to, in the order of their numbers. */
export interface Directory {
  readonly root: PlacedEntry;
  readonly entries: readonly PlacedEntry[];
  /** Names that are left where an entry was. */
  readonly freedNames: readonly string[];
  /** Whether links go to where no entry is, or twice to one. */
  readonly isDamaged: boolean;
}

interface RawEntry {
  readonly type: number;
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

/** Reads a directory; undefined if it has no root. No link is followed twice. */
export function readDirectory(bytes: Uint8Array, hasLongSizes: boolean): Directory | undefined {
  const count = Math.floor(bytes.length / ENTRY_BYTES);
  const raw = Array.from({ length: count }, (_, id) => rawEntry(bytes, id * ENTRY_BYTES));
  if (raw[0]?.type !== ROOT) return undefined;
  const tree = new Tree(bytes, raw, hasLongSizes);
  const root = tree.add(0, [], true);
  const entries = tree.below(root);
  for (const [id, { type }] of raw.entries()) {
    if (!tree.has(id) && (type === STORAGE || type === STREAM)) entries.push(tree.add(id, [], false));
  }
  const freedNames = raw.filter(({ type, name }) => type === FREED && name !== '').map(({ name }) => name);
  return { root, entries: [root, ...entries], freedNames, isDamaged: tree.isDamaged };
}

/** Types of entries ([MS-CFB] 2.6.1, Object Type). */
const FREED = 0;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

type Building = PlacedEntry & { readonly children: CompoundEntry[] };

/** Entries as they are reached. */
class Tree {
  readonly #bytes: Uint8Array;
  readonly #raw: readonly RawEntry[];
  readonly #hasLongSizes: boolean;
  readonly #seen = new Set<number>();
  isDamaged = false;

  constructor(bytes: Uint8Array, raw: readonly RawEntry[], hasLongSizes: boolean) {
    this.#bytes = bytes;
    this.#raw = raw;
    this.#hasLongSizes = hasLongSizes;
  }

  has(id: number): boolean {
    return this.#seen.has(id);
  }

  add(id: number, above: readonly string[], isReachable: boolean): Building {
    this.#seen.add(id);
    const { type, name } = this.#raw[id] ?? { type: STREAM, name: '' };
    const at = id * ENTRY_BYTES;
    const high = this.#hasLongSizes ? doubleWord(this.#bytes, at + 124) : 0;
    return {
      id,
      type: type === ROOT ? 'root' : type === STORAGE ? 'storage' : 'stream',
      name,
      path: id === 0 ? [] : [...above, name],
      classId: classIdAt(this.#bytes, at + 80),
      bytes: doubleWord(this.#bytes, at + 120) + high * 2 ** 32,
      created: timeAt(this.#bytes, at + 100),
      modified: timeAt(this.#bytes, at + 108),
      isReachable,
      start: doubleWord(this.#bytes, at + 116),
      children: [],
    };
  }

  /** All below a storage, each storage before what is in it. */
  below(root: Building): PlacedEntry[] {
    const found: PlacedEntry[] = [];
    const open: Building[] = [root];
    for (let storage = open.pop(); storage !== undefined; storage = open.pop()) {
      const ids = this.#siblings(this.#raw[storage.id]?.child ?? NO_ENTRY);
      for (const id of ids) {
        const entry = this.add(id, storage.path.length < DEPTH_MAX ? storage.path : [], true);
        storage.children.push(entry);
        found.push(entry);
        if (entry.type === 'storage') open.push(entry);
      }
    }
    return found;
  }

  /** The entries of one storage, which are a binary tree ([MS-CFB] 2.6.4), in the order of their numbers. */
  #siblings(first: number): readonly number[] {
    const ids: number[] = [];
    const open = [first];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === NO_ENTRY) continue;
      const entry = this.#raw[id];
      if (entry === undefined || this.#seen.has(id) || (entry.type !== STORAGE && entry.type !== STREAM)) {
        this.isDamaged = true;
        continue;
      }
      this.#seen.add(id);
      ids.push(id);
      open.push(entry.left, entry.right);
    }
    return ids.sort((a, b) => a - b);
  }
}

/** Storages within storages up to which paths are told whole: longer ones would grow with the square of the depth. */
const DEPTH_MAX = 64;

function rawEntry(bytes: Uint8Array, at: number): RawEntry {
  const type = bytes[at + 66] ?? 0;
  // Where an entry was, its length is gone first.
  const nameBytes = type === FREED ? 64 : Math.min(word(bytes, at + 64), 64);
  const name = Buffer.from(bytes.subarray(at, at + nameBytes)).toString('utf16le');
  return {
    type,
    name: name.replace(/\0.*$/s, ''),
    left: doubleWord(bytes, at + 68),
    right: doubleWord(bytes, at + 72),
    child: doubleWord(bytes, at + 76),
  };
}

function timeAt(bytes: Uint8Array, at: number): bigint {
  return BigInt(doubleWord(bytes, at)) + (BigInt(doubleWord(bytes, at + 4)) << 32n);
}

/** A class identifier as it is written ([MS-DTYP] 2.3.4.2: three numbers, low byte first, then bytes); empty if all are zero. */
export function classIdAt(bytes: Uint8Array, at: number): string {
  const last = Buffer.from(bytes.subarray(at + 8, at + 16)).toString('hex');
  const first = [doubleWord(bytes, at).toString(16).padStart(8, '0')];
  first.push(
    word(bytes, at + 4)
      .toString(16)
      .padStart(4, '0'),
    word(bytes, at + 6)
      .toString(16)
      .padStart(4, '0'),
  );
  const id = [...first, last.slice(0, 4), last.slice(4)].join('-').toUpperCase();
  return /^[0-]*$/.test(id) ? '' : id;
}
