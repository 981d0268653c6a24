import type { Location, Part, Trait } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import { printable } from '../../text/printable.ts';
import type { WholeSource } from '../format.ts';

/** Nodes within nodes of a tree that has no more than some thousand names. */
const NODES_MAX = 100_000;

/** A record: what is kept of a file of the folder. */
interface StoreRecord {
  readonly name: string;
  /** Four letters: `cmmt` is a comment. */
  readonly id: string;
  readonly words: readonly string[];
}

/** The names of a folder, then what is left of earlier ones. */
export async function* readDsStore({ bytes }: WholeSource): AsyncGenerator<Part> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const blocks = new BlockBuilder();
  const store = new Store(all);
  const known = new Set<string>();
  const hiders = new Set<Trait>();
  const add = (text: string, name: string, hiddenBy: Trait, label?: string): void => {
    const at: Location = { kind: 'field', name };
    blocks.add(replaceControls(text), at, { hiddenBy, ...(label !== undefined && { label }) });
    known.add(text);
    hiders.add(hiddenBy);
  };
  for (const { name, id, words } of store.records()) {
    if (!known.has(name)) add(name, 'name', 'folder-list');
    for (const text of words) {
      if (id === 'cmmt') add(text, 'comment', 'comment', 'comment');
      else add(text, 'setting', 'folder-list', id);
    }
  }
  const live = [...known].join('\0');
  for (const text of leftovers(all)) if (!live.includes(text)) add(text, 'leftover', 'earlier-text');
  yield* blocks.rest();
  for (const hider of hiders) yield trait(hider);
  if (store.isDamaged) yield told('bad-part');
}

/** Words of Latin letters in two bytes, the high one first, wherever they stand. */
function leftovers(bytes: Buffer): readonly string[] {
  const stretches = bytes.toString('latin1').match(/(?:\0[ -~\xa0-\xff]){4,}/g) ?? [];
  return [...new Set(stretches.map((stretch) => stretch.replaceAll('\0', '')))];
}

/** The blocks of a file and the tree in them. All numbers have the high byte first, and offsets begin behind the first four bytes. */
class Store {
  readonly #bytes: Buffer;
  #addresses: number[] = [];
  isDamaged = false;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  *records(): Generator<StoreRecord> {
    const root = this.#long(8) + 4;
    const count = Math.min(this.#long(root), Math.floor(this.#bytes.length / 4));
    this.#addresses = Array.from({ length: count }, (_, index) => this.#long(root + 8 + 4 * index));
    // The list of addresses fills 256 places, or a multiple of them.
    const tree = this.#treeOf(root + 8 + 4 * 256 * Math.ceil(Math.max(1, count) / 256));
    if (tree === undefined) {
      this.isDamaged = true;
      return;
    }
    const nodes = [this.#long(this.#offsetOf(tree))];
    const seen = new Set<number>();
    for (let node = nodes.pop(); node !== undefined && seen.size < NODES_MAX; node = nodes.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      yield* this.#node(node, nodes);
    }
  }

  /** The block of the tree, by the directory of blocks: a length, a name and a number each. */
  #treeOf(directory: number): number | undefined {
    let at = directory + 4;
    for (let left = Math.min(this.#long(directory), 256); left > 0; left -= 1) {
      const length = this.#bytes[at] ?? 0;
      if (this.#bytes.toString('latin1', at + 1, at + 1 + length) === 'DSDB') return this.#long(at + 1 + length);
      at += 5 + length;
    }
    return undefined;
  }

  /** An address has the length of its block in its last five bits. */
  #offsetOf(block: number): number {
    return ((this.#addresses[block] ?? 0) & ~0x1f) + 4;
  }

  *#node(block: number, nodes: number[]): Generator<StoreRecord> {
    let at = this.#offsetOf(block);
    const next = this.#long(at);
    const count = this.#long(at + 4);
    at += 8;
    if (next !== 0) nodes.push(next);
    for (let left = count; left > 0; left -= 1) {
      if (next !== 0) {
        nodes.push(this.#long(at));
        at += 4;
      }
      const record = this.#record(at);
      if (record === undefined) {
        this.isDamaged = true;
        return;
      }
      yield record.record;
      at = record.end;
    }
  }

  #record(at: number): { readonly record: StoreRecord; readonly end: number } | undefined {
    const length = this.#long(at);
    const start = at + 4 + 2 * length;
    if (length === 0 || start + 8 > this.#bytes.length) return undefined;
    const name = this.#wide(at + 4, length);
    const id = this.#bytes.toString('latin1', start, start + 4);
    const type = this.#bytes.toString('latin1', start + 4, start + 8);
    const fixed = FIXED_BYTES.get(type);
    if (fixed !== undefined) return { record: { name, id, words: [] }, end: start + 8 + fixed };
    const count = this.#long(start + 8);
    const value = start + 12;
    if (type === 'ustr') return { record: { name, id, words: [this.#wide(value, count)] }, end: value + 2 * count };
    if (type !== 'blob') return undefined;
    return { record: { name, id, words: printable(this.#bytes.subarray(value, value + count)) }, end: value + count };
  }

  #wide(at: number, count: number): string {
    const raw = this.#bytes.subarray(at, at + 2 * count);
    return Buffer.from(raw.subarray(0, raw.length - (raw.length % 2)))
      .swap16()
      .toString('utf16le');
  }

  #long(at: number): number {
    return at >= 0 && at + 4 <= this.#bytes.length ? this.#bytes.readUInt32BE(at) : 0;
  }
}

/** Bytes of a value, by its type. */
const FIXED_BYTES: ReadonlyMap<string, number> = new Map([
  ['bool', 1],
  ['long', 4],
  ['shor', 4],
  ['type', 4],
  ['comp', 8],
  ['dutc', 8],
]);
