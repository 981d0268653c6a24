import type { Detector } from '../detectors/detector.ts';
import { detectors as builtIn } from '../detectors/index.ts';
import { runEnd } from '../engine/pattern.ts';
import { findMatches, type TextOptions } from '../match/find-matches.ts';
import { findProtected } from '../match/find-protected.ts';
import { hasOnlyParts, type ProtectedList } from '../match/protected-list.ts';

/** Kinds whose length and punctuation are half the secret. */
export const secrets: ReadonlySet<string> = new Set(
  builtIn.filter(({ secret }) => secret === true).map(({ infoType }) => infoType),
);

/** What is marked is said by a mark itself. An agency's own kind may be called alike, and is masked. */
const markings: ReadonlySet<string> = new Set(
  builtIn.map(({ infoType }) => infoType).filter((infoType) => infoType.startsWith('marking-')),
);

/** Where a value stands in a name. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Not even its shape may be shown. */
  readonly isSecret: boolean;
}

/** Names recur by the million (the folder of every file, the header of every cell), so the last few are kept. */
const NAMES_KEPT = 10_000;

/** What is known of names, by the detectors that they are redacted by. */
export type Known<What> = WeakMap<readonly Detector[], Map<string, What>>;

const names: Known<readonly Span[]> = new WeakMap();
const paths: Known<readonly Span[]> = new WeakMap();
/** Whom names must not name, by the detectors that these are redacted by. */
const protectedBy = new WeakMap<readonly Detector[], ProtectedList>();

/** The detectors to redact names by that must not name some people either. */
export function maskProtected(detectors: readonly Detector[], people: ProtectedList): readonly Detector[] {
  const masks = [...detectors];
  protectedBy.set(masks, people);
  return masks;
}

/** Whether a label may be a part of the name of one of them, which the label beside it makes whole. */
export function mayNameProtected(label: string, detectors: readonly Detector[]): boolean {
  const people = protectedBy.get(detectors);
  return people !== undefined && hasOnlyParts(label, people);
}

function protectedSpansIn(name: string, { detectors = builtIn }: TextOptions): readonly Span[] {
  const people = protectedBy.get(detectors);
  if (people === undefined) return [];
  return [...readingsOf(name)].flatMap((text) =>
    [findProtected(text, people), findProtected(text, people, { humps: true })]
      .flat()
      .map((range) => ({ ...range, isSecret: true })),
  );
}

/** What is known by some detectors, with room for more. */
export function knownBy<What>(known: Known<What>, detectors: readonly Detector[]): Map<string, What> {
  let kept = known.get(detectors);
  if (kept === undefined || kept.size >= NAMES_KEPT) {
    kept = new Map();
    known.set(detectors, kept);
  }
  return kept;
}

/** Values in a name. Spans may overlap. */
export function spansIn(name: string, detectors: readonly Detector[]): readonly Span[] {
  return spansInEach([name], names, { detectors })[0] ?? [];
}

/**
 * Values in a path: in all of it, for one that spans folders; and in each name as it stands, for one that only stands free
 * of the slashes or whose label the value before it would swallow. A path is no sentence: only its names are read as one.
 */
export function spansInPath(path: string, detectors: readonly Detector[]): readonly Span[] {
  const own = path.split('/');
  const each = spansInEach(own, names, { detectors });
  if (own.length === 1) return each[0] ?? [];
  const spans = [...(spansInEach([path], paths, { detectors, isProse: false })[0] ?? [])];
  let offset = 0;
  for (const [index, name] of own.entries()) {
    for (const { start, end, isSecret } of each[index] ?? []) {
      spans.push({ start: start + offset, end: end + offset, isSecret });
    }
    offset += name.length + 1;
  }
  return spans;
}

/** The same of several names. Those that are not known yet are looked through together: each alone is one pass. */
function spansInEach(
  all: readonly string[],
  kept: Known<readonly Span[]>,
  options: TextOptions & { readonly detectors: readonly Detector[] },
): readonly (readonly Span[])[] {
  const known = knownBy(kept, options.detectors);
  const unknown = all.filter((name) => !known.has(name));
  if (unknown.length > 0) learnSpans(unknown, options, known);
  return all.map((name) => known.get(name) ?? []);
}

