import { TopicReader } from '../../packages/rules/src/prose/topic-reader.ts';
import { TopicTable, type TopicWeights } from '../../packages/rules/src/prose/topic-table.ts';
import {
  isPublicTopic,
  sensitiveCount,
  type Topic,
  topicNames,
  topics,
} from '../../packages/rules/src/prose/topics.ts';
import type { TopicDocument } from './documents.ts';
import { learnTopics } from './learn.ts';

/** What a document reads like to weights that were learned without its author. */
export interface Judged {
  readonly document: TopicDocument;
  /** Of the window that reads most like a topic that is not public. */
  readonly score: number;
  readonly topic: Topic;
}

/** From which score on a window may be of a topic, is, and is for sure. */
export interface Thresholds {
  readonly possible: number;
  readonly likely: number;
  readonly sure: number;
}

/**
 * Judges every document by weights that were learned from the others: without all that its writer or its source gave. One
 * round for each writer of passages; the sources of ordinary documents are dealt out over the rounds.
 */
export function judgeUnseen(documents: readonly TopicDocument[]): Judged[] {
  const writers = sourcesOf(documents, 'passage');
  const rounds = dealOut(documents, writers.length);
  return writers.flatMap((writer, round) => {
    const isHeld = ({ source, kind }: TopicDocument): boolean =>
      source === writer || (kind === 'public' && rounds.get(source) === round);
    const table = new TopicTable(learnTopics(documents.filter((document) => !isHeld(document))));
    return documents
      .filter(isHeld)
      .map((document) => judge(table, document) ?? { document, score: UNREAD, topic: 'tip' });
  });
}

/** The score of a text that is too short to be judged: it is missed. */
const UNREAD = Number.NEGATIVE_INFINITY;

function judge(table: TopicTable, document: TopicDocument): Judged | undefined {
  let best: Judged | undefined;
  const reader = new TopicReader<number>(table, ({ topic, score }) => {
    if (best === undefined || score > best.score) best = { document, score, topic };
  });
  reader.read(document.text, 0, document.text.length, 0, () => 0);
  reader.end();
  return best;
}

function sourcesOf(documents: readonly TopicDocument[], kind: TopicDocument['kind']): string[] {
  return [...new Set(documents.filter((document) => document.kind === kind).map(({ source }) => source))].sort();
}

/** The round in which each source of ordinary documents is held back, the largest first, to the round that has least. */
function dealOut(documents: readonly TopicDocument[], rounds: number): ReadonlyMap<string, number> {
  const loads = new Array<number>(rounds).fill(0);
  const sizes = sourcesOf(documents, 'public').map((source) => ({
    source,
    size: documents.filter((document) => document.source === source).length,
  }));
  const dealt = new Map<string, number>();
  for (const { source, size } of sizes.sort((a, b) => b.size - a.size)) {
    const round = loads.indexOf(Math.min(...loads));
    loads[round] = (loads[round] ?? 0) + size;
    dealt.set(source, round);
  }
  return dealt;
}

/** Ordinary documents of all that may reach the threshold of one topic. */
const FALSE_MAX = 3;

/** No threshold is lower: below it a text reads as much like something public. */
const LIKELY_MIN = 0;

const BELOW_LIKELY = 60;

/** Above all that any ordinary document came to. */
const ABOVE_FALSE = 40;

/** Below all that any passage came to. */
const BELOW_LOST = 10;

/** Thresholds of each topic by what was judged unseen, in the order of the topics. Those of a public one are what no window may reach. */
export function calibrate(judged: readonly Judged[]): Thresholds[] {
  const ordinary = judged.filter(({ document }) => isPublicTopic(document.topic));
  const scores = judged
    .filter(({ document }) => !isPublicTopic(document.topic))
    .map(({ score }) => score)
    .filter((score) => score !== UNREAD);
  const unlike = scores.reduce((least, each) => Math.min(least, each), 0) - BELOW_LOST;
  return topicNames.map((topic) => {
    if (isPublicTopic(topic)) return { possible: unlike, likely: unlike, sure: unlike };
    const wrong = ordinary
      .filter((each) => each.topic === topic)
      .map(({ score }) => score)
      .sort((a, b) => b - a);
    const likely = Math.max(LIKELY_MIN, (wrong[FALSE_MAX] ?? 0) + 1);
    return { possible: likely - BELOW_LIKELY, likely, sure: Math.max(likely, (wrong[0] ?? 0) + 1) + ABOVE_FALSE };
  });
}

