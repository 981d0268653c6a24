import type { Confidence } from '../detectors/detector.ts';
import type { Question } from '../facts/question.ts';

/** A condition of a rule with its options, ready to ask and to judge. */
export interface Test {
  readonly condition: Pick<Condition, 'name' | 'countsValues'>;
  /** Their tallies are added up. */
  readonly questions: readonly Question[];
  readonly atLeast: number;
  /** Count distinct values, not findings. */
  readonly distinct: boolean;
  /** Count only what a reader of the page would not see. */
  readonly hidden: boolean;
  readonly confidence: Confidence;
  /** What it asks for in words, as the rest of a sentence: `it holds Date of birth (date-of-birth)`. */
  readonly tell: () => string;
}

/** The options of a condition as its author wrote them, after the schema has checked them. */
type Options = Readonly<Record<string, unknown>>;

const modifiers = ['at-least', 'hidden', 'confidence', 'within', 'in', 'except'] as const;

/** The options that conditions share, beside their own. */
export type Modifier = (typeof modifiers)[number];

/** All of them. */
export const modifierNames: readonly string[] = modifiers;

/** A value under a condition that can never be met, and what is meant. */
export interface ValueMistake {
  /** Which of a list of values. */
  readonly index: number;
  /** One plain sentence, without its place. */
  readonly message: string;
}

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
  /** How many there must be where the value says it, and not `at-least`. */
  threshold?(value: unknown): Pick<Test, 'atLeast' | 'distinct'>;
  /** Each of a list of values is a condition of its own, of which one is enough. */
  readonly isEach?: true;
  /** It counts values, which a reader wants to see before the shape of the file that they stand in. */
  readonly countsValues?: true;
  /**
   * The questions to ask. Pure. `value` fits `schema`; `titleOf` says what people call an info type, also one of the
   * policy's own.
   */
  questions(value: unknown, options: Options, titleOf: (infoType: string) => string): readonly Question[];
  /** What it asks for in words, as the rest of a sentence about a file: `it holds Date of birth (date-of-birth)`. Pure. */
  tell(value: unknown, options: Options, titleOf: (infoType: string) => string): string;
  /** What fits the schema and can never be met: a rule that asks for it would seem to check something. Pure. */
  findMistakes?(value: unknown): readonly ValueMistake[];
}

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