function learnSpans(all: readonly string[], options: TextOptions, into: Map<string, readonly Span[]>): void {
  const readings = all.flatMap((name) => [...readingsOf(name)].map((text) => ({ name, text })));
  // After a value, words before a colon are the label of the next, even across the end of a name: see `near-words.ts`.
  const isApart = all.some((name) => /[:=\x1f]/.test(name));
  const found = new Map<string, Span[]>(all.map((name) => [name, []]));
  for (const together of isApart ? readings.map((reading) => [reading]) : [readings]) {
    let at = 0;
    let offset = 0;
    for (const { start, end, infoType } of findMatches(together.map(({ text }) => text).join(runEnd), options)) {
      while (start > offset + (together[at]?.text.length ?? start)) {
        offset += (together[at]?.text.length ?? 0) + runEnd.length;
        at += 1;
      }
      if (markings.has(infoType)) continue;
      found
        .get(together[at]?.name ?? '')
        ?.push({ start: start - offset, end: end - offset, isSecret: secrets.has(infoType) });
    }
  }
  for (const [name, spans] of found)
    into.set(name, [...spans, ...looseSpansIn(name), ...protectedSpansIn(name, options)]);
}

/**
 * Nine digits or more, however they are parted: a Social Security number, and what is longer. Fewer number the files
 * themselves, and masked, these could not be told apart. A point before an extension parts.
 */
const digitRun = /\p{Nd}(?:(?:[ _/–-]{1,2}|\.(?=\d{2,4}[ ._/-]\d))?\p{Nd}){8,}/gu;

/** A day, as names of files have it, with or without a time: hidden, nobody would find the file again. */
const dayInName =
  /^(?:(?:19|20)\d{2}[ ._-]?(?:0[1-9]|1[0-2])[ ._-]?(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])[ ._-](?:0[1-9]|[12]\d|3[01])[ ._-](?:19|20)\d{2})(?:[ ._T-]{0,2}(?:[01]\d|2[0-3])[ ._-]?[0-5]\d(?:[ ._-]?[0-5]\d)?)?(?:[ ._-]\d{1,3})?$/u;

/** What follows a word for a secret and is no word itself, without the extension. */
const afterSecret =
  /(?:pass[ _-]?(?:word|code|phrase)?|passwd|pwd|pin|secret|token|key)[\s:=_-]{1,3}(?<value>(?=[^\s/]{0,80}[\d!@#$%^&*+?])[^\s/]{3,80}?)(?=(?:\.\w{1,5}){0,2}(?:!?\/|!?$|\s))/giu;

/**
 * What may be a value though no detector is sure enough of it to say so: a name is not worth the risk. A detector
 * wants a number to stand free; `SSN078051120` in a name is masked all the same.
 */
function looseSpansIn(name: string): readonly Span[] {
  const numbers = [...name.matchAll(digitRun)]
    .filter(([digits]) => !dayInName.test(digits))
    .map(({ 0: digits, index }) => ({ start: index, end: index + digits.length, isSecret: false }));
  const secrets = [...name.matchAll(afterSecret)].map(({ 0: whole, index, groups }) => {
    const value = groups?.value ?? '';
    const end = index + whole.length;
    return { start: end - value.length, end, isSecret: true };
  });
  return [...numbers, ...secrets];
}

/**
 * The ways to read a name, all of the same length. As it stands: a token has underscores. With spaces for underscores,
 * which detectors take for letters. And without the point of `.7z` or `.001`, which they take for a decimal point.
 */
function readingsOf(name: string): ReadonlySet<string> {
  const spaced = name.replaceAll('_', ' ');
  return new Set([name, spaced, spaced.replaceAll(/\.(?=\d\w{0,4}(?:!?\/|!?$|\.))/g, ' ')]);
}
