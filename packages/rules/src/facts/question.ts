import type { MetadataPart, Trait } from '@holdback/scanner';
import type { Confidence } from '../detectors/detector.ts';
import type { Topic } from '../prose/topics.ts';

/** How near to each other findings must stand to count together: in one row, on one page, or within so many characters. */
export type Nearness = 'row' | 'page' | number;

/** What is known of a table when it has gone by. */
export interface TableSeen {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly ColumnSeen[];
}

export interface ColumnSeen {
  /** From 1. */
  readonly number: number;
  /** The header as it stands, and in words: `SubjectSSN` is `subject ssn`. */
  readonly header: string;
  readonly words: string;
  /** Cells that are not empty. */
  readonly filled: number;
}

/** Something seen in a table: how often, and in which column. */
interface TableSighting {
  readonly column: ColumnSeen;
  readonly count: number;
}

/** What is known of a document by its name and kind. */
export interface DocumentSeen {
  /** The path as it is reported, and if it is another the one below the folder that was given; lower-cased. */
  readonly paths: readonly string[];
  /** Its last name, lower-cased. */
  readonly fileName: string;
  readonly format: string;
  /** Length in bytes; undefined where it is not known. */
  readonly bytes: number | undefined;
  /** It lies inside another file. */
  readonly isMember: boolean;
}

/** Which name or kind of a document is asked for, and the pattern, format or size as its author wrote it. */
export interface DocumentWant {
  readonly of: 'path' | 'file-name' | 'member' | 'format' | 'size';
  readonly value: string;
}

/** Words that are looked for, under a key of their own. */
export interface WordsAsked {
  readonly key: string;
  readonly words: readonly string[];
  /** The phrases are published with Holdback, so that a report may name the one that was found. */
  readonly mayBeQuoted?: true;
  /** Only within so many characters from the start of the text, and in no table: where a document says what it is. */
  readonly headLength?: number;
  /** Only in the name of the document, its title and its subject. */
  readonly inName?: true;
}

/** A list that a run may be given: what is meant to go out, what was reviewed, and whom nothing may name. */
export type GivenList = 'release' | 'approval' | 'protected';

/**
 * What a condition asks of a document, so that it is counted while the document goes by. The answer is a tally under
 * the question's key; equal keys are asked once.
 */
export type Question = {
  readonly key: string;
  /** What is counted, for the message of a verdict, where a number follows: `Date of birth`, `row with such columns`. */
  readonly noun: string;
  /** What it comes to where anything is found, however much: a title says once what a text is. */
  readonly weight?: number;
} /** `grade`: only those of at least this grade: see `Detector`. */ & (
  | { readonly ask: 'info'; readonly infoType: string; readonly grade?: string }
  /** How many different markings there are, by their kind and grade. */
  | { readonly ask: 'markings' }
  | ({ readonly ask: 'words' } & WordsAsked)
  | {
      readonly ask: 'together';
      readonly infoTypes: readonly string[];
      /** One of these must stand with them. */
      readonly words?: WordsAsked;
      readonly within: Nearness;
      readonly confidence: Confidence;
    }
  /** Passages that read like a topic, with information of one of these kinds in them if any are given. */
  | { readonly ask: 'topic'; readonly topic: Topic; readonly beside?: readonly string[] }
  /** Days after that of the run, beside one of the words. */
  | { readonly ask: 'date'; readonly words: WordsAsked }
  | { readonly ask: 'age'; readonly overMs: number }
  /** `wants` are the entries of each of its lists, of which a column must fit one. */
  | {
      readonly ask: 'table';
      readonly wants: readonly (readonly string[])[];
      readonly see: (table: TableSeen) => readonly TableSighting[];
    }
  | { readonly ask: 'trait'; readonly trait: Trait }
  /** `except` are values that do not count, in lower case. */
  | { readonly ask: 'metadata'; readonly name: string; readonly except: readonly string[] }
  | { readonly ask: 'document'; readonly wants: DocumentWant; readonly see: (document: DocumentSeen) => boolean }
  /** What a person listed for the run, which says nothing where there is no such list. */
  | { readonly ask: GivenList }
  /** That the run was given no such list. */
  | { readonly ask: 'not-given'; readonly list: GivenList }
);

/** Where values are counted: in the whole of a document, or only in its name, title and subject. */
export type Extent = 'document' | 'name';

/** By info type: a key is asked for with every match. */
const keys: Readonly<Record<Extent, Map<string, string>>> = { document: new Map(), name: new Map() };

/** The key of what is counted of an info type. */
export function infoKey(infoType: string, extent: Extent): string {
  let key = keys[extent].get(infoType);
  if (key === undefined) {
    key = `${extent === 'name' ? 'name' : 'info'}:${infoType}`;
    keys[extent].set(infoType, key);
  }
  return key;
}

/** The question how often an info type is found. `noun` is its title. */
export function askForInfo(infoType: string, noun: string, extent: Extent = 'document'): Question {
  return { ask: 'info', key: infoKey(infoType, extent), infoType, noun };
}

/** The question how often an info type is found that is of a grade or a higher one. */
export function askForGrade(infoType: string, grade: string, noun: string): Question {
  return { ask: 'info', key: `info:${infoType}>=${grade}`, infoType, grade, noun: `${noun} (${grade})` };
}

/** The words that a question looks for; undefined if it looks for none. */
export function wordsOf(question: Question): WordsAsked | undefined {
  if (question.ask === 'words') return question;
  return question.ask === 'together' || question.ask === 'date' ? question.words : undefined;
}

/** Is an info type one of the handling markings? */
export function isMarking(infoType: string): boolean {
  return infoType.startsWith('marking-');
}

/** The info types that a question asks for. */
export function infoTypesOf(question: Question): readonly string[] {
  if (question.ask === 'info') return [question.infoType];
  if (question.ask === 'topic') return question.beside ?? [];
  return question.ask === 'together' ? question.infoTypes : [];
}

/** Whether a question asks for a property with such a value. */
export function asksForMetadata(question: Question, { name, value }: Pick<MetadataPart, 'name' | 'value'>): boolean {
  return question.ask === 'metadata' && question.name === name && !question.except.includes(value.trim().toLowerCase());
}
