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
  /** What is counted, for the message of a verdict: `Date of birth`, `rows with such columns`. */
  readonly noun: string;
} /** `inName`: only in the document's name, title or subject. */ & (
  | { readonly ask: 'info'; readonly infoType: string; readonly inName?: true }
  | { readonly ask: 'words'; readonly words: readonly string[] }
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

/** A condition of a rule with its options, ready to ask and to judge. */
export interface Test {
  readonly condition: string;
  /** Their tallies are added up. */
  readonly questions: readonly Question[];
  readonly atLeast: number;
  /** Count distinct values, not findings. */
  readonly distinct: boolean;
  /** Count only what a reader of the page would not see. */
  readonly hidden: boolean;
  readonly confidence: Confidence;
}

/** The options of a condition as its author wrote them, after the schema has checked them. */
type Options = Readonly<Record<string, unknown>>;

/** The options that conditions share, beside their own. */
export type Modifier = 'at-least' | 'hidden' | 'confidence' | 'within' | 'in';

/** A word of the policy language. A policy's rules are data over conditions in code. */
export interface Condition {
  /** The key in a policy: `info`. */
  readonly name: string;
  /** One English sentence for the schema, the editor and the generated table. */
  readonly sentence: string;
  /** How it looks in a policy, for the generated table. */
  readonly example: string;
  /** JSON Schema (draft-07) of the value under the key. */
  readonly schema: object;
  readonly modifiers: readonly Modifier[];
  /**
   * The questions to ask. Pure. `value` fits `schema`; `titleOf` says what people call an info type, also one of the
   * policy's own.
   */
  questions(value: unknown, options: Options, titleOf: (infoType: string) => string): readonly Question[];
}

/** What the `column` condition counts. */
export const columnsNoun = 'columns so named';

/** One or more strings, as a list. What the schema lets through is nothing else. */
export function toList(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string');
  return typeof value === 'string' ? [value] : [];
}

/** `2 distinct` or `2`, as written under `at-least`. */
export function toThreshold(value: unknown): { readonly atLeast: number; readonly distinct: boolean } {
  if (typeof value === 'number') return { atLeast: value, distinct: false };
  if (typeof value !== 'string') return { atLeast: 1, distinct: false };
  return { atLeast: Number.parseInt(value, 10), distinct: value.endsWith('distinct') };
}

/** The schema of one such item, or a list of them. */
export function oneOrMore<Item extends object>(item: Item) {
  return { oneOf: [item, { type: 'array', items: item, minItems: 1 }] } as const;
}

/** Text that is not only spaces. A pattern, because a length would need a run-time import in the validator. */
export const textSchema = { type: 'string', pattern: '\\S' } as const;
