import { CHUNK_WORDS, pairFeature, SHORT_CHUNKS, WINDOW_CHUNKS, wordFeature } from './topic-features.ts';
import { type Phrase, phrasesOf } from './topic-phrases.ts';
import { OUTPUTS, PACKS, type TopicTable, UNIT_BITS, unpack } from './topic-table.ts';
import { sensitiveCount, type Topic, topicNames } from './topics.ts';
import type { Words } from './words.ts';

/** What a window of a text reads like. */
export interface TopicWindow<Place> {
  /** The topic that fits best of those that are not public. */
  readonly topic: Topic;
  /** How much more it reads like that than like anything public, in twentieths of the logarithm of the odds. */
  readonly score: number;
  /** The public topic that fits best. */
  readonly publicTopic: Topic;
  /** It has as many words as a window may have. */
  readonly isWhole: boolean;
  /** Where its first word begins, and where its last one ends. */
  readonly start: Place;
  readonly end: Place;
  /** What weighed most for the topic, the most first. Made when asked for. */
  phrases(): readonly Phrase[];
}

/** Told each window, in order. */
export type OnWindow<Place> = (window: TopicWindow<Place>) => void;

/** Tells what is known of a place in the piece of text that is read. */
export type PlaceOf<Place> = (at: number) => Place;

/** A text with fewer known features is a list, a dump or another language. */
const FEATURES_FEWEST = 16;

/** A text with fewer words is a label, a name or a remark. */
const WORDS_MIN = 16;

/** By how much a short window must be better than a long one: it has less to go by, and there are many. */
const SHORT_LESS = 40;

const NONE: ReadonlySet<Topic> = new Set();

/** So many words of a text, and what those features come to that no later chunk of the same window has. */
interface Chunk<Place> {
  readonly sums: Float64Array;
  features: number;
  words: number;
  /** Words that say something by themselves. */
  known: number;
  text: string;
  start: Place | undefined;
  end: Place | undefined;
}

/**
 * Reads the text of one document piece by piece, in order, and tells what each window of it reads like: a long one and a
 * short one that end with each chunk of words, and of a text that is shorter than a long one all of it. It does not
 * matter how the text is cut into pieces.
 */
export class TopicReader<Place> {
  readonly #table: TopicTable;
  readonly #packs: Float64Array;
  readonly #onWindow: OnWindow<Place>;
  readonly #ignored: ReadonlySet<Topic>;
  /** Of each feature the number of the chunk that had it last. The first chunk is 1. */
  readonly #seen: Int32Array;
  /** The last chunks, by their number: as many as a window has. The words that are read are of the last. */
  readonly #chunks: Chunk<Place>[] = Array.from({ length: WINDOW_CHUNKS }, () => newChunk<Place>());
  #number = 1;
  #lastHash = 0;
  readonly #sums = new Float64Array(PACKS);
  readonly #scores = new Int32Array(OUTPUTS);

  /** `ignored` are topics that no window is told to be of. */
  constructor(table: TopicTable, onWindow: OnWindow<Place>, ignored: ReadonlySet<Topic> = NONE) {
    this.#table = table;
    this.#packs = table.packs;
    this.#ignored = ignored;
    this.#onWindow = onWindow;
    this.#seen = new Int32Array(table.weights.keys.length);
  }

  /** Reads the words of a text that are looked at. */
  read(text: string, words: Words, placeOf: PlaceOf<Place>): void {
    let chunk = this.#chunkOf(this.#number);
    let from = words.starts[words.first] ?? 0;
    for (let index = words.first; index < words.last; index += 1) {
      if (chunk.words === 0) {
        from = words.starts[index] ?? 0;
        chunk.start = placeOf(from);
      }
      const hash = words.hashes[index] ?? 0;
      if (this.#count(chunk, wordFeature(hash))) chunk.known += 1;
      this.#count(chunk, pairFeature(this.#lastHash, hash));
      this.#lastHash = hash;
      chunk.words += 1;
      if (chunk.words === CHUNK_WORDS || index + 1 === words.last) {
        const to = words.ends[index] ?? 0;
        chunk.text += `${text.slice(from, to)}\n`;
        chunk.end = placeOf(to);
      }
      if (chunk.words === CHUNK_WORDS) {
        this.#endChunk();
        chunk = this.#chunkOf(this.#number);
      }
    }
  }

  /** To be called when the document is over. */
  end(): void {
    const { words } = this.#chunkOf(this.#number);
    const chunks = words === 0 ? this.#number - 1 : this.#number;
    // A text of fewer chunks is a window as it is.
    const isOne = chunks < WINDOW_CHUNKS && (chunks > 1 || this.#chunkOf(1).words >= WORDS_MIN);
    if (isOne) this.#judge(chunks, chunks, 0);
    if (words > 0 && chunks > SHORT_CHUNKS) this.#judgeLast(chunks);
  }

  #chunkOf(number: number): Chunk<Place> {
    const chunk = this.#chunks[number % WINDOW_CHUNKS];
    if (chunk === undefined) throw new RangeError(`no chunk ${number}`);
    return chunk;
  }

  /** Whether the feature says something. In a window each counts once: with the last chunk of it that has the feature. */
  #count(chunk: Chunk<Place>, key: number): boolean {
    const row = this.#table.find(key);
    if (row === -1) return false;
    const before = this.#seen[row] ?? 0;
    if (before === this.#number) return true;
    this.#seen[row] = this.#number;
    if (before > 0 && before > this.#number - WINDOW_CHUNKS) {
      const other = this.#chunkOf(before);
      other.features -= 1;
      this.#add(other.sums, row, -1);
    }
    chunk.features += 1;
    this.#add(chunk.sums, row, 1);
    return true;
  }

  #add(sums: Float64Array, row: number, sign: 1 | -1): void {
    const packs = this.#packs;
    const from = row * PACKS;
    for (let at = 0; at < PACKS; at += 1) sums[at] = (sums[at] ?? 0) + sign * (packs[from + at] ?? 0);
  }

