import type { Standing } from '../../packages/rules/src/prose/name-margins.ts';
import { NameTagger } from '../../packages/rules/src/prose/name-tagger.ts';
import { readWords } from '../../packages/rules/src/prose/read-words.ts';
import { learnNames } from './learn.ts';
import type { Sentence } from './sentence.ts';

/** What a tagger found in texts that it had not learned from. */
export interface Guess extends Standing {
  readonly register: string;
  /** Which of the names of the texts it overlaps; undefined if none. */
  readonly name: string | undefined;
}

/** The texts of one source, and how many names they have. */
export interface Unseen {
  readonly register: string;
  readonly names: number;
  readonly guesses: readonly Guess[];
}

/** Sources that are held back together: the same text may be in several. */
export interface Round {
  readonly register: string;
  readonly isHeld: (source: string) => boolean;
}

/** Tags the texts of each round by weights that were learned from all others. */
export function tagUnseen(sentences: readonly Sentence[], rounds: readonly Round[]): Unseen[] {
  return rounds.flatMap(({ register, isHeld }) => {
    const held = sentences.filter(({ source }) => isHeld(source));
    const tagger = new NameTagger(learnNames(sentences.filter(({ source }) => !isHeld(source))));
    const registers = new Set(held.map(({ source }) => registerOf(source, register)));
    return [...registers].map((each) => {
      const texts = held.filter(({ source }) => registerOf(source, register) === each);
      return { register: each, ...tag(tagger, texts, each) };
    });
  });
}

/** The texts of a writer are of several registers, each in a file of its own: `n/mail`. */
function registerOf(source: string, register: string): string {
  const [, file] = source.split('/');
  return file === undefined ? register : `${register} ${file}`;
}

function tag(tagger: NameTagger, texts: readonly Sentence[], register: string): { names: number; guesses: Guess[] } {
  let names = 0;
  const guesses: Guess[] = [];
  for (const [at, { text, spans }] of texts.entries()) {
    const people = spans.filter(({ label }) => label === 'PERSON');
    // Parties of a case are people, and are marked as one thing with it: neither right nor wrong.
    const cases = spans.filter(
      ({ label, start, end }) => label !== 'PERSON' && / -?v(?:s|ersus)?\.?-? /i.test(text.slice(start, end)),
    );
    names += people.length;
    tagger.find(text, readWords(text), Number.NEGATIVE_INFINITY, (start, end, standing) => {
      const name = people.findIndex((span) => span.start < end && start < span.end);
      if (name === -1 && cases.some((span) => span.start < end && start < span.end)) return;
      guesses.push({ register, ...standing, name: name === -1 ? undefined : `${at} ${name}` });
    });
  }
  return { names, guesses };
}

/** Precision and recall of the guesses that are kept. */
export function score(
  { names, guesses }: Unseen,
  keep: (guess: Guess) => boolean,
): { precision: number; recall: number } {
  const kept = guesses.filter(keep);
  const right = kept.filter(({ name }) => name !== undefined);
  return { precision: right.length / kept.length, recall: new Set(right.map(({ name }) => name)).size / names };
}

/** The best recall at a precision of at least nine in ten, by moving the margin. */
export function recallAtNinety(unseen: Unseen): number {
  const margins = unseen.guesses.map(({ margin }) => margin).sort((a, b) => b - a);
  let best = 0;
  for (let at = 20; at < margins.length; at += Math.max(1, Math.floor(margins.length / 400))) {
    const floor = margins[at] ?? 0;
    const { precision, recall } = score(unseen, ({ margin }) => margin >= floor);
    if (precision >= 0.9) best = Math.max(best, recall);
  }
  return best;
}
