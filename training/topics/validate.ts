import { readWords } from '../../packages/rules/src/prose/read-words.ts';
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

/** Rounds in which all is learned without some of the writers and sources. */
const ROUNDS = 6;

/** What documents read like that were not learned from. */
export interface Unseen {
  readonly judged: readonly Judged[];
  /** Short passages that are not public, each in the midst of an ordinary document. */
  readonly hidden: readonly Judged[];
}

/**
 * Judges every document by weights that were learned from the others: without all that its writer or its source gave. The
 * writers of passages and the sources of ordinary documents are dealt out over the rounds.
 */
export function judgeUnseen(documents: readonly TopicDocument[]): Unseen {
  const rounds = new Map([...dealOut(documents, 'passage'), ...dealOut(documents, 'public')]);
  const judged: Judged[] = [];
  const hidden: Judged[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const isHeld = ({ source, kind }: TopicDocument): boolean => kind !== 'other' && rounds.get(source) === round;
    const table = new TopicTable(learnTopics(documents.filter((document) => !isHeld(document))));
    const held = documents.filter(isHeld);
    judged.push(...held.map((document) => judge(table, document)));
    hidden.push(...hide(held).map((document) => judge(table, document)));
  }
  return { judged, hidden };
}

/** Words of a passage that is put into another document, and of the document. */
const HIDDEN_WORDS_MIN = 40;
const HIDDEN_WORDS_MAX = 80;
const HOST_WORDS_MIN = 400;

/** Short passages that are not public, each at another place of an ordinary document. */
function hide(documents: readonly TopicDocument[]): TopicDocument[] {
  const hosts = documents
    .filter(({ kind }) => kind === 'public')
    .map(({ text }) => text.split(' '))
    .filter(({ length }) => length >= HOST_WORDS_MIN);
  return documents
    .filter(({ kind, topic }) => kind === 'passage' && !isPublicTopic(topic))
    .filter(({ text }) => isBetween(text.split(/\s+/).length, HIDDEN_WORDS_MIN, HIDDEN_WORDS_MAX))
    .map((document, index) => {
      const host = hosts[index % hosts.length] ?? [];
      // Somewhere in the middle, at no round number of words.
      const at = Math.floor(host.length * (0.25 + 0.5 * ((index * 0.618) % 1)));
      return { ...document, text: [...host.slice(0, at), document.text, ...host.slice(at)].join(' ') };
    });
}

function isBetween(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

/** The score of a text that is too short to be judged: it is missed. */
const UNREAD = Number.NEGATIVE_INFINITY;

function judge(table: TopicTable, document: TopicDocument): Judged {
  let best: Judged = { document, score: UNREAD, topic: 'tip' };
  const reader = new TopicReader<number>(table, ({ topic, score }) => {
    if (score > best.score) best = { document, score, topic };
  });
  reader.read(document.text, readWords(document.text), () => 0);
  reader.end();
  return best;
}

function sourcesOf(documents: readonly TopicDocument[], kind: TopicDocument['kind']): string[] {
  return [...new Set(documents.filter((document) => document.kind === kind).map(({ source }) => source))].sort();
}

/** The round in which each source of documents of a kind is held back, the largest first, to the round that has least. */
function dealOut(documents: readonly TopicDocument[], kind: TopicDocument['kind']): ReadonlyMap<string, number> {
  const loads = new Array<number>(ROUNDS).fill(0);
  const sizes = sourcesOf(documents, kind).map((source) => ({
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

/** The share of all ordinary documents that may reach the threshold of one topic. */
const FALSE_SHARE = 0.0016;

/** No threshold is lower: where it reads only a little more like this than like something public, it may be either. */
const LIKELY_MIN = 15;

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
  const falseMax = Math.floor(ordinary.length * FALSE_SHARE);
  return topicNames.map((topic) => {
    if (isPublicTopic(topic)) return { possible: unlike, likely: unlike, sure: unlike };
    const wrong = ordinary
      .filter((each) => each.topic === topic)
      .map(({ score }) => score)
      .sort((a, b) => b - a);
    const likely = Math.max(LIKELY_MIN, (wrong[falseMax] ?? 0) + 1);
    return { possible: likely - BELOW_LIKELY, likely, sure: Math.max(likely, (wrong[0] ?? 0) + 1) + ABOVE_FALSE };
  });
}

/** The figures of what was judged unseen, as a page. */
export function tell({ judged, hidden }: Unseen, thresholds: readonly Thresholds[], weights: TopicWeights): string {
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
    `- Short passages in the midst of an ordinary document, of ${HIDDEN_WORDS_MIN} to ${HIDDEN_WORDS_MAX} words: ${hidden.filter(isTold).length} of ${hidden.length} are told (${share(hidden.filter(isTold).length, hidden.length)}).`,
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
