import { PHRASES_MAX } from '../engine/trigger.ts';
import { matchPhrase } from '../label/words.ts';
import type { DetectorSet } from './detector-set.ts';

/** What counts as a phrase of the context, and where. */
export interface NearPhrase {
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}

/** The places of phrases in a block, each looked at closely when it is first asked for. */
export class PhrasePlaces {
  readonly #text: string;
  readonly #set: DetectorSet;
  /** Rising: `offset * PHRASES_MAX + phrase`. */
  readonly #places: readonly number[];
  /** For each place the offset after its phrase, or -1 if there is none after all; undefined if not looked at yet. */
  readonly #ends: (number | undefined)[] = [];

  constructor(text: string, set: DetectorSet, places: readonly number[]) {
    this.#text = text;
    this.#set = set;
    this.#places = places;
  }

  /** The phrases that may stand anywhere in the block: 1 where one may. */
  seen(): Uint8Array {
    const seen = new Uint8Array(this.#set.phrases.length);
    for (const place of this.#places) seen[place % PHRASES_MAX] = 1;
    return seen;
  }

  /** Whether one of some phrases may begin in a range. May be wrong in saying so, never in denying it. */
  mayHave(phrases: Uint8Array, from: number, to: number): boolean {
    for (let index = this.#firstFrom(from); ; index += 1) {
      const place = this.#places[index];
      if (place === undefined || place >= to * PHRASES_MAX) return false;
      if (phrases[place % PHRASES_MAX] === 1) return true;
    }
  }

  /** The first of some phrases that stands in a range as a whole. */
  find(phrases: Uint8Array, from: number, to: number): NearPhrase | undefined {
    for (let index = this.#firstFrom(from); ; index += 1) {
      const place = this.#places[index];
      if (place === undefined || place >= to * PHRASES_MAX) return undefined;
      const phrase = place % PHRASES_MAX;
      if (phrases[phrase] !== 1) continue;
      const end = this.#endOf(index, place);
      if (end === -1 || end > to) continue;
      return { phrase: this.#set.phrases[phrase] ?? '', start: Math.floor(place / PHRASES_MAX), end };
    }
  }

  /** All of some phrases that stand in a range, in order. */
  *all(phrases: Uint8Array, from: number, to: number): Generator<NearPhrase, void, undefined> {
    for (
      let found = this.find(phrases, from, to);
      found !== undefined;
      found = this.find(phrases, found.start + 1, to)
    ) {
      yield found;
    }
  }

  #endOf(index: number, place: number): number {
    const known = this.#ends[index];
    if (known !== undefined) return known;
    const phrase = this.#set.phrases[place % PHRASES_MAX] ?? '';
    const end = matchPhrase(phrase, this.#text, Math.floor(place / PHRASES_MAX));
    this.#ends[index] = end;
    return end;
  }

  /** The index of the first place at or after an offset. */
  #firstFrom(offset: number): number {
    const wanted = offset * PHRASES_MAX;
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#places[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
