import type { Location, Problem } from '@holdback/scanner';
import { numeral } from '@holdback/scanner/text';
import type { Detector } from '../detectors/detector.ts';
import { detectors as builtIn } from '../detectors/index.ts';
import { hasHeaderWords, isPlainHeader } from '../label/header-vocabulary.ts';
import { findListed } from './listed-phrase.ts';
import { type Known, knownBy, mayNameProtected, type Span, secrets, spansIn, spansInPath } from './name-spans.ts';
import type { Redacted, RedactedLocation } from './redacted.ts';
import type { RedactedProblem } from './redacted-problem.ts';

/** Characters of an excerpt that are kept: enough to tell a number from a name from a paragraph. */
const EXCERPT_LENGTH_MAX = 60;

/** The shape of a value and no character of it: `•••-••-••••`. Of a secret not even the shape. */
export function redact(value: string, infoType: string): Redacted {
  if (secrets.has(infoType)) return redactedWhole;
  const shape = mask(value.replaceAll(/\s+/g, ' '));
  return brand(shape.length > EXCERPT_LENGTH_MAX ? `${shape.slice(0, EXCERPT_LENGTH_MAX)}…` : shape);
}

/** What stands for a value of which not even the shape may be shown. */
export const redactedWhole = brand('••••••••');

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
 * Phrases that weighed for a topic, joined by dots for the same reason. They are in the vocabulary of the model, which was learned from
 * other texts, and on no list of names: no word stands here that is in this text alone.
 */
export function quoteWords(phrases: readonly string[]): Redacted {
  if (phrases.length === 0) return brand('');
  return brand(`spoke most: ${phrases.map((phrase) => phrase.replaceAll(/\s+/g, '·')).join(', ')}`);
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
  const safe = maskAgain(name, (each) => maskSpans(each, spansIn(each, detectors)));
  return brand(cut(printable(safe), NAME_LENGTH_MAX));
}

/** Masks again what is left, a few times: what is masked is no context any more, and what stood beside it may read like a name. */
function maskAgain(name: string, mask: (name: string) => string): string {
  let safe = name;
  for (let pass = 0, before = ''; pass < PASSES_MAX && safe !== before; pass += 1) {
    before = safe;
    safe = mask(safe);
  }
  return safe;
}

/**
 * What a column, a field or a key is called. Where that is more than a name it may be a sentence about somebody, written
 * where a header should stand, and is masked as a whole.
 */
export function redactLabel(label: string, detectors = builtIn): Redacted {
  return remembered(safeLabels, label, detectors, makeSafeLabel);
}

function makeSafeLabel(label: string, detectors: readonly Detector[]): Redacted {
  if (mayNameProtected(label, detectors) && !hasHeaderWords(label, detectors)) return redactedWhole;
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
  return brand(printable(maskAgain(path, (each) => maskSpans(each, spansInPath(each, detectors)))));
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

/** As often a name is looked through; the second time nearly always finds nothing. */
const PASSES_MAX = 4;

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

const safeNames: Known<Redacted> = new WeakMap();
const safeLabels: Known<Redacted> = new WeakMap();

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
    // What is found in a secret, or around it, would show the shape of it.
    const isSecret = spans.some((each) => each.isSecret && each.start < span.end && span.start < each.end);
    safe += name.slice(end, start) + (isSecret ? maskWhole(value) : mask(value));
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
