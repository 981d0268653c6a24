import type { Location, TextPart } from '@holdback/scanner';
import { strength } from '../detectors/confidence.ts';
import type { Detector } from '../detectors/detector.ts';
import type { MatchList } from '../match/match-list.ts';
import { type Target, targetOf } from '../match/search-block.ts';
import { findDays } from './dates.ts';
import { addSighting, countIn, type Facts, type Finding, keepIn, type Sighting, type Tally, tallyOf } from './facts.ts';
import { countGraded, type Graded, gradedOf } from './graded.ts';
import type { Inquiry } from './inquiry.ts';
import { MatchSighting } from './match-sighting.ts';
import { infoKey, wordsOf } from './question.ts';
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

/** Where matches of one kind, or of one list of phrases, are counted. */
interface Counter {
  readonly target: Target;
  readonly key: string;
  /** What `Togetherness` knows it by, and from which strength on it is to be told. */
  readonly kind: string;
  readonly watchedFrom: number;
  /** Questions about some of its matches only, by what is found. */
  readonly graded: Graded | undefined;
  /** Questions about days beside the words of a list, by their keys. */
  readonly dated: readonly string[];
  /** Of an info type. */
  readonly detector: Pick<Detector, 'agencyOwns'>;
  /** The policy says which of its values are the agency's own. */
  readonly mayBeOwn: boolean;
  /** Some question asks for more than that there is one. */
  readonly isAsked: boolean;
  /** How far into the text its matches count; none in a table does. */
  readonly headLength: number | undefined;
  /** Made with the first. */
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
    if (!countsAt(block, at, offset + start, counter.headLength)) return;
    const { facts, path, inquiry, onFinding } = this.#counting;
    const end = matches.ends[index] ?? 0;
    const run = block.cells === undefined ? block.runs[at] : undefined;
    const hash = inquiry.hash(block.text, start, end);
    const isOwn = counter.mayBeOwn && inquiry.agency.owns(counter.detector, block.text.slice(start, end));
    const confidence = isOwn ? 'possible' : matches.confidenceOf(index);
    const level = strength[confidence];
    counter.tally ??= tallyOf(facts, counter.key);
    const isKept = countIn(counter.tally, level, run?.hiddenBy !== undefined, hash, 1);
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
      const target = targetOf(this.#counting.inquiry.search, order);
      counter = makeCounter(target, this.#counting);
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

function makeCounter(target: Target, { inquiry, together }: Counting): Counter {
  const isWords = target.list !== undefined;
  const kind = isWords ? target.list.key : target.infoType;
  const graded = isWords ? undefined : gradedOf(inquiry, kind);
  const detector = inquiry.search.detectors.find(({ infoType }) => infoType === kind) ?? {};
  const dated = inquiry.questions.flatMap((question) =>
    question.ask === 'date' && question.words.key === kind ? [question.key] : [],
  );
  return {
    target,
    kind,
    key: isWords ? kind : infoKey(kind, 'document'),
    watchedFrom: together.watchedFrom(kind),
    graded,
    detector,
    mayBeOwn: inquiry.agency.mayOwn(detector),
    dated,
    isAsked: graded !== undefined || dated.length > 0,
    headLength: headLengthOf(inquiry, kind),
  };
}

/** Whether a match that may count only in the head of a text stands there. */
function countsAt(block: TextPart, run: number, offset: number, headLength: number | undefined): boolean {
  if (headLength === undefined) return true;
  return offset < headLength && block.cells === undefined && block.runs[run]?.at.kind !== 'cell';
}

function headLengthOf({ questions }: Inquiry, kind: string): number | undefined {
  return questions.map(wordsOf).find((asked) => asked?.key === kind)?.headLength;
}
