import type { Context } from '@holdback/rules';
import type { Cut, Limits, Turn } from '@holdback/scanner';
import type { PolicySource } from '../policies/open-policy.ts';
import type { Product, RootEntry } from '../run/root-event.ts';
import type { Ocr } from './ocr-choices.ts';
import type { Mark } from './root-course.ts';

/** What all roots of a run are read for. Plain data. */
export interface Task {
  readonly aim: Aim;
  readonly limits: Limits;
  readonly ocr: Ocr;
  /** Whether faces are looked for. */
  readonly faces: boolean;
}

/** What a policy is applied in, as plain data. */
export type PlainContext = Omit<Context, 'rootFolder' | 'onFinding' | 'onSubject'>;

/** What is to be made of a root. */
export type Aim =
  /** An assessment of each document. A worker makes the policy of the same texts. */
  | {
      readonly kind: 'assess';
      readonly policy: PolicySource;
      readonly context: PlainContext;
      /** Names that the parent is to tell, which are masked as the policy masks names. */
      readonly names: readonly string[];
    }
  /** Why a rule fails what is read, or does not: lines of so many characters. */
  | {
      readonly kind: 'why';
      readonly policy: PolicySource;
      /** Its id. */
      readonly rule: string;
      readonly context: PlainContext;
      readonly width: number;
    }
  /** What each rule of a policy concludes of what is read: lines of so many characters. */
  | {
      readonly kind: 'conclude';
      readonly policy: PolicySource;
      readonly context: PlainContext;
      readonly width: number;
    }
  /** A line for each step, without a word of what was read. */
  | { readonly kind: 'show' }
  /** A JSON line for each finding of every detector. */
  | { readonly kind: 'find'; readonly specimens: Context['specimens'] };

/** A root whose bytes were in memory: they come before it, in chunks of its number. */
export interface BytesToCome extends Omit<Extract<RootEntry, { kind: 'bytes' }>, 'bytes'> {
  /** How many there are. */
  readonly length: number;
}

/** A root to be read. */
export interface RootOrder {
  /** Its number in the run: what is told of it names it so. */
  readonly root: number;
  readonly entry: Exclude<RootEntry, { kind: 'bytes' }> | BytesToCome;
  /** Where earlier attempts ended. */
  readonly cuts: readonly Cut[];
  /**
   * A worker has ended that had it before it: whose turn it is is told before a byte is read, and what comes of it at once, so
   * that the next time it is known who did it.
   */
  readonly isSuspect: boolean;
}

/** What a worker is told. */
export type Order =
  | { readonly kind: 'begin'; readonly task: Task }
  | { readonly kind: 'chunk'; readonly root: number; readonly bytes: Uint8Array }
  /** To be read one after the other. */
  | { readonly kind: 'roots'; readonly orders: readonly RootOrder[] }
  /** So many products more have been taken in: it may be as many further ahead. */
  | { readonly kind: 'taken'; readonly products: number };

/** What a worker tells. Several at a time, in the order in which they came about. */
export type Report =
  /** Before all else: the names of the aim, masked. */
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'turn'; readonly root: number; readonly turn: Turn }
  | { readonly kind: 'product'; readonly root: number; readonly mark: Mark; readonly product: Product }
  /** Nothing more comes of a root. A worn worker takes no further one: it is to be ended. */
  | { readonly kind: 'end'; readonly root: number; readonly hasProblem: boolean; readonly isWorn: boolean }
  /** It is alive, and its process holds so many bytes (the resident set). */
  | { readonly kind: 'beat'; readonly residentBytes: number };

/**
 * How long a worker may keep to itself what it has to tell, in milliseconds: a message costs as much as to read a small file
 * does.
 */
export const UNTOLD_MS = 20;

/** Products that a worker may be ahead of whoever takes them in: a bound on what is held in memory. */
export const AHEAD_MAX = 256;

/** How often a worker says that it is alive, in milliseconds. */
export const BEAT_MS = 200;
