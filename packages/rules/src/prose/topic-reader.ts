import { CHUNK_WORDS, FEATURES_MIN, pairFeature, wordFeature } from './topic-features.ts';
import { type Phrase, phrasesOf } from './topic-phrases.ts';
import { OUTPUTS, type TopicTable } from './topic-table.ts';
import { sensitiveCount, type Topic, topicNames } from './topics.ts';
import { Words } from './words.ts';

/** What a window of a text reads like. */
export interface TopicWindow<Place> {
  /** The topic that fits best of those that are not public. */
  readonly topic: Topic;
  /** How much more it reads like that than like anything public. */
  readonly score: number;
  /** The public topic that fits best. */
  readonly publicTopic: Topic;
  /** It has as many words as a window may have. */
  readonly isWhole: boolean;
  /** Offsets in the text of the whole document. */
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  /** What weighed most for the topic, the most first. Made when asked for. */
  phrases(): readonly Phrase[];
}

/** Told each window, in order. */
export type OnWindow<Place> = (window: TopicWindow<Place>) => void;

/** A text with fewer known features is a list, a dump or another language. */
const FEATURES_FEWEST = 16;

/** A text with fewer words is a label, a name or a remark. */
const WORDS_MIN = 16;

/** Scores are in parts of this. */
const UNIT = 1 << 12;

/** By how many features it has, what the sums of a window are multiplied with before they are divided by `UNIT`. */
const factors = Int32Array.from({ length: 4 * CHUNK_WORDS + 1 }, (_, count) =>
  Math.round(UNIT / Math.sqrt(Math.max(count, FEATURES_MIN))),
);

const NONE: ReadonlySet<Topic> = new Set();

/** So many words of a text, and what they come to. */
interface Chunk<Place> {
  readonly number: number;
  readonly sums: Int32Array;
  features: number;
  words: number;
  /** Words that say something by themselves. */
  known: number;
  text: string;
  start: number;
  end: number;
  place: Place | undefined;
}

/**
 * Reads the text of one document piece by piece, in order, and tells what each window of it reads like: of two chunks of
 * words, the second of which is the first of the next. It does not matter how the text is cut into pieces.
 */
export class TopicReader<Place> {
  readonly #table: TopicTable;
  readonly #onWindow: OnWindow<Place>;
  readonly #ignored: ReadonlySet<Topic>;
  readonly #words = new Words();
  /** Of each feature the number of the chunk that had it last. */
  readonly #seen: Int32Array;
  #before: Chunk<Place> | undefined;
  #chunk: Chunk<Place>;
  #lastHash = 0;

  /** `ignored` are topics that no window is told to be of. */
  constructor(table: TopicTable, onWindow: OnWindow<Place>, ignored: ReadonlySet<Topic> = NONE) {
    this.#table = table;
    this.#ignored = ignored;
    this.#onWindow = onWindow;
    this.#seen = new Int32Array(table.weights.keys.length);
    this.#chunk = newChunk(1);
  }

