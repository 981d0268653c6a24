import type { Worth } from './match-list.ts';

/** Values of a column that are kept. */
const VALUES_MAX = 1_024;

/** Longer ones would keep the text alive that they were cut from. */
const LENGTH_MAX = 12;

/** Times that must have been asked before it is known whether values recur. */
const ASKED_MIN = 512;

/**
 * What values of a column were found to be worth. Most columns have few different values, or else one to each row: where
 * they do not recur, nothing is kept.
 */
export class KnownValues {
  readonly #worths = new Map<string, Worth>();
  #asked = 0;
  #known = 0;
  #isClosed = false;

  /** What a value is worth; undefined if that is not known. */
  get(value: string): Worth | undefined {
    if (this.#isClosed || value.length > LENGTH_MAX) return undefined;
    this.#asked += 1;
    const worth = this.#worths.get(value);
    if (worth !== undefined) this.#known += 1;
    else if (this.#asked >= ASKED_MIN && this.#known * 2 < this.#asked) this.#close();
    return worth;
  }

  /** Keeps what a value is worth, if there is room. */
  set(value: string, worth: Worth): void {
    if (this.#isClosed || value.length > LENGTH_MAX || this.#worths.size >= VALUES_MAX) return;
    this.#worths.set(value, worth);
  }

  #close(): void {
    this.#isClosed = true;
    this.#worths.clear();
  }
}
