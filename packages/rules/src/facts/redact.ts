import type { Location, Problem } from '@holdback/scanner';
import { numeral } from '@holdback/scanner/text';
import type { Detector } from '../detectors/detector.ts';
import { detectors as builtIn } from '../detectors/index.ts';
import { runEnd } from '../engine/pattern.ts';
import { isPlainHeader } from '../label/header-vocabulary.ts';
import { findMatches } from '../match/find-matches.ts';
import { findListed } from './listed-phrase.ts';
import type { Redacted, RedactedLocation, RedactedProblem } from './redacted.ts';

/** Characters of an excerpt that are kept: enough to tell a number from a name from a paragraph. */
const EXCERPT_LENGTH_MAX = 60;

/** Kinds whose length and punctuation are half the secret. */
const secrets: ReadonlySet<string> = new Set(
  builtIn.filter(({ secret }) => secret === true).map(({ infoType }) => infoType),
);

/** What is marked is said by a mark itself. An agency's own kind may be called alike, and is masked. */
const markings: ReadonlySet<string> = new Set(
  builtIn.map(({ infoType }) => infoType).filter((infoType) => infoType.startsWith('marking-')),
);

/** The shape of a value and no character of it: `•••-••-••••`. Of a secret not even the shape. */
export function redact(value: string, infoType: string): Redacted {
  if (secrets.has(infoType)) return brand('••••••••');
  const shape = mask(value.replaceAll(/\s+/g, ' '));
  return brand(shape.length > EXCERPT_LENGTH_MAX ? `${shape.slice(0, EXCERPT_LENGTH_MAX)}…` : shape);
}

/**
 * What a rule looked for and found, in the rule's own words: they are no secret, and say more than their shape does.
 * Their shape, if the text has them in a way the rule does not.
 */
export function quotePhrase(value: string, phrases: readonly string[]): Redacted {
  const phrase = findListed(value, phrases);
  // Joined by dots, so that a report about a phrase is not taken for a text that has it.
  return phrase === undefined ? redact(value, 'text') : brand(phrase.trim().replaceAll(/[\s-]+/g, '·'));
}

/**
 * A name that a file gives (its own, a member's, a sheet's, a column's, a field's) with every value in it masked that
 * one of the detectors finds, whatever its confidence and whatever the rules ask for: all built-in ones, or those of a
 * policy, which are these and its own. Control characters are replaced, and the middle of a name is left out that is
 * longer than a name on a disk can be.
 */
export function redactName(name: string, detectors = builtIn): Redacted {
  return remembered(safeNames, name, detectors, makeSafeName);
}

function makeSafeName(name: string, detectors: readonly Detector[]): Redacted {
  return brand(cut(printable(maskSpans(name, spansIn(name, detectors))), NAME_LENGTH_MAX));
}

/**
 * What a column, a field or a key is called. Where that is more than a name it may be a sentence about somebody, written
 * where a header should stand, and is masked as a whole.
 */
export function redactLabel(label: string, detectors = builtIn): Redacted {
  return remembered(safeLabels, label, detectors, makeSafeLabel);
}

function makeSafeLabel(label: string, detectors: readonly Detector[]): Redacted {
  const name = redactName(label, detectors);
  return isPlainHeader(label, detectors) ? name : brand(mask(name));
}

/**
 * A path with each of its names redacted, `/` and `!/` as they were, and what is too long for a reader cut. The last one is
 * remembered, as all that is said of a document asks for it.
 */
export function redactPath(path: string, detectors = builtIn): Redacted {
  if (last?.path !== path || last.detectors !== detectors)
    last = { path, detectors, safe: makeSafePath(path, detectors) };
  return last.safe;
}

let last: { readonly path: string; readonly detectors: readonly Detector[]; readonly safe: Redacted } | undefined;

function makeSafePath(path: string, detectors: readonly Detector[]): Redacted {
  const safe = redactSentence(path, detectors);
  if (safe.length <= NAME_LENGTH_MAX) return safe;
  const containers = safe.split('!/').map((inside) => {
    const names = inside.split('/').map((name) => cut(name, NAME_LENGTH_MAX));
    return cut(names.join('/'), FOLDERS_LENGTH_MAX);
  });
  return brand(containers.join('!/'));
}

/** A sentence of ours that may quote a path, or what was typed, with the values in it masked. */
export function redactSentence(path: string, detectors = builtIn): Redacted {
  // Whole, for a value that spans folders; and each name as it stands, for one that only stands free of the slashes or
  // whose label the value before it would swallow.
  const own = path.split('/');
  const [whole = [], ...each] = spansInEach([path, ...own], detectors);
  const spans = [...whole];
  let offset = 0;
  for (const [index, name] of own.entries()) {
    for (const { start, end, isSecret } of each[index] ?? []) {
      spans.push({ start: start + offset, end: end + offset, isSecret });
    }
    offset += name.length + 1;
  }
  return brand(printable(maskSpans(path, spans)));
}

