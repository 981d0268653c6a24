import type { Source } from '../../document.ts';
import { ProblemError } from '../../problem.ts';
import { doubleWord, word } from '../../structures/little-endian.ts';
import { decodeBlock } from './crypt.ts';

/** A node: a number, what it holds, what nodes of its own it has, and which node it is in ([MS-PST] 2.2.2.7.7.4). */
export interface PstNode {
  readonly id: number;
  readonly data: number;
  readonly own: number;
  readonly parent: number;
}

/** Numbers of a page and of an entry of a tree, by the version of the file ([MS-PST] 2.2.2.7.7). */
interface Layout {
  /** Bytes of a number of a block, and of a place in the file. */
  readonly numberBytes: 4 | 8;
  readonly nodeTreeAt: number;
  readonly blockTreeAt: number;
  readonly cryptAt: number;
  /** Where in a page the number of entries stands, the bytes of an entry, and how far from the leaves it is. */
  readonly countAt: number;
}

const NARROW: Layout = { numberBytes: 4, nodeTreeAt: 184, blockTreeAt: 192, cryptAt: 461, countAt: 496 };
const WIDE: Layout = { numberBytes: 8, nodeTreeAt: 216, blockTreeAt: 232, cryptAt: 513, countAt: 488 };

const HEADER_BYTES = 564;
const PAGE_BYTES = 512;
/** Pages that are kept: those near the roots are asked for again and again. */
const PAGES_KEPT = 4_096;
/** Pages from the root to a leaf. */
const LEVELS_MAX = 10;
/** Blocks of a node that are told one after the other. */
const BLOCKS_MAX = 4_000_000;

/** Ways in which blocks are written ([MS-PST] 2.2.2.6, bCryptMethod). */
const CRYPT_NONE = 0;
const CRYPT_PERMUTE = 1;

/**
 * The lower layers of a file of Outlook ([MS-PST] 2.2): nodes, and the blocks that they hold. The source is read at
 * random and stays the caller's. What is contradictory is left, and `isDamaged` says so. `open` throws `bad-structure`
 * where there is no header, and `format-not-read` of what Outlook 2013 and later keep of a server.
 */
export class PstFile {
  readonly #source: Pick<Source, 'read' | 'size'>;
  readonly #layout: Layout;
  readonly #isCoded: boolean;
  readonly #nodeTree: number;
  readonly #blockTree: number;
  readonly #pages = new Map<number, Uint8Array>();
  /** Something contradicted the format. */
  isDamaged = false;

  private constructor(source: Pick<Source, 'read' | 'size'>, header: Uint8Array, layout: Layout) {
    this.#source = source;
    this.#layout = layout;
    this.#isCoded = header[layout.cryptAt] === CRYPT_PERMUTE;
    this.#nodeTree = numberAt(header, layout.nodeTreeAt + layout.numberBytes, layout.numberBytes);
    this.#blockTree = numberAt(header, layout.blockTreeAt + layout.numberBytes, layout.numberBytes);
  }

  /** Reads the header. */
  static async open(source: Pick<Source, 'read' | 'size'>): Promise<PstFile> {
    const header = await source.read(0, HEADER_BYTES);
    const version = word(header, 10);
    if (header.length < HEADER_BYTES || Buffer.from(header.subarray(0, 4)).toString('latin1') !== '!BDN') {
      throw new ProblemError('bad-structure');
    }
    if (version >= 36) throw new ProblemError('format-not-read');
    const layout = version >= 23 ? WIDE : NARROW;
    const crypt = header[layout.cryptAt] ?? 0;
    if (crypt !== CRYPT_NONE && crypt !== CRYPT_PERMUTE) throw new ProblemError('format-not-read');
    return new PstFile(source, header, layout);
  }

