import { policyNames } from '../policies/built-in-name.ts';
import { UsageError } from '../usage-error.ts';

/** Where files are checked. */
export const pipelines = ['github', 'gitlab', 'pre-commit'] as const;

/** One of `pipelines`. */
export type Pipeline = (typeof pipelines)[number];

/** What a person says of what is to be set up. */
export interface Answers {
  /** The built-in policy that theirs begins with. */
  readonly policy: string;
  /** The folder that goes out, `/`-separated, below the one that is set up. */
  readonly folder: string;
  /** The domain of the agency's mail; empty if none is told. */
  readonly domain: string;
  readonly pipelines: readonly Pipeline[];
}

/** A question, and how its answer is read. */
export interface Question<Name extends keyof Answers> {
  readonly name: Name;
  /** Lines, the last of which is the question. */
  readonly lines: readonly string[];
  /** What is meant by an empty answer. */
  readonly byDefault: string;
  /** Throws a UsageError that says what may be answered. */
  readonly read: (answer: string) => Answers[Name];
}

/** In the order in which they are asked. */
export const questions: {
  readonly [Name in keyof Answers]: Question<Name>;
} = {
  policy: {
    name: 'policy',
    lines: [
      'Who can see the portal? Everybody: public-portal. Law enforcement: partner-portal. Answers to',
      'requests in the UK: foi-release-uk. A court: court-filing. An internal share: share-audit.',
      'Which policy does yours begin with?',
    ],
    byDefault: 'public-portal',
    read: (answer) => {
      if (policyNames.includes(answer)) return answer;
      throw new UsageError(`There is no policy "${answer}". Answer one of ${policyNames.join(', ')}.`);
    },
  },
  folder: {
    name: 'folder',
    lines: ['Which folder goes out? Its path from here, as outbox.'],
    byDefault: '.',
    read: (answer) => {
      const folder = answer
        .replaceAll('\\', '/')
        .replace(/^(?:\.\/)+(?=.)/, '')
        .replace(/(?<=.)\/+$/, '');
      if (
        /^[\w. /-]+$/.test(folder) &&
        !folder.split('/').includes('..') &&
        !folder.startsWith('/') &&
        !folder.startsWith('-')
      )
        return folder;
      throw new UsageError(
        `"${answer}" is no path below this folder in letters, digits and / . _ -. Answer one, as outbox.`,
      );
    },
  },
  domain: {
    name: 'domain',
    lines: ["The domain of your agency's mail, as police.example.org? Addresses there are nobody's secret."],
    byDefault: '',
    read: (answer) => {
      if (answer === '' || /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(answer)) return answer.toLowerCase();
      throw new UsageError(`"${answer}" is no domain. Answer one, as police.example.org, or nothing.`);
    },
  },
  pipelines: {
    name: 'pipelines',
    lines: [`Where are files checked? ${pipelines.join(', ')}, several with commas, or none.`],
    byDefault: 'none',
    read: (answer) => {
      const names = answer
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== '' && each !== 'none');
      return names.map((name) => {
        const pipeline = pipelines.find((each) => each === name);
        if (pipeline !== undefined) return pipeline;
        throw new UsageError(`There is no place "${name}". Answer some of ${pipelines.join(', ')}, or none.`);
      });
    },
  },
};
