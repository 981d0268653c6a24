import type { Location, Run, TextPart, Trait } from '@holdback/scanner';
import { runOf } from '@holdback/scanner/text';
import { locate } from '../block/locate.ts';
import { strength } from '../detectors/confidence.ts';
import type { Confidence } from '../detectors/detector.ts';
import type { FoundMatches } from '../match/find-matches.ts';
import { isSaid } from '../prose/cell-length.ts';
import { isMailHeader } from '../prose/mail-header.ts';
import { openTopicReader, PublicReading, thresholdOf } from '../prose/read-topics.ts';
import { readWords } from '../prose/read-words.ts';
import type { TopicReader, TopicWindow } from '../prose/topic-reader.ts';
import { type Topic, topics } from '../prose/topics.ts';
import type { Inquiry } from './inquiry.ts';
import { Passages, type Stretch } from './passages.ts';
import type { Question } from './question.ts';

type TopicQuestion = Extract<Question, { ask: 'topic' }>;

/** A place in a run. */
interface Place {
  readonly block: TextPart;
  readonly run: Run;
  /** Offset in the block. */
  readonly at: number;
  /** Offset in the text of the whole document. */
  readonly offset: number;
}

type Window = TopicWindow<Place>;

/** A window, and by how much it is better than it must be. */
interface Seen extends Stretch {
  readonly window: Window;
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
  /** Its letters were recognized in a picture. */
  readonly recognized: true | undefined;
  /** Words that weighed most, the most first: to be asked for at once, and not cheap. */
  readonly phrases: () => readonly string[];
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
  /** What was seen for each question of windows that share text. Undefined is no question. */
  readonly #passages = new Map<TopicQuestion | undefined, Passages<Seen>>();
  /** Windows of the block that is read. They are looked at after it: what is told may read other words meanwhile. */
  #windows: Window[] = [];
  readonly #showsAll: boolean;
  /** Findings beside which a question asks for a topic, in order; those before `#notedFrom` are done with. */
  #noted: Noted[] = [];
  #notedFrom = 0;
  /** Of a run that was cut, as many characters as were left for the next, so that no word is parted. */
  #held = 0;
  /** Characters of the blocks so far. */
  #length = 0;
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
    this.#reader = openTopicReader((window) => this.#windows.push(window), ignored);
  }

  /** Reads the next block of the document, after what was found in it. */
  add(block: TextPart, { matches, kept, block: readable }: FoundMatches): void {
    const overlap = block.runs[0]?.overlap ?? 0;
    // What a run repeats of the one before stands once in the document, and no U+001F before it.
    const offset = this.#length - (overlap > 0 ? overlap + 1 : 0);
    this.#length = offset + block.text.length;
    if (this.#beside.size > 0) {
      for (const index of kept) {
        const infoType = matches.infoTypeOf(index);
        if (!this.#beside.has(infoType) || strength[matches.confidenceOf(index)] < strength.likely) continue;
        this.#noted.push({ infoType, offset: offset + (matches.starts[index] ?? 0) });
      }
    }
    const count = block.cells?.count ?? block.runs.length;
    const { normal, text } = readable;
    for (let index = 0; index < count; index += 1) {
      const stretch = this.#stretchOf(block, index);
      if (stretch === undefined) continue;
      const words = readWords(text);
      words.narrow(normal.toNormal(stretch.start), normal.toNormal(stretch.end));
      this.#reader.read(text, words, (normalAt) => {
        const at = normal.toOriginal(normalAt);
        return { block, run: stretch.run, at, offset: offset + at };
      });
    }
    this.#seeAll();
  }

  /** To be called when the document is over. */
  end(): void {
    this.#reader.end();
    this.#seeAll();
    for (const passages of this.#passages.values()) passages.end();
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
        recognized: undefined,
        phrases: () => [],
        start: 0,
      });
    }
  }

  /** What is read of the run with an index: nothing of a field or a short cell, and of a text that was cut each word once. */
  #stretchOf(block: TextPart, index: number): { run: Run; start: number; end: number } | undefined {
    const { start: first, end } = rangeOf(block, index);
    if (block.cells !== undefined && !isSaid(block.text, first, end)) return undefined;
    const run = runOf(block, index);
    if (run === undefined || run.at.kind === 'field') return undefined;
    if (run.at.kind === 'cell' && !isSaid(block.text, first, end)) return undefined;
    if (run.at.kind === 'line' && isMailHeader(block.text, first, end)) return undefined;
    const start = first + Math.max(0, (run.overlap ?? 0) - this.#held);
    this.#held = run.cut === true ? lengthOfLastWord(block.text, start, end) : 0;
    return { run, start, end: end - this.#held };
  }

  #seeAll(): void {
    const windows = this.#windows;
    this.#windows = [];
    for (const window of windows) this.#see(window);
  }

  #see(window: Window): void {
    this.#public.add(window);
    const { topic, isWhole } = window;
    // No window to come begins before a whole one.
    if (isWhole) this.#forget(window.start.offset);
    if (this.#showsAll) this.#offer(undefined, window);
    if (!isNear(window)) return;
    for (const question of this.#questions) {
      if (question.topic === topic && this.#isBeside(question, window)) this.#offer(question, window);
    }
  }

  /** Forgets what was noted before an offset. */
  #forget(offset: number): void {
    while ((this.#noted[this.#notedFrom]?.offset ?? Number.POSITIVE_INFINITY) < offset) this.#notedFrom += 1;
    if (this.#notedFrom * 2 < this.#noted.length) return;
    this.#noted = this.#noted.slice(this.#notedFrom);
    this.#notedFrom = 0;
  }

  #offer(question: TopicQuestion | undefined, window: Window): void {
    let passages = this.#passages.get(question);
    if (passages === undefined) {
      passages = new Passages((seen) => this.#tell(question, seen.window));
      this.#passages.set(question, passages);
    }
    const worth = window.score - thresholdOf(window.topic).likely;
    passages.offer({ start: window.start.offset, end: window.end.offset, worth, window });
  }

  #tell(question: TopicQuestion | undefined, window: Window): void {
    const { block, run, at, offset } = window.start;
    this.#onSighting({
      question,
      because: tell(window),
      confidence: confidenceOf(window),
      at: locate(block.text, run, at, at + 1),
      hiddenBy: run.hiddenBy,
      recognized: run.recognized,
      phrases: () => window.phrases().map(({ words }) => words),
      start: offset,
    });
  }

  #isBeside({ beside }: TopicQuestion, { start, end }: Window): boolean {
    if (beside === undefined) return true;
    for (let index = this.#notedFrom; index < this.#noted.length; index += 1) {
      const noted = this.#noted[index];
      if (noted === undefined || noted.offset >= end.offset) return false;
      if (noted.offset >= start.offset && beside.includes(noted.infoType)) return true;
    }
    return false;
  }
}

/** Whether a window may be of its topic: what is further from it counts for no rule. */
function isNear({ topic, score }: Window): boolean {
  return score >= thresholdOf(topic).possible;
}

function confidenceOf({ topic, score }: Window): Confidence {
  const { likely, sure } = thresholdOf(topic);
  return score < likely ? 'possible' : score < sure ? 'likely' : 'sure';
}

/** What a passage reads like, and whether that is enough. */
function tell(window: Window): string {
  const { topic, publicTopic } = window;
  const reads = `reads like ${topics[topic].reads}`;
  if (confidenceOf(window) !== 'possible') return reads;
  const much = window.score > 0 ? 'nearly as much' : isNear(window) ? 'as much or more' : 'far more';
  return `${reads}; not enough, because it reads ${much} like ${topics[publicTopic].reads}`;
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