/** A place with the names in it redacted. */
export function redactLocation(at: Location, detectors = builtIn): RedactedLocation {
  if (at.kind === 'field') return { kind: 'field', name: redactName(at.name, detectors) };
  if (at.kind === 'record') return { ...at, field: redactName(at.field, detectors) };
  if (at.kind !== 'cell') return at;
  const { sheet, ...cell } = at;
  return sheet === undefined ? cell : { ...cell, sheet: redactName(sheet, detectors) };
}

/** A problem with the names in its place redacted. */
export function redactProblem({ at, ...problem }: Problem, detectors = builtIn): RedactedProblem {
  return at === undefined ? problem : { ...problem, at: redactLocation(at, detectors) };
}

/** No file system in use takes longer names; an archive does. */
const NAME_LENGTH_MAX = 255;

/** Characters of the folders and the name of a file, or of a member within its container. */
const FOLDERS_LENGTH_MAX = 1_024;

/** Leaves out the middle of what is too long. How long it was is said, so that two such names look different. */
function cut(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text;
  const [head, tail] = [
    characterEdge(text, Math.floor(lengthMax * 0.6), -1),
    characterEdge(text, text.length - Math.floor(lengthMax * 0.2), 1),
  ];
  return `${text.slice(0, head)}…(${numeral(text.length)} characters)…${text.slice(tail)}`;
}

/** Where a value stands in a name. */
interface Span {
  readonly start: number;
  readonly end: number;
  /** Not even its shape may be shown. */
  readonly isSecret: boolean;
}

/** Names recur by the million (the folder of every file, the header of every cell), so the last few are kept. */
const NAMES_KEPT = 10_000;

/** What is known of names, by the detectors that they are redacted by. */
type Known<What> = WeakMap<readonly Detector[], Map<string, What>>;

const names: Known<readonly Span[]> = new WeakMap();
const safeNames: Known<Redacted> = new WeakMap();
const safeLabels: Known<Redacted> = new WeakMap();

/** What is known by some detectors, with room for more. */
function knownBy<What>(known: Known<What>, detectors: readonly Detector[]): Map<string, What> {
  let kept = known.get(detectors);
  if (kept === undefined || kept.size >= NAMES_KEPT) {
    kept = new Map();
    known.set(detectors, kept);
  }
  return kept;
}

function remembered(
  known: Known<Redacted>,
  name: string,
  detectors: readonly Detector[],
  make: (name: string, detectors: readonly Detector[]) => Redacted,
): Redacted {
  const kept = knownBy(known, detectors);
  let safe = kept.get(name);
  if (safe === undefined) {
    safe = make(name, detectors);
    kept.set(name, safe);
  }
  return safe;
}

/** Values in a name. Spans may overlap. */
function spansIn(name: string, detectors: readonly Detector[]): readonly Span[] {
  return spansInEach([name], detectors)[0] ?? [];
}

/** The same of several names. Those that are not known yet are looked through together: each alone is one pass. */
function spansInEach(all: readonly string[], detectors: readonly Detector[]): readonly (readonly Span[])[] {
  const known = knownBy(names, detectors);
  const unknown = all.filter((name) => !known.has(name));
  if (unknown.length > 0) learnSpans(unknown, detectors, known);
  return all.map((name) => known.get(name) ?? []);
}

function learnSpans(all: readonly string[], detectors: readonly Detector[], into: Map<string, readonly Span[]>): void {
  const readings = all.flatMap((name) => [...readingsOf(name)].map((text) => ({ name, text })));
  // After a value, words before a colon are the label of the next, even across the end of a name: see `near-words.ts`.
  const isApart = all.some((name) => /[:=\x1f]/.test(name));
  const found = new Map<string, Span[]>(all.map((name) => [name, []]));
  for (const together of isApart ? readings.map((reading) => [reading]) : [readings]) {
    let at = 0;
    let offset = 0;
    for (const { start, end, infoType } of findMatches(together.map(({ text }) => text).join(runEnd), { detectors })) {
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
  for (const [name, spans] of found) into.set(name, [...spans, ...looseSpansIn(name)]);
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

/** An offset, or the one beside it in a direction where it would part a surrogate pair. */
function characterEdge(text: string, offset: number, direction: 1 | -1): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1)) ? offset + direction : offset;
}

function maskSpans(name: string, spans: readonly Span[]): string {
  if (spans.length === 0) return name;
  let safe = '';
  let end = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    // A value that ends in `!` before a slash looks like a container's name: the mark stays, so that the path does.
    const spanEnd = characterEdge(name, name.startsWith('!/', span.end - 1) ? span.end - 1 : span.end, 1);
    if (spanEnd <= end) continue;
    const start = Math.max(characterEdge(name, span.start, -1), end);
    const value = name.slice(start, spanEnd);
    safe += name.slice(end, start) + (span.isSecret ? maskWhole(value) : mask(value));
    end = spanEnd;
  }
  return safe + name.slice(end);
}

function mask(text: string): string {
  return text.replaceAll(/[^\p{P}\p{Zs}$+<=>^`|~]/gu, '•');
}

/** All but what parts the names of a path. */
function maskWhole(text: string): string {
  return text.replaceAll(/(?!!\/)[^/]/gu, '•');
}

/** Control, bidirectional and other format characters could rewrite the terminal or the line they stand in. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');
}

function brand(text: string): Redacted {
  return text as Redacted;
}
