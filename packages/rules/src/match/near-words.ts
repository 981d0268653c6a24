import type { Range } from '../block/range.ts';
import type { ReadableBlock } from '../block/readable-block.ts';
import type { LabelContext } from '../label/label-meaning.ts';
import type { CompiledDetector } from './detector-set.ts';
import type { PhrasePlaces } from './phrase-places.ts';

/** Characters before and after a value in which words count. From the usage of Google and Microsoft: a line or so. */
const BEFORE = 60;
const AFTER = 30;

/** Characters that must follow a value for its context to be whole: see `belongsHere` in find-matches.ts. */
export const contextAfter = AFTER;

/** What speaks for a value and against it where it stands. */
export interface Surroundings {
  /** A word that speaks for it stands near, or in the label. */
  readonly near: boolean;
  /** It stands in the label. */
  readonly labelled: boolean;
  /** A word that speaks against it stands near, or in the label. */
  readonly notNear: boolean;
  /** A word that speaks for it stands right before it, and none of those against it belongs to that. */
  readonly isNamed: boolean;
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
 * what the run stands under. Whether a word speaks for it is only looked for where that is asked.
 */
export function surroundingsOf(
  { near, notNear }: CompiledDetector,
  places: PhrasePlaces,
  block: ReadableBlock,
  valueStart: number,
  valueEnd: number,
  run: number,
  said: LabelContext | undefined,
  isNearAsked: boolean,
): Surroundings {
  const labelled = said?.labelled === true;
  const against = said?.notNear === true;
  const isWhole = valueStart === block.startOf(run) && valueEnd === block.endOf(run);
  if (isWhole && (labelled || !block.isLoose(run))) return surroundingsOfWhole(labelled, against);
  const { text } = block;
  const { before, after } = windowsOf(block.contextOf(run), { start: valueStart, end: valueEnd });
  const stands = (phrases: Uint8Array, { start, end }: Range): boolean =>
    places.find(phrases, start, end) !== undefined;
  const isAgainst = stands(notNear, before) || (!isLabelOfNext(text, valueEnd) && stands(notNear, after));
  return {
    labelled,
    near: labelled || (isNearAsked && (stands(near, before) || stands(near, after))),
    notNear: against || isAgainst,
    isNamed: isAgainst && !against && isNamedIn(text, before, near, notNear, places),
  };
}

/** What may stand between a word for a value and the value: a word for number, a colon, `is`. */
const beforeValue =
  /^[^\S\n]{0,2}(?:(?:no|num|number|nbr|nr)(?![\p{L}\p{N}])\.?)?[^\S\n]{0,2}(?:[:#=-]{1,2}|is|was)?[\s"'(]{0,4}$/iu;

/** What stands between two words of one name. */
const withinName = /^(?:[\s_'-]|'s\s){0,3}$/u;

/** Whether a value has a word for it right before it, and no word against it that is a piece of the name: `FedEx account`. */
function isNamedIn(text: string, before: Range, near: Uint8Array, notNear: Uint8Array, places: PhrasePlaces): boolean {
  const names = [...places.all(near, before.start, before.end)].filter(({ end }) =>
    beforeValue.test(text.slice(end, before.end)),
  );
  if (names.length === 0) return false;
  const from = Math.min(...names.map(({ start }) => start));
  return [...places.all(notNear, before.start, before.end)].every(
    ({ start, end }) => end <= from && start < from && !withinName.test(text.slice(end, from)),
  );
}

/** Of a cell that is all value only the label says something: there are four such surroundings, and a million cells. */
function surroundingsOfWhole(labelled: boolean, notNear: boolean): Surroundings {
  if (labelled) return notNear ? bothLabelled : onlyLabelled;
  return notNear ? onlyAgainst : nothingAround;
}

const bothLabelled: Surroundings = { near: true, labelled: true, notNear: true, isNamed: false };
const onlyLabelled: Surroundings = { near: true, labelled: true, notNear: false, isNamed: false };
const onlyAgainst: Surroundings = { near: false, labelled: false, notNear: true, isNamed: false };
const nothingAround: Surroundings = { near: false, labelled: false, notNear: false, isNamed: false };

/** The phrases that `surroundingsOf` goes by, in words: for explanations. The first of each that stands on each side. */
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
