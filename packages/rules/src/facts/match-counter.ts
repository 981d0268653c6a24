import type { Location, TextPart } from '@holdback/scanner';
import { hiddenByOf } from '@holdback/scanner/text';
import { strength } from '../detectors/confidence.ts';
import type { MatchList } from '../match/match-list.ts';
import { type CounterPlan, planOf } from './counter-plan.ts';
import { findDays } from './dates.ts';
import { addSighting, countIn, type Facts, type Finding, keepIn, type Sighting, type Tally, tallyOf } from './facts.ts';
import { countGraded } from './graded.ts';
import type { Inquiry } from './inquiry.ts';
import { MatchSighting } from './match-sighting.ts';
import { infoKey } from './question.ts';
import type { Redacted } from './redacted.ts';
import type { Togetherness } from './togetherness.ts';

/** What the matches of one document are counted for. */
export interface Counting {
  readonly facts: Facts;
  /** Of the document. */
  readonly path: Redacted;
  readonly inquiry: Inquiry;
  readonly together: Togetherness;
  /** Told every finding. */
  readonly onFinding: ((finding: Finding) => void) | undefined;
}

/** Where matches of one kind, or of one list of phrases, are counted in one document. */
interface Counter extends CounterPlan {
  /** Made with the first match. */
  tally?: Tally;
}

/** Counts the matches of one document. */
export class MatchCounter {
  readonly #counting: Counting;
  /** By the order of matches in their list. */
  readonly #counters: (Counter | undefined)[] = [];

  constructor(counting: Counting) {
    this.#counting = counting;
  }

  /** Counts a match of a block, which begins at an offset of the document's text. */
  add(block: TextPart, matches: MatchList, index: number, offset: number): void {
    const counter = this.#counterOf(matches.orders[index] ?? 0);
    const start = matches.starts[index] ?? 0;
    const at = matches.runs[index] ?? 0;
    if (!countsAt(block, at, offset + start, counter)) return;
    const { facts, path, inquiry, onFinding } = this.#counting;
    const end = matches.ends[index] ?? 0;
    const run = block.cells === undefined ? block.runs[at] : undefined;
    const hash = inquiry.hash(block.text, start, end);
    const isOwn = counter.mayBeOwn && inquiry.agency.owns(counter.detector, block.text.slice(start, end));
    const confidence = isOwn ? 'possible' : matches.confidenceOf(index);
    const level = strength[confidence];
    counter.tally ??= tallyOf(facts, counter.key);
    const isKept = countIn(counter.tally, level, hiddenByOf(block, at) !== undefined, hash, 1);
    const { target } = counter;
    const isNamed = target.infoType !== undefined && run !== undefined && isName(run.at);
    const isWatched = level >= counter.watchedFrom;
    // Of nearly all matches of a table nothing more is asked.
    if (!isKept && !isNamed && !isWatched && !counter.isAsked && onFinding === undefined) return;
    const source = { block, start, end, run: at, confidence, target, path, known: inquiry.known };
    const sighting = new MatchSighting(source, hash, offset + start);
    if (isKept) keepIn(counter.tally, sighting.finding);
    if (isNamed) addSighting(facts, infoKey(target.infoType, 'name'), sighting);
    if (isWatched) this.#counting.together.add(counter.kind, sighting);
    if (counter.isAsked) this.#answer(counter, block.text, start, end, sighting);
    onFinding?.(sighting.finding);
  }

  /** Counts a match for the questions that ask for more than that there is one. */
  #answer({ graded, dated }: Counter, text: string, start: number, end: number, sighting: Sighting): void {
    const { facts, inquiry } = this.#counting;
    if (graded !== undefined) countGraded(graded, text.slice(start, end), sighting, this.#counting);
    if (dated.length === 0 || !hasDayAhead(text, start, end, inquiry.asOf)) return;
    for (const key of dated) addSighting(facts, key, sighting);
  }

  #counterOf(order: number): Counter {
    let counter = this.#counters[order];
    if (counter === undefined) {
      counter = { ...planOf(order, this.#counting.inquiry) };
      this.#counters[order] = counter;
    }
    return counter;
  }
}

/** Fields that show where a document is listed, to people who may not open it. */
const nameFields: ReadonlySet<string> = new Set(['file-name', 'title', 'subject']);

function isName(at: Location): boolean {
  return at.kind === 'field' && nameFields.has(at.name);
}

/** How far from a word a day counts: a sentence or two. */
const DAY_NEAR = 120;

function hasDayAhead(text: string, start: number, end: number, asOf: number): boolean {
  return findDays(text.slice(Math.max(0, start - DAY_NEAR), end + DAY_NEAR)).some((day) => day > asOf);
}

/** Whether a match that may count only in the head of a text, or in a name, stands there. */
function countsAt(block: TextPart, run: number, offset: number, { headLength, inName }: CounterPlan): boolean {
  if (headLength === undefined && !inName) return true;
  const at = block.cells === undefined ? block.runs[run]?.at : undefined;
  if (at === undefined || (inName && !isName(at))) return false;
  return headLength === undefined || (offset < headLength && at.kind !== 'cell');
}
