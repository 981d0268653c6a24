import { PHRASES_MAX } from '../engine/trigger.ts';
import type { LabelContext } from '../label/label-meaning.ts';
import { matchPhrase } from '../label/words.ts';
import type { CompiledDetector, DetectorSet } from './detector-set.ts';

/** Characters before and after a value in which words count. From the usage of Google and Microsoft: a line or so. */
const BEFORE = 60;
const AFTER = 30;

/** Characters that must follow a value for its context to be whole: see `belongsHere` in find-matches.ts. */
export const contextAfter = AFTER;

/** A value's surroundings in its run. */
export interface Context {
  /** A word that speaks for it stands near, or in the label. */
  readonly near: boolean;
  /** It stands in the label. */
  readonly labelled: boolean;
  /** A word that speaks against it stands near, or in the label. */
  readonly notNear: boolean;
}

/** Offsets from `start` up to but not including `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

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

/** Where words count for a value in its run: before it, and after it. */
function windowsOf(run: Range, value: Range): { readonly before: Range; readonly after: Range } {
  return {
    before: { start: Math.max(run.start, value.start - BEFORE), end: value.start },
    after: { start: value.end, end: Math.min(run.end, value.end + AFTER) },
  };
}

/**
 * Which words stand near a value: within 60 characters before or 30 after it in its run, line breaks included, or in
 * what the run stands under.
 */
export function contextOf(
  { near, notNear }: CompiledDetector,
  places: PhrasePlaces,
  text: string,
  run: Range,
  value: Range,
  said: LabelContext | undefined,
): Context {
  const labelled = said?.labelled === true;
  const against = said?.notNear === true;
  if (value.start === run.start && value.end === run.end) return { near: labelled, labelled, notNear: against };
  const { before, after } = windowsOf(run, value);
  const stands = (phrases: Uint8Array, { start, end }: Range): boolean =>
    places.find(phrases, start, end) !== undefined;
  return {
    labelled,
    near: labelled || stands(near, before) || stands(near, after),
    notNear: against || stands(notNear, before) || (!isLabelOfNext(text, value.end) && stands(notNear, after)),
  };
}

/** The phrases that `contextOf` goes by, in words: for explanations. The first of each that stands on each side. */
export function phrasesNear(
  { near, notNear }: CompiledDetector,
  places: PhrasePlaces,
  text: string,
  run: Range,
  value: Range,
): { readonly speakFor: readonly string[]; readonly speakAgainst: readonly string[] } {
  const { before, after } = windowsOf(run, value);
  const found = (phrases: Uint8Array, windows: readonly Range[]): readonly string[] =>
    windows.flatMap(({ start, end }) => places.find(phrases, start, end)?.phrase ?? []);
  return {
    speakFor: found(near, [before, after]),
    speakAgainst: found(notNear, isLabelOfNext(text, value.end) ? [before] : [before, after]),
  };
}

/** After a value, words before a colon are the label of the next: `DOB: 01/02/1990 Arrested: 03/04/2020`. */
function isLabelOfNext(text: string, end: number): boolean {
  for (let at = end; at < end + AFTER && at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3a || unit === 0x3d) return true;
  }
  return false;
}

/** Whether a near word of a detector may stand near any of several values, the first and last of which are given. */
export function mayBeNear({ near }: CompiledDetector, places: PhrasePlaces, first: number, lastEnd: number): boolean {
  return places.mayHave(near, Math.max(0, first - BEFORE), lastEnd + AFTER);
}
