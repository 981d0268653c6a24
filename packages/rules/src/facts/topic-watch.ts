import type { Location, Run, TextPart, Trait } from '@holdback/scanner';
import { runOf } from '@holdback/scanner/text';
import { locate } from '../block/locate.ts';
import { strength } from '../detectors/confidence.ts';
import type { Confidence } from '../detectors/detector.ts';
import type { FoundMatches } from '../match/find-matches.ts';
import { CELL_LENGTH_MIN } from '../prose/cell-length.ts';
import { openTopicReader, PublicReading, thresholdOf } from '../prose/read-topics.ts';
import type { TopicReader, TopicWindow } from '../prose/topic-reader.ts';
import { type Topic, topics } from '../prose/topics.ts';
import type { Inquiry } from './inquiry.ts';
import type { Question } from './question.ts';

type TopicQuestion = Extract<Question, { ask: 'topic' }>;

/** Where a window begins, while its block is at hand. */
interface Place {
  readonly block: TextPart;
  readonly run: Run;
  readonly at: number;
}

/** A stretch of text that reads like a topic. */
export interface TopicSighting {
  /** What asked for it. Undefined where every passage is shown. */
  readonly question: TopicQuestion | undefined;
  /** What it reads like and whether that is enough, as a sentence. */
  readonly because: string;
  readonly confidence: Confidence;
  readonly at: Location;
  readonly hiddenBy: Trait | undefined;
  /** Words that weighed most, the most first. */
  readonly phrases: readonly string[];
  /** Offset in the text of the whole document. */
  readonly start: number;
}

/** A finding that may stand in a window to come. */
interface Noted {
  readonly infoType: string;
  readonly offset: number;
}

/** A watch for the topics that an inquiry asks for; undefined if it asks for none. */
export function watchTopics(
  { questions, showsTopics, ignoredTopics }: Inquiry,
  onSighting: (sighting: TopicSighting) => void,
): TopicWatch | undefined {
  const asking = questions.filter((question) => question.ask === 'topic');
  return asking.length === 0 && showsTopics !== true ? undefined : new TopicWatch(asking, onSighting, ignoredTopics);
}

/** Watches what the text of one document reads like, for the questions that ask for it. */
export class TopicWatch {
  readonly #questions: readonly TopicQuestion[];
  readonly #beside: ReadonlySet<string>;
  readonly #onSighting: (sighting: TopicSighting) => void;
  readonly #reader: TopicReader<Place>;
  readonly #public = new PublicReading();
  readonly #showsAll: boolean;
  /** Findings beside which a question asks for a topic, in order. */
  #noted: Noted[] = [];
  /** Of a run that was cut, as many characters as were left for the next, so that no word is parted. */
  #held = 0;
  #placeOfDocument: Location = { kind: 'paragraph', paragraph: 1 };

  /** With no questions every passage is told, whatever it reads like. */
  constructor(
    questions: readonly TopicQuestion[],
    onSighting: (sighting: TopicSighting) => void,
    ignored?: ReadonlySet<Topic>,
  ) {
    this.#showsAll = questions.length === 0;
    this.#questions = questions;
    this.#beside = new Set(questions.flatMap(({ beside = [] }) => beside));
    this.#onSighting = onSighting;
    this.#reader = openTopicReader((window) => this.#see(window), ignored);
  }

  /** Reads a block that begins at an offset of the document's text, after what was found in it. */
  add(block: TextPart, { matches, kept }: FoundMatches, offset: number): void {
    if (this.#beside.size > 0) {
      for (const index of kept) {
        const infoType = matches.infoTypeOf(index);
        if (!this.#beside.has(infoType) || strength[matches.confidenceOf(index)] < strength.likely) continue;
        this.#noted.push({ infoType, offset: offset + (matches.starts[index] ?? 0) });
      }
    }
    const count = block.cells?.count ?? block.runs.length;
    for (let index = 0; index < count; index += 1) this.#readRun(block, index, offset);
  }

  /** To be called when the document is over. */
  end(): void {
    this.#reader.end();
    const { topic } = this.#public;
    if (topic === undefined) return;
    for (const question of this.#questions) {
      if (question.topic !== topic || question.beside !== undefined) continue;
      this.#onSighting({
        question,
        because: `reads like ${topics[topic].reads}`,
        confidence: 'likely',
        at: this.#placeOfDocument,
        hiddenBy: undefined,
        phrases: [],
        start: 0,
      });
    }
  }

  #readRun(block: TextPart, index: number, offset: number): void {
    const { start: first, end } = rangeOf(block, index);
    const run = end - first < CELL_LENGTH_MIN && block.cells !== undefined ? undefined : runOf(block, index);
    if (run === undefined || run.at.kind === 'field') return;
    if (run.at.kind === 'cell' && end - first < CELL_LENGTH_MIN) return;
    const start = first + Math.max(0, (run.overlap ?? 0) - this.#held);
    this.#held = run.cut === true ? lengthOfLastWord(block.text, start, end) : 0;
    this.#reader.read(block.text, start, end - this.#held, offset, (at) => ({ block, run, at }));
  }

  #see(window: TopicWindow<Place>): void {
    this.#public.add(window);
    const { topic, score, start, end } = window;
    while ((this.#noted[0]?.offset ?? Number.POSITIVE_INFINITY) < start) this.#noted.shift();
    if (score < thresholdOf(topic).possible && !this.#showsAll) return;
    const asking = this.#questions.filter((question) => question.topic === topic && this.#isBeside(question, end));
    for (const question of this.#showsAll ? [undefined] : asking) {
      const { block, run, at } = window.place;
      this.#onSighting({
        question,
        because: tell(window),
        confidence: confidenceOf(window),
        at: locate(block.text, run, at, at + 1),
        hiddenBy: run.hiddenBy,
        phrases: window.phrases().map(({ words }) => words),
        start,
      });
    }
  }

  #isBeside({ beside }: TopicQuestion, end: number): boolean {
    if (beside === undefined) return true;
    return this.#noted.some(({ infoType, offset }) => offset < end && beside.includes(infoType));
  }
}

function confidenceOf({ topic, score }: TopicWindow<unknown>): Confidence {
  const { likely, sure } = thresholdOf(topic);
  return score < likely ? 'possible' : score < sure ? 'likely' : 'sure';
}

/** What a passage reads like, and whether that is enough. */
function tell(window: TopicWindow<unknown>): string {
  const { topic, publicTopic } = window;
  const reads = `reads like ${topics[topic].reads}`;
  const isEnough = confidenceOf(window) !== 'possible';
  return isEnough ? reads : `${reads}; not enough, because it reads as much or more like ${topics[publicTopic].reads}`;
}

/** Where the run with an index begins and ends. */
function rangeOf({ cells, runs, text }: TextPart, index: number): { readonly start: number; readonly end: number } {
  const startOf = (each: number): number | undefined =>
    cells === undefined ? runs[each]?.start : each < cells.count ? cells.starts[each] : undefined;
  return { start: startOf(index) ?? 0, end: (startOf(index + 1) ?? text.length) - 1 };
}

/** A longer word is cut in two. Much less than what the next run repeats. */
const WORD_LENGTH_MAX = 256;

/** How much of the end of a run may be the beginning of a word that goes on in the next. */
function lengthOfLastWord(text: string, start: number, end: number): number {
  for (let at = end; at > Math.max(start, end - WORD_LENGTH_MAX); at -= 1) {
    if (/\s/.test(text.charAt(at - 1))) return end - at;
  }
  return 0;
}
