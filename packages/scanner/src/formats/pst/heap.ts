import { doubleWord, word } from '../../structures/little-endian.ts';

/** Values in the blocks of a node, by their number ([MS-PST] 2.3.1). */
export class Heap {
  readonly #blocks: readonly Uint8Array[];

  constructor(blocks: readonly Uint8Array[]) {
    this.#blocks = blocks;
  }

  /** What it is the heap of: 0xbc of properties, 0x7c of a table; 0 if it is none. */
  get kind(): number {
    const [first] = this.#blocks;
    return first !== undefined && first[2] === SIGNATURE ? (first[3] ?? 0) : 0;
  }

  /** The number of the value that all others hang from. */
  get root(): number {
    return doubleWord(this.#blocks[0] ?? NO_BYTES, 4);
  }

  /** A value; empty if there is none of that number. */
  value(id: number): Uint8Array {
    const block = this.#blocks[id >>> 16];
    const index = (id >>> 5) & 0x7ff;
    if (block === undefined || index === 0) return NO_BYTES;
    const map = word(block, 0);
    if (index > word(block, map)) return NO_BYTES;
    return block.subarray(word(block, map + 2 + index * 2), word(block, map + 4 + index * 2));
  }

  /** The records of a tree of values, each its key and what belongs to it ([MS-PST] 2.3.2). */
  *records(id: number): Generator<Uint8Array> {
    const header = this.value(id);
    const [type, keyBytes = 0, dataBytes = 0, levels = 0] = header;
    if (type !== TREE || keyBytes === 0) return;
    const open = [{ id: doubleWord(header, 4), level: Math.min(levels, LEVELS_MAX) }];
    let count = 0;
    for (let next = open.pop(); next !== undefined && count < RECORDS_MAX; next = open.pop()) {
      const bytes = this.value(next.id);
      const recordBytes = keyBytes + (next.level === 0 ? dataBytes : 4);
      for (let at = 0; at + recordBytes <= bytes.length && count < RECORDS_MAX; at += recordBytes) {
        count += 1;
        if (next.level === 0) yield bytes.subarray(at, at + recordBytes);
        else open.push({ id: doubleWord(bytes, at + keyBytes), level: next.level - 1 });
      }
    }
  }
}

const NO_BYTES = new Uint8Array(0);
const SIGNATURE = 0xec;
const TREE = 0xb5;
const LEVELS_MAX = 8;
/** Properties of a message, and rows of a table. */
const RECORDS_MAX = 1_000_000;
