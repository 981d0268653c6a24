import { type OnWindow, TopicReader, type TopicWindow } from './topic-reader.ts';
import { TopicTable } from './topic-table.ts';
import { topicBiases, topicKeys, topicThresholds, topicWeights, topicWorth } from './topic-weights.generated.ts';
import { type Topic, topicNames } from './topics.ts';
import { readHalves, readInts } from './weights.ts';

let table: TopicTable | undefined;

/** A reader of topics with the weights that were learned. They are unpacked with the first text. */
export function openTopicReader<Place>(
  onWindow: OnWindow<Place>,
  ignored: ReadonlySet<Topic> = new Set(),
): TopicReader<Place> {
  table ??= new TopicTable({
    keys: readInts(topicKeys),
    weights: readHalves(topicWeights),
    biases: Int32Array.from(topicBiases),
    worth: topicWorth,
  });
  return new TopicReader(table, onWindow, ignored);
}

/** From which score on a window is of its topic: where it may be, and where it is so that a person should read it. */
export interface TopicThreshold {
  readonly possible: number;
  readonly likely: number;
  /** Where it is so clearly that with information beside it nobody need ask. */
  readonly sure: number;
}

/** The thresholds of a topic. Of a public one the scores are what no window of the text may reach. */
export function thresholdOf(topic: Topic): TopicThreshold {
  const [possible = 0, likely = 0, sure = 0] = topicThresholds[topicNames.indexOf(topic)] ?? [];
  return { possible, likely, sure };
}

/** What a document as a whole is written for, if it is public: what most of its windows read like, none of them like anything else. */
export class PublicReading {
  readonly #counts = new Map<Topic, number>();
  #scoreMax = Number.NEGATIVE_INFINITY;
  #isLong = false;

  add({ score, publicTopic, isWhole }: Pick<TopicWindow<unknown>, 'score' | 'publicTopic' | 'isWhole'>): void {
    // A shorter text is not known well enough.
    this.#isLong ||= isWhole;
    this.#scoreMax = Math.max(this.#scoreMax, score);
    this.#counts.set(publicTopic, (this.#counts.get(publicTopic) ?? 0) + 1);
  }

  /** Undefined where it may be something else, or there was nothing to read. */
  get topic(): Topic | undefined {
    const [most] = [...this.#counts].sort((a, b) => b[1] - a[1]);
    if (most === undefined || !this.#isLong) return undefined;
    return this.#scoreMax <= thresholdOf(most[0]).likely ? most[0] : undefined;
  }
}