/** The figures of what was judged unseen, as a page. */
export function tell(judged: readonly Judged[], thresholds: readonly Thresholds[], weights: TopicWeights): string {
  const likelyOf = (topic: Topic): number => thresholds[topicNames.indexOf(topic)]?.likely ?? 0;
  const isTold = ({ topic, score }: Judged): boolean => score >= likelyOf(topic);
  const share = (part: number, whole: number): string => (whole === 0 ? '' : (part / whole).toFixed(3));
  const passages = judged.filter(({ document }) => document.kind === 'passage');
  const rows = topicNames.slice(0, sensitiveCount).map((topic) => {
    const own = passages.filter(({ document }) => document.topic === topic);
    const wrong = judged.filter((each) => isPublicTopic(each.document.topic) && each.topic === topic && isTold(each));
    return {
      topic,
      count: own.length,
      told: own.filter(isTold).length,
      right: own.filter((each) => isTold(each) && each.topic === topic).length,
      wrong: wrong.length,
    };
  });
  const mean = (of: (row: (typeof rows)[number]) => number): string =>
    (rows.reduce((sum, row) => sum + of(row) / row.count, 0) / rows.length).toFixed(3);
  const real = judged.filter(({ document }) => document.kind === 'public');
  const hard = passages.filter(({ document }) => isPublicTopic(document.topic));
  return [
    '# What a text is about: figures',
    '',
    '<!-- Written by `node training/topics/make.ts`. Do not edit. -->',
    '',
    'Every document is judged by weights that were learned without anything of its writer or source. [The card of the model](models.md) says what this is.',
    '',
    `- Macro recall: **${mean(({ told }) => told)}** of the passages of each topic are told as one of the sensitive topics, **${mean(({ right }) => right)}** as the topic that they were written for. ${passages.length - hard.length} passages of ${
      sourcesOf(
        passages.map(({ document }) => document),
        'passage',
      ).length
    } writers.`,
    `- Ordinary documents of public bodies: ${real.filter(isTold).length} of ${real.length} are told (${share(real.filter(isTold).length * 100, real.length)} %).`,
    `- Public passages that were written to be mistaken: ${hard.filter(isTold).length} of ${hard.length} are told (${share(hard.filter(isTold).length * 100, hard.length)} %).`,
    `- ${weights.keys.length} features.`,
    '',
    'Told is what a rule would have a person read. The macro recall is the mean over the topics. Of the ordinary texts, those of public bodies and the public passages are counted together in the last column.',
    '',
    '| Topic | Reads like | Passages | Told as sensitive | Told as this topic | Ordinary texts told as this |',
    '| ----- | ---------- | -------- | ----------------- | ------------------ | --------------------------- |',
    ...rows.map(
      ({ topic, count, told, right, wrong }) =>
        `| \`${topic}\` | ${topics[topic].reads} | ${count} | ${share(told, count)} | ${share(right, count)} | ${wrong} |`,
    ),
    '',
    '| Public topic | Passages | Told as sensitive |',
    '| ------------ | -------- | ----------------- |',
    ...topicNames.slice(sensitiveCount).map((topic) => {
      const own = hard.filter(({ document }) => document.topic === topic);
      return `| \`${topic}\` | ${own.length} | ${own.filter(isTold).length} |`;
    }),
    '',
    '| Source of ordinary documents | Documents | Told as sensitive |',
    '| ---------------------------- | --------- | ----------------- |',
    ...sourcesOf(
      real.map(({ document }) => document),
      'public',
    ).map((source) => {
      const own = real.filter(({ document }) => document.source === source);
      return `| \`${source}\` | ${own.length} | ${own.filter(isTold).length} |`;
    }),
    '',
  ].join('\n');
}
