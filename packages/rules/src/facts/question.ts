import type { Trait } from '@holdback/scanner';
import type { Confidence } from '../detectors/detector.ts';

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
interface DocumentSeen {
  /** The path as it is reported, and if it is another the one below the folder that was given; lower-cased. */
  readonly paths: readonly string[];
  /** Its last name, lower-cased. */
  readonly fileName: string;
  readonly format: string;
}

/**
 * What a condition asks of a document, so that it is counted while the document goes by. The answer is a tally under
 * the question's key; equal keys are asked once.
 */
export type Question = {
  readonly key: string;
  /** What is counted, for the message of a verdict, where a number follows: `Date of birth`, `row with such columns`. */
  readonly noun: string;
} & (
  | { readonly ask: 'info'; readonly infoType: string }
  /** `mayBeQuoted`: the phrases are published with Holdback, so that a report may name the one that was found. */
  | { readonly ask: 'words'; readonly words: readonly string[]; readonly mayBeQuoted?: true }
  | {
      readonly ask: 'together';
      readonly infoTypes: readonly string[];
      readonly within: Nearness;
      readonly confidence: Confidence;
    }
  | { readonly ask: 'table'; readonly see: (table: TableSeen) => readonly TableSighting[] }
  | { readonly ask: 'trait'; readonly trait: Trait }
  | { readonly ask: 'metadata'; readonly name: string }
  | { readonly ask: 'document'; readonly see: (document: DocumentSeen) => boolean }
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
