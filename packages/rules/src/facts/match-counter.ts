import type { Location, TextPart } from '@holdback/scanner';
import { strength } from '../detectors/confidence.ts';
import type { MatchList } from '../match/match-list.ts';
import { type Target, targetOf } from '../match/search-block.ts';
import { addSighting, countIn, type Facts, type Finding, keepIn, type Tally, tallyOf } from './facts.ts';
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

/** Where matches of one kind, or of one list of phrases, are counted. */
interface Counter {
  readonly target: Target;
  readonly key: string;
  /** See `Togetherness`. */
  readonly watchedFrom: number;
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
    const { facts, path, inquiry, together, onFinding } = this.#counting;
    const counter = this.#counterOf(matches.orders[index] ?? 0);
    const start = matches.starts[index] ?? 0;
    const end = matches.ends[index] ?? 0;
    const at = matches.runs[index] ?? 0;
    const run = block.cells === undefined ? block.runs[at] : undefined;
    const hash = inquiry.hash(block.text, start, end);
    const confidence = matches.confidenceOf(index);
    const level = strength[confidence];
    counter.tally ??= tallyOf(facts, counter.key);
    const isKept = countIn(counter.tally, level, run?.hiddenBy !== undefined, hash, 1);
    const { target } = counter;
    const isNamed = target.infoType !== undefined && run !== undefined && isName(run.at);
    const isWatched = level >= counter.watchedFrom;
    // Of nearly all matches of a table nothing more is asked.
    if (!isKept && !isNamed && !isWatched && onFinding === undefined) return;
    const source = { block, start, end, run: at, confidence, target, path, known: inquiry.known };
    const sighting = new MatchSighting(source, hash, offset + start);
    if (isKept) keepIn(counter.tally, sighting.finding);
    if (isNamed) addSighting(facts, infoKey(target.infoType, 'name'), sighting);
    if (isWatched) together.add(sighting);
    onFinding?.(sighting.finding);
  }

  #counterOf(order: number): Counter {
    let counter = this.#counters[order];
    if (counter === undefined) {
      const { inquiry, together } = this.#counting;
      const target = targetOf(inquiry.search, order);
      counter =
        target.list === undefined
          ? { target, key: infoKey(target.infoType, 'document'), watchedFrom: together.watchedFrom(target.infoType) }
          : { target, key: target.list.key, watchedFrom: Number.POSITIVE_INFINITY };
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