  /** All nodes, in the order of their numbers. */
  async *nodes(): AsyncGenerator<PstNode> {
    const open = [{ at: this.#nodeTree, level: 0 }];
    const seen = new Set<number>();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next.at) || next.level > LEVELS_MAX) {
        this.isDamaged = true;
        continue;
      }
      seen.add(next.at);
      const page = await this.#page(next.at);
      if (page.isLeaf) for (const entry of page.entries) yield this.#nodeOf(entry);
      else {
        const { numberBytes } = this.#layout;
        const { level } = next;
        open.push(
          ...page.entries
            .map((entry) => ({ at: numberAt(entry, 2 * numberBytes, numberBytes), level: level + 1 }))
            .reverse(),
        );
      }
    }
  }

  /** The node of a number. */
  async node(id: number): Promise<PstNode | undefined> {
    const entry = await this.#find(this.#nodeTree, id);
    return entry === undefined ? undefined : this.#nodeOf(entry);
  }

  /** The blocks of data that a block is, or stands for, in order ([MS-PST] 2.2.2.8.3). */
  async *blocks(id: number): AsyncGenerator<Uint8Array> {
    let count = 0;
    const open = [{ id, level: 0 }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      count += 1;
      if (count > BLOCKS_MAX) throw new ProblemError('values-limit', { number: BLOCKS_MAX, limit: 'pstBlocksMax' });
      const bytes = await this.#block(next.id);
      if (!isInternal(next.id)) yield bytes;
      else if (bytes[0] === 1 && next.level < 3) {
        const { numberBytes } = this.#layout;
        const { level } = next;
        const ids = Array.from(
          { length: Math.min(word(bytes, 2), Math.floor(bytes.length / numberBytes)) },
          (_, index) => numberAt(bytes, 8 + index * numberBytes, numberBytes),
        );
        open.push(...ids.map((each) => ({ id: each, level: level + 1 })).reverse());
      } else this.isDamaged = true;
    }
  }

  /** How many bytes a block of data has, or all that it stands for. */
  async sizeOf(id: number): Promise<number> {
    if (id === 0) return 0;
    if (!isInternal(id)) return (await this.#place(id))?.bytes ?? 0;
    return doubleWord(await this.#block(id), 4);
  }

  /** The nodes of a node, by their number ([MS-PST] 2.2.2.8.3.3). */
  async ownNodes(id: number): Promise<ReadonlyMap<number, PstNode>> {
    const nodes = new Map<number, PstNode>();
    const open = id === 0 ? [] : [{ id, level: 0 }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const bytes = await this.#block(next.id);
      if (bytes[0] !== 2 || next.level > 2) {
        this.isDamaged = true;
        continue;
      }
      for (const node of this.#listed(bytes)) {
        if (bytes[1] !== 0) open.push({ id: node.data, level: next.level + 1 });
        else if (nodes.size < OWN_NODES_MAX) nodes.set(node.id, node);
      }
    }
    return nodes;
  }

  /** The entries of a list of nodes; those of a list of lists have no nodes of their own. */
  #listed(bytes: Uint8Array): readonly PstNode[] {
    const { numberBytes } = this.#layout;
    const entryBytes = (bytes[1] === 0 ? 3 : 2) * numberBytes;
    const start = numberBytes === 8 ? 8 : 4;
    const count = Math.min(word(bytes, 2), Math.floor((bytes.length - start) / entryBytes));
    return Array.from({ length: Math.max(0, count) }, (_, index) => {
      const at = start + index * entryBytes;
      const own = bytes[1] === 0 ? numberAt(bytes, at + 2 * numberBytes, numberBytes) : 0;
      return { id: doubleWord(bytes, at), data: numberAt(bytes, at + numberBytes, numberBytes), own, parent: 0 };
    });
  }

  #nodeOf(entry: Uint8Array): PstNode {
    const { numberBytes } = this.#layout;
    return {
      id: doubleWord(entry, 0),
      data: numberAt(entry, numberBytes, numberBytes),
      own: numberAt(entry, 2 * numberBytes, numberBytes),
      parent: doubleWord(entry, 3 * numberBytes),
    };
  }

  async #block(id: number): Promise<Uint8Array> {
    const place = await this.#place(id);
    if (place === undefined) {
      this.isDamaged = true;
      return new Uint8Array(0);
    }
    const bytes = await this.#source.read(place.at, place.at + place.bytes);
    if (bytes.length < place.bytes) this.isDamaged = true;
    return this.#isCoded && !isInternal(id) ? decodeBlock(bytes) : bytes;
  }

  async #place(id: number): Promise<{ readonly at: number; readonly bytes: number } | undefined> {
    const { numberBytes } = this.#layout;
    const entry = await this.#find(this.#blockTree, id);
    return entry === undefined
      ? undefined
      : { at: numberAt(entry, numberBytes, numberBytes), bytes: word(entry, 2 * numberBytes) };
  }

  /** The leaf of a tree that has a key. */
  async #find(root: number, key: number): Promise<Uint8Array | undefined> {
    const { numberBytes } = this.#layout;
    let at = root;
    for (let level = 0; level <= LEVELS_MAX; level += 1) {
      const { entries, isLeaf } = await this.#page(at);
      const wanted = key - (key % 2 === 1 && root === this.#blockTree ? 1 : 0);
      const entry = entries.findLast((each) => keyOf(each, numberBytes, root === this.#blockTree) <= wanted);
      if (entry === undefined) return undefined;
      if (isLeaf) return keyOf(entry, numberBytes, root === this.#blockTree) === wanted ? entry : undefined;
      at = numberAt(entry, 2 * numberBytes, numberBytes);
    }
    this.isDamaged = true;
    return undefined;
  }

  async #page(at: number): Promise<{ readonly entries: readonly Uint8Array[]; readonly isLeaf: boolean }> {
    let page = this.#pages.get(at);
    if (page === undefined) {
      page = await this.#source.read(at, at + PAGE_BYTES);
      if (this.#pages.size >= PAGES_KEPT) this.#pages.clear();
      this.#pages.set(at, page);
    }
    const { countAt } = this.#layout;
    const [count = 0, , entryBytes = 0, level = 0] = page.subarray(countAt, countAt + 4);
    if (page.length < PAGE_BYTES || entryBytes < 12 || count * entryBytes > countAt) {
      this.isDamaged = true;
      return { entries: [], isLeaf: true };
    }
    const bytes = page;
    const entries = Array.from({ length: count }, (_, index) =>
      bytes.subarray(index * entryBytes, (index + 1) * entryBytes),
    );
    return { entries, isLeaf: level === 0 };
  }
}

/** Nodes of a message that are read: its attachments, recipients and values that are long. */
const OWN_NODES_MAX = 100_000;

/** Whether a block holds numbers of others: they are not coded ([MS-PST] 2.2.2.2). */
function isInternal(id: number): boolean {
  return Math.floor(id / 2) % 2 === 1;
}

/** Numbers of eight bytes are no larger than can be counted in a file that there is. */
function numberAt(bytes: Uint8Array, at: number, numberBytes: 4 | 8): number {
  return doubleWord(bytes, at) + (numberBytes === 8 ? doubleWord(bytes, at + 4) * 2 ** 32 : 0);
}

function keyOf(entry: Uint8Array, numberBytes: 4 | 8, isBlock: boolean): number {
  const key = isBlock ? numberAt(entry, 0, numberBytes) : doubleWord(entry, 0);
  // The lowest bit of the number of a block says nothing (2.2.2.2).
  return isBlock ? key - (key % 2) : key;
}