  #endChunk(): void {
    this.#judgeLast(this.#number);
    this.#number += 1;
    this.#chunks[this.#number % WINDOW_CHUNKS] = newChunk();
  }

  /** Judges the windows that end with a chunk of a text that may go on. */
  #judgeLast(chunk: number): void {
    if (chunk >= WINDOW_CHUNKS) this.#judge(chunk, WINDOW_CHUNKS, 0);
    if (chunk >= SHORT_CHUNKS) this.#judge(chunk, SHORT_CHUNKS, SHORT_LESS);
  }

  /** Judges the window of so many chunks that ends with one. `less` is taken from its score. */
  #judge(last: number, count: number, less: number): void {
    const { start } = this.#chunkOf(last - count + 1);
    const { end } = this.#chunkOf(last);
    if (start === undefined || end === undefined || !this.#score(last, count)) return;
    const topic = this.#best(0, sensitiveCount, this.#ignored);
    if (topic === -1) return;
    const publicTopic = this.#best(sensitiveCount, topicNames.length, NONE);
    const chunks = this.#chunksOf(last, count);
    this.#onWindow({
      topic: nameOf(topic),
      score: this.#scoreOf(topicNames.length) + this.#scoreOf(topic) - this.#scoreOf(publicTopic) - less,
      publicTopic: nameOf(publicTopic),
      isWhole: count === WINDOW_CHUNKS && this.#chunkOf(last).words === CHUNK_WORDS,
      start,
      end,
      phrases: () => phrasesOf(this.#table, chunks.map(({ text }) => text).join('\n'), topic, publicTopic),
    });
  }

  #chunksOf(last: number, count: number): readonly Chunk<Place>[] {
    const chunks: Chunk<Place>[] = [];
    for (let number = last - count + 1; number <= last; number += 1) chunks.push(this.#chunkOf(number));
    return chunks;
  }

  /** Adds up what the last chunks come to, by output. False if they are no running text that is known. */
  #score(last: number, count: number): boolean {
    const sums = this.#sums.fill(0);
    let features = 0;
    let known = 0;
    let words = 0;
    for (let number = last - count + 1; number <= last; number += 1) {
      const chunk = this.#chunkOf(number);
      features += chunk.features;
      known += chunk.known;
      words += chunk.words;
      for (let at = 0; at < PACKS; at += 1) sums[at] = (sums[at] ?? 0) + (chunk.sums[at] ?? 0);
    }
    // Otherwise it is a list of numbers, a dump or another language.
    if (features < FEATURES_FEWEST || known * 2 < words) return false;
    const { factors, weights } = this.#table;
    const factor = factors[features] ?? 0;
    const scores = this.#scores;
    unpack(sums, scores);
    for (let output = 0; output < OUTPUTS; output += 1) {
      scores[output] = (weights.biases[output] ?? 0) + (((scores[output] ?? 0) * factor) >> UNIT_BITS);
    }
    return true;
  }

  #scoreOf(output: number): number {
    return this.#scores[output] ?? 0;
  }

  /** The best of some outputs, those left out that are ignored; -1 if all are. */
  #best(from: number, to: number, ignored: ReadonlySet<Topic>): number {
    let best = -1;
    for (let output = from; output < to; output += 1) {
      if (ignored.size > 0 && ignored.has(nameOf(output))) continue;
      if (best === -1 || this.#scoreOf(output) > this.#scoreOf(best)) best = output;
    }
    return best;
  }
}

function newChunk<Place>(): Chunk<Place> {
  return {
    sums: new Float64Array(PACKS),
    features: 0,
    words: 0,
    known: 0,
    text: '',
    start: undefined,
    end: undefined,
  };
}

function nameOf(output: number): Topic {
  const name = topicNames[output];
  if (name === undefined) throw new RangeError(`no topic ${output}`);
  return name;
}