  /** Reads from `start` to `end` of a piece that begins at `offset` of the text. Words are not cut by its ends. */
  read(text: string, start: number, end: number, offset: number, placeOf: (at: number) => Place): void {
    const words = this.#words;
    words.read(text, start, end);
    let from = start;
    for (let index = 0; index < words.count; index += 1) {
      const chunk = this.#chunk;
      if (chunk.words === 0) {
        from = words.starts[index] ?? start;
        chunk.start = offset + from;
        chunk.place = placeOf(from);
      }
      if (this.#count(wordFeature(words, index))) chunk.known += 1;
      this.#count(pairFeature(this.#lastHash, words, index));
      this.#lastHash = words.hashes[index] ?? 0;
      chunk.words += 1;
      if (chunk.words === CHUNK_WORDS) {
        const to = words.ends[index] ?? end;
        chunk.text += text.slice(from, to);
        chunk.end = offset + to;
        from = to;
        this.#endChunk();
      }
    }
    if (this.#chunk.words > 0) {
      this.#chunk.text += `${text.slice(from, end)}\n`;
      this.#chunk.end = offset + end;
    }
  }

  /** To be called when the document is over. */
  end(): void {
    const { number, words } = this.#chunk;
    if (words >= WORDS_MIN || (words > 0 && number > 1)) this.#judge();
    // A text of one chunk exactly is no window yet.
    else if (words === 0 && number === 2) {
      this.#chunk = this.#before ?? this.#chunk;
      this.#before = undefined;
      this.#judge();
    }
  }

  /** Whether the feature says something. Each counts once in a chunk. */
  #count(key: number): boolean {
    const row = this.#table.find(key);
    if (row === -1) return false;
    const chunk = this.#chunk;
    if (this.#seen[row] === chunk.number) return true;
    this.#seen[row] = chunk.number;
    chunk.features += 1;
    const { weights } = this.#table.weights;
    const { sums } = chunk;
    for (let output = 0, at = row * OUTPUTS; output < OUTPUTS; output += 1, at += 1) {
      sums[output] = (sums[output] ?? 0) + (weights[at] ?? 0);
    }
    return true;
  }

  #endChunk(): void {
    if (this.#before !== undefined) this.#judge();
    const { number } = this.#chunk;
    this.#before = this.#chunk;
    this.#chunk = newChunk(number + 1);
  }

  #judge(): void {
    const first = this.#before ?? this.#chunk;
    const last = this.#chunk;
    if (!isProse(first, last)) return;
    const scores = this.#scoresOf(first, last);
    const topic = bestOf(scores, 0, sensitiveCount, this.#ignored);
    const publicTopic = bestOf(scores, sensitiveCount, topicNames.length, NONE);
    if (topic === -1) return;
    const score = (scores[topicNames.length] ?? 0) + (scores[topic] ?? 0) - (scores[publicTopic] ?? 0);
    const { place } = first;
    if (place === undefined) return;
    const text = first === last ? first.text : `${first.text} ${last.text}`;
    this.#onWindow({
      topic: nameOf(topic),
      score,
      publicTopic: nameOf(publicTopic),
      isWhole: first !== last && last.words === CHUNK_WORDS,
      start: first.start,
      end: last.end,
      place,
      phrases: () => phrasesOf(this.#table, text, topic, publicTopic),
    });
  }

  #scoresOf(first: Chunk<Place>, last: Chunk<Place>): Int32Array {
    const features = first === last ? first.features : first.features + last.features;
    const factor = factors[Math.min(features, factors.length - 1)] ?? 0;
    return this.#table.weights.biases.map((bias, output) => {
      const sum = (first.sums[output] ?? 0) + (first === last ? 0 : (last.sums[output] ?? 0));
      return bias + Math.trunc((sum * factor) / UNIT);
    });
  }
}

/** Whether chunks are running text that is known: not a list of numbers, a dump or another language. */
function isProse(first: Chunk<unknown>, last: Chunk<unknown>): boolean {
  const both = first === last ? [first] : [first, last];
  const sumOf = (key: 'features' | 'known' | 'words'): number => both.reduce((sum, chunk) => sum + chunk[key], 0);
  return sumOf('features') >= FEATURES_FEWEST && sumOf('known') * 2 >= sumOf('words');
}

function newChunk<Place>(number: number): Chunk<Place> {
  return {
    number,
    sums: new Int32Array(OUTPUTS),
    features: 0,
    words: 0,
    known: 0,
    text: '',
    start: 0,
    end: 0,
    place: undefined,
  };
}

/** The best of some outputs, those left out that are ignored; -1 if all are. */
function bestOf(scores: Int32Array, from: number, to: number, ignored: ReadonlySet<Topic>): number {
  let best = -1;
  for (let output = from; output < to; output += 1) {
    if (ignored.size > 0 && ignored.has(nameOf(output))) continue;
    if (best === -1 || (scores[output] ?? 0) > (scores[best] ?? 0)) best = output;
  }
  return best;
}

function nameOf(output: number): Topic {
  const name = topicNames[output];
  if (name === undefined) throw new RangeError(`no topic ${output}`);
  return name;
}
