/** Keeps the worst so many of what may be a million, and counts them all. */
export class Worst<Item> {
  readonly #limit: number;
  #kept: { readonly rank: number; readonly item: Item }[] = [];
  /** What ranks no higher than this cannot come to be kept any more. */
  #floor = Number.NEGATIVE_INFINITY;
  /** All that were offered. */
  count = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Offers one. Among equals those that came first stay. `make` is called only if there is a chance of its being kept. */
  offer(rank: number, make: () => Item): void {
    this.count += 1;
    if (rank <= this.#floor || this.#limit === 0) return;
    this.#kept.push({ rank, item: make() });
    if (this.#kept.length >= this.#limit * 2) this.#prune();
  }

  /** Those kept, the worst first, and in the order of their coming among equals. */
  list(): readonly Item[] {
    this.#prune();
    return this.#kept.map(({ item }) => item);
  }

  /** How many were not kept. */
  get rest(): number {
    return Math.max(0, this.count - this.#limit);
  }

  #prune(): void {
    this.#kept = this.#kept.toSorted((a, b) => b.rank - a.rank).slice(0, this.#limit);
    const last = this.#kept.at(-1);
    if (last !== undefined && this.#kept.length === this.#limit) this.#floor = last.rank;
  }
}
