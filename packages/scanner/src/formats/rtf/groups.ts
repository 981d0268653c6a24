import type { Data } from './data.ts';
import type { Fill, Look } from './looks.ts';
import type { Story } from './story.ts';

/** A value that is kept until its group ends. */
export interface Value {
  readonly pieces: string[];
}

/** Numbers that are kept until their group ends, by their words. */
export type Numbers = Map<string, number>;

/** A group of the file, and where its text goes: to one of these, or nowhere. */
export interface Sink {
  readonly story?: Story;
  readonly value?: Value;
  readonly data?: Data;
  readonly numbers?: Numbers;
  readonly table?: 'fonts' | 'colors';
  /** Takes the same text once more, to be compared. */
  readonly echo?: string[];
  /** Nothing in it is read, whatever destinations begin there. */
  readonly isShut?: true;
}

/** What holds in a group, until it ends; one within it begins with the same. */
export interface Group {
  sink: Sink;
  look: Look;
  /** Characters that follow a `\u` for programs that do not know it (RTF 1.9.1, Unicode RTF). */
  skipLength: number;
  /** How many tables a paragraph stands in. */
  tableDepth: number;
  paragraphFill: Fill;
  /** Where the text of a `\ud` goes: to where its `\upr` stands. */
  outer: Sink | undefined;
  /** What older programs show in place of what stands elsewhere. */
  isOther: boolean;
  /** `\*` came, and the word that it belongs to has not. */
  isStarred: boolean;
  /** Nothing of it has come yet: only then a word can shut it. */
  isFresh: boolean;
  /** What is to be done at its end, last first. */
  ends: (() => void)[];
}

/** A group within another. */
export function within(group: Group): Group {
  return { ...group, isStarred: false, isFresh: true, ends: [] };
}
