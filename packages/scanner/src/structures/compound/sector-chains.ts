import { SECTOR_MAX } from './compound-header.ts';

/**
 * A table that says of each sector which one follows it ([MS-CFB] 2.3), and which are taken. A sector belongs to one
 * chain, the first that claims it, so that all chains together are no longer than the table, whatever it says.
 */
export class SectorChains {
  readonly #next: Uint32Array;
  readonly #taken: Uint8Array;
  readonly #sectors: number;
  #isDamaged = false;

  /** `sectors` is how many there are, which may be more or fewer than the table has. */
  constructor(next: Uint32Array, sectors: number) {
    this.#next = next;
    this.#sectors = sectors;
    this.#taken = new Uint8Array(sectors);
  }

  /** Sectors that there are. */
  get sectors(): number {
    return this.#sectors;
  }

  /** Sectors of which the table says something, those beyond the end not counted. */
  get listed(): number {
    return Math.min(this.#next.length, this.#sectors);
  }

  /** What the table says of sectors that there are not. */
  get beyond(): Uint32Array {
    return this.#next.subarray(this.#sectors);
  }

  /** The number after that of the last sector that is taken. */
  get takenEnd(): number {
    return this.#taken.lastIndexOf(1) + 1;
  }

  /** Whether a chain went to where no sector is, came back to itself, or met another. */
  get isDamaged(): boolean {
    return this.#isDamaged;
  }

  /** Takes one sector; false if there is none such or it is taken. */
  take(sector: number): boolean {
    if (sector >= this.#sectors || this.#taken[sector] === 1) {
      this.#isDamaged = true;
      return false;
    }
    this.#taken[sector] = 1;
    return true;
  }

  /** The chain from a sector on, in order, as far as its sectors are there and no other chain's. They are taken by it. */
  claim(start: number): readonly number[] {
    const chain: number[] = [];
    for (let sector = start; sector <= SECTOR_MAX; sector = this.#next[sector] ?? NONE) {
      if (!this.take(sector)) break;
      chain.push(sector);
    }
    return chain;
  }

  /** What is left of the chain of something deleted: its sectors may be free or another's by now, which is no damage. */
  claimLost(start: number): readonly number[] {
    const before = this.#isDamaged;
    const chain = this.claim(start);
    this.#isDamaged = before;
    return chain;
  }

  /** Sectors that no chain has claimed, as runs `[first, last)` in order. */
  *free(): Generator<{ readonly first: number; readonly last: number }> {
    let first: number | undefined;
    for (let sector = 0; sector < this.#sectors; sector += 1) {
      if (this.#taken[sector] === 0) first ??= sector;
      else if (first !== undefined) {
        yield { first, last: sector };
        first = undefined;
      }
    }
    if (first !== undefined) yield { first, last: this.#sectors };
  }
}

/** Where a chain ends ([MS-CFB] 2.1, ENDOFCHAIN). */
const NONE = 0xfffffffe;

/** Bytes as numbers of four, the low byte first; what is left over is none. */
export function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(4 * index, true));
}
