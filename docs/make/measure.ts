import { type Detector, detectors, findMatches, type Match } from '../../packages/rules/src/index.ts';
import { matchBlock } from '../../packages/rules/src/match/find-matches.ts';
import type { Run } from '../../packages/scanner/src/index.ts';
import type { Half, LabelledDocument, Span, TableDocument } from '../../test-corpus/make/labelled/document.ts';

/** How the spans and the matches of one kind of information came out. */
export interface Tally {
  spans: number;
  /** Spans that a match of their type overlaps at `likely` or above. */
  found: number;
  /** The same at any confidence. */
  suspected: number;
  /** Matches at `likely` or above that overlap a span of their type. */
  right: number;
  /** Matches at `likely` or above where nothing of their type is, and nothing debatable. */
  wrong: number;
}

/** What came of all the documents of a half. */
export interface HalfResult {
  readonly documents: number;
  /** Documents in which there is nothing to find. */
  readonly decoys: number;
  /** Decoys in which something was found at `likely` or above. */
  readonly alarmedDecoys: number;
  readonly total: Tally;
  readonly types: ReadonlyMap<string, Tally>;
}

/** A document's spans and matches, their offsets counted in one text. */
export interface Reading {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly matches: readonly Match[];
}

/** Reads a document as a scan would: a text as one run, a table as a run for each cell, under its header. */
function readDocument(document: LabelledDocument, detectorsUsed: readonly Detector[] = detectors): Reading {
  if (document.kind === 'table') return readTable(document, detectorsUsed);
  const { text, spans } = document;
  return { text, spans, matches: findMatches(text, { specimens: 'real', detectors: detectorsUsed }) };
}

function readTable({ header, rows, spans }: TableDocument, detectorsUsed: readonly Detector[]): Reading {
  let text = '';
  const runs: Run[] = [];
  const starts = rows.map((cells, row) =>
    cells.map((value, column) => {
      const start = text.length;
      runs.push({ start, at: { kind: 'cell', row: row + 2, column: column + 1 }, label: header[column] ?? '' });
      text += `${value}\u001f`;
      return start;
    }),
  );
  const placed = spans.map(({ infoType, row, column, start, end }) => {
    const cell = starts[row]?.[column] ?? 0;
    return { infoType, start: cell + start, end: cell + end };
  });
  return { text, spans: placed, matches: matchBlock({ text, runs }, detectorsUsed, { specimens: 'real' }) };
}

/** Whether a match is of the type of a span and shares a character with it. */
function isOf(match: Match, span: Span): boolean {
  return match.infoType === span.infoType && match.start < span.end && span.start < match.end;
}

/** Whether a match is a finding: what is only possible blocks nothing. */
function isFinding(match: Match): boolean {
  return match.confidence !== 'possible';
}

/** Whether a match is a finding where nothing of its type is, and nothing that readers would argue about. */
function isFalseAlarm(match: Match, document: LabelledDocument, spans: readonly Span[]): boolean {
  const debatable = document.maybe.some((infoType) => infoType === match.infoType);
  return isFinding(match) && !debatable && !spans.some((span) => isOf(match, span));
}

/** Reads every document of a half and counts. */
export function measure(documents: readonly LabelledDocument[], half: Half): HalfResult {
  const types = new Map<string, Tally>();
  const marked = new Set(documents.flatMap(({ spans }) => spans.map(({ infoType }) => infoType)));
  const ofHalf = documents.filter((document) => document.half === half);
  let decoys = 0;
  let alarmedDecoys = 0;
  for (const document of ofHalf) {
    const wrong = count(document, types, marked);
    if (document.spans.length > 0) continue;
    decoys += 1;
    if (wrong > 0) alarmedDecoys += 1;
  }
  const total = noTally();
  for (const tally of types.values()) add(total, tally);
  return { documents: ofHalf.length, decoys, alarmedDecoys, total, types };
}

/**
 * Counts one document. Answers how many false alarms it has. Of kinds that are not `marked` in any document nobody said
 * where they stand, so that they count only where there is nothing to find.
 */
function count(document: LabelledDocument, types: Map<string, Tally>, marked: ReadonlySet<string>): number {
  const { spans, matches: all } = readDocument(document);
  const matches = spans.length === 0 ? all : all.filter(({ infoType }) => marked.has(infoType));
  for (const span of spans) {
    const of = matches.filter((match) => isOf(match, span));
    const found = of.some(isFinding) ? 1 : 0;
    add(tallyOf(types, span.infoType), { ...noTally(), spans: 1, found, suspected: of.length > 0 ? 1 : 0 });
  }
  let alarms = 0;
  for (const match of matches.filter(isFinding)) {
    const right = spans.some((span) => isOf(match, span)) ? 1 : 0;
    const wrong = isFalseAlarm(match, document, spans) ? 1 : 0;
    alarms += wrong;
    if (right + wrong > 0) add(tallyOf(types, match.infoType), { ...noTally(), right, wrong });
  }
  return alarms;
}

function noTally(): Tally {
  return { spans: 0, found: 0, suspected: 0, right: 0, wrong: 0 };
}

function tallyOf(types: Map<string, Tally>, infoType: string): Tally {
  const known = types.get(infoType) ?? noTally();
  types.set(infoType, known);
  return known;
}

function add(to: Tally, other: Tally): void {
  to.spans += other.spans;
  to.found += other.found;
  to.suspected += other.suspected;
  to.right += other.right;
  to.wrong += other.wrong;
}
