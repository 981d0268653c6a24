import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isTopic, type Topic } from '../../packages/rules/src/prose/topics.ts';

/** A text of which it is known what it is about. */
export interface TopicDocument {
  readonly text: string;
  readonly topic: Topic;
  /** Who wrote it: nobody may be on both sides of a test. */
  readonly source: string;
  readonly kind: 'passage' | 'public' | 'other';
}

/** A passage begins with a line that says who wrote it, when and how. */
const passageStart = /^=== .*$/m;

/** The passages that were written for the project: a folder for each writer, a file for each topic. */
export function readPassages(folder: string): TopicDocument[] {
  return readdirSync(folder)
    .sort()
    .flatMap((writer) =>
      readdirSync(join(folder, writer))
        .sort()
        .flatMap((file) => {
          const topic = basename(file, '.txt');
          if (!isTopic(topic)) throw new Error(`${join(folder, writer, file)}: there is no topic "${topic}"`);
          return readFileSync(join(folder, writer, file), 'utf8')
            .split(passageStart)
            .map((text) => text.trim())
            .filter((text) => text !== '')
            .map((text) => ({ text, topic, source: `writer ${writer}`, kind: 'passage' as const }));
        }),
    );
}

/** What the kinds of ordinary documents are about. */
const topicOfKind: Readonly<Record<string, Topic>> = {
  news: 'news',
  policy: 'policy',
  statute: 'policy',
  standard: 'policy',
  charter: 'policy',
  'executive order': 'policy',
  'meeting record': 'minutes',
  'meeting transcript': 'minutes',
  'meeting notes': 'minutes',
  'board minutes': 'minutes',
  'council minutes': 'minutes',
  'press release': 'press',
  'event notice': 'press',
  'open data dictionary': 'statistics',
  'police data dictionary': 'statistics',
  report: 'statistics',
  tender: 'tender',
  'job advert': 'job',
};

/** Ordinary documents of public bodies: JSON Lines of `{"text", "source", "kind"}`. */
export function readPublic(folder: string): TopicDocument[] {
  return jsonLinesIn(folder).flatMap(({ name, lines }) =>
    lines.map((line) => ({
      text: stringOf(line, 'text'),
      topic: topicOfKind[stringOf(line, 'kind')] ?? 'guide',
      source: name,
      kind: 'public' as const,
    })),
  );
}

/** What the sources of sentences with marked names are about. */
const topicOfSource: Readonly<Record<string, Topic>> = {
  broad_twitter: 'everyday',
  wnut17: 'everyday',
  wikigold: 'history',
  crossner: 'science',
  redocred: 'history',
  indian_legal: 'court-calendar',
  litbank: 'fiction',
  sec_filings: 'tender',
};

/** Sentences that are one text. */
const SENTENCES = 6;

/** Text of other kinds: sentences of JSON Lines of `{"text", "spans", "source"}`, some at a time. */
export function readOthers(folder: string): TopicDocument[] {
  return jsonLinesIn(folder).flatMap(({ name, lines }) => {
    const topic = topicOfSource[name];
    if (topic === undefined) return [];
    const texts: TopicDocument[] = [];
    for (let at = 0; at + SENTENCES <= lines.length; at += SENTENCES) {
      const text = lines
        .slice(at, at + SENTENCES)
        .map((line) => stringOf(line, 'text'))
        .join(' ');
      texts.push({ text, topic, source: name, kind: 'other' });
    }
    return texts;
  });
}

function jsonLinesIn(folder: string): { readonly name: string; readonly lines: readonly unknown[] }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => ({
      name: basename(file, '.jsonl'),
      lines: readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): unknown => JSON.parse(line)),
    }));
}

function stringOf(line: unknown, key: string): string {
  const value: unknown = typeof line === 'object' && line !== null ? new Map(Object.entries(line)).get(key) : undefined;
  if (typeof value !== 'string') throw new TypeError(`a line without "${key}"`);
  return value;
}
