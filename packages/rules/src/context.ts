import type { Detector } from './detector.ts';
import { phrasePattern, toWords } from './phrases.ts';

/** Characters before and after a value in which words count. From the usage of Google and Microsoft: a line or so. */
const BEFORE = 60;
const AFTER = 30;

/** Characters of a label that are read. A header is short; a cell before a cell may be a chapter. */
const LABEL_LENGTH_MAX = 120;

/** Characters that must follow a value for its context to be whole: see `belongsHere` in find-matches.ts. */
export const contextAfter = AFTER;

/** A value's surroundings in its run, as words. */
export interface Context {
  /** A word that speaks for it stands near, or in the label. */
  readonly near: boolean;
  /** It stands in the label. */
  readonly labelled: boolean;
  /** A word that speaks against it stands near, or in the label. */
  readonly notNear: boolean;
}

/** What a label says about a detector. The same for every cell of a column, so it is asked once. */
const labelContexts = new WeakMap<Detector, Map<string, Context>>();

/** Labels remembered per detector. A file of a million JSON keys must not be kept in memory. */
const LABELS_KEPT = 10_000;

/**
 * Which words stand near a value: within 60 characters before or 30 after it in its run, line breaks included, or in
 * the run's label. `text` is the block, `[runStart, runEnd)` the run and `[start, end)` the value.
 */
export function contextOf(
  detector: Detector,
  text: string,
  run: { readonly start: number; readonly end: number; readonly label: string | undefined },
  value: { readonly start: number; readonly end: number },
): Context {
  const said = run.label === undefined ? nothing : labelContext(detector, run.label);
  if (detector.near === undefined && detector.notNear === undefined) return said;
  if (value.start === run.start && value.end === run.end) return said;
  const before = toWords(
    text.slice(wordStart(text, Math.max(run.start, value.start - BEFORE), value.start), value.start),
  );
  const after = toWords(text.slice(value.end, wordEnd(text, value.end, Math.min(run.end, value.end + AFTER))));
  return {
    labelled: said.labelled,
    near: said.near || has(detector.near, before) || has(detector.near, after),
    notNear:
      said.notNear || has(detector.notNear, before) || has(detector.notNear, beforeColon(text, value.end, after)),
  };
}

const nothing: Context = { near: false, labelled: false, notNear: false };

/** Whether a label has a near word or a word against, or is a label that the detector names. */
function labelContext(detector: Detector, label: string): Context {
  let known = labelContexts.get(detector);
  if (known === undefined || known.size >= LABELS_KEPT) {
    known = new Map();
    labelContexts.set(detector, known);
  }
  let context = known.get(label);
  if (context === undefined) {
    const words = toWords(label.slice(0, LABEL_LENGTH_MAX));
    const named = has(detector.labelled?.labels, words);
    const another = has(detector.labelled?.notLabels, words);
    const labelled = !another && (named || has(detector.near, words));
    context = {
      near: labelled,
      labelled,
      // `MobileProvider` is about telephones and holds none; `InternalNotes` says nothing either way.
      notNear: (named && another) || has(detector.notNear, words),
    };
    known.set(label, context);
  }
  return context;
}

/** Whether whatever stands under a label is what the detector finds. */
export function isLabelled(detector: Detector, label: string): boolean {
  if (detector.labelled === undefined) return false;
  const words = toWords(label.slice(0, LABEL_LENGTH_MAX));
  return has(detector.labelled.labels, words) && !has(detector.labelled.notLabels, words);
}

function has(phrases: readonly string[] | undefined, words: string): boolean {
  return phrases !== undefined && phrases.length > 0 && phrasePattern(phrases).test(words);
}

/** After a value, words before a colon are the label of the next: `DOB: 01/02/1990 Arrested: 03/04/2020`. */
function beforeColon(text: string, end: number, after: string): string {
  return /[:=]/.test(text.slice(end, end + AFTER)) ? '' : after;
}

const wordCharacter = /[\p{L}\p{N}]/u;

/** The window's start, or the end of the word that it would cut. */
function wordStart(text: string, start: number, limit: number): number {
  let at = start;
  if (at > 0 && wordCharacter.test(text.charAt(at - 1)))
    while (at < limit && wordCharacter.test(text.charAt(at))) at += 1;
  return at;
}

/** The window's end, or the start of the word that it would cut. */
function wordEnd(text: string, limit: number, end: number): number {
  let at = end;
  if (wordCharacter.test(text.charAt(at))) while (at > limit && wordCharacter.test(text.charAt(at - 1))) at -= 1;
  return at;
}
