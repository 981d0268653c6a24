import type { Assessment, Context } from '@holdback/rules';
import type { Cut, Limits, Turn } from '@holdback/scanner';
import type { PolicySource } from '../policies/open-policy.ts';
import type { RootEntry } from '../run/root-event.ts';

/** By what all roots of a run are assessed. Plain data: a worker makes the policy of the same texts. */
export interface Task {
  readonly policy: PolicySource;
  readonly context: Omit<Context, 'rootFolder' | 'onFinding'>;
  readonly limits: Limits;
}

/** A root to be assessed. */
export interface RootOrder {
  /** Its number in the run: what is told of it names it so. */
  readonly root: number;
  /** Bytes in memory come before it, in chunks. */
  readonly entry: Exclude<RootEntry, { kind: 'bytes' }> | Omit<Extract<RootEntry, { kind: 'bytes' }>, 'bytes'>;
  /** Where earlier attempts ended. */
  readonly cuts: readonly Cut[];
  /**
   * A worker has ended that had it before it: whose turn it is is told before a byte is read, and its end at once, so that
   * the next time it is known who did it.
   */
  readonly isSuspect: boolean;
}

/** What a worker is told. */
export type Order =
  | { readonly kind: 'begin'; readonly task: Task }
  | { readonly kind: 'chunk'; readonly bytes: Uint8Array }
  /** To be read one after the other. */
  | { readonly kind: 'roots'; readonly orders: readonly RootOrder[] }
  /** So many assessments more have been taken in: it may be as many further ahead. */
  | { readonly kind: 'taken'; readonly assessments: number };

/** What a worker tells. Several at a time, in the order in which they came about. */
export type Report =
  | { readonly kind: 'turn'; readonly root: number; readonly turn: Turn }
  | { readonly kind: 'assessment'; readonly root: number; readonly document: number; readonly assessment: Assessment }
  /** Nothing more comes of a root. A worn worker takes no further one: it is to be ended. */
  | { readonly kind: 'end'; readonly root: number; readonly isWorn: boolean }
  /** It is alive, and its process holds so many bytes (the resident set). */
  | { readonly kind: 'beat'; readonly residentBytes: number };

/**
 * How long a worker may keep to itself what it has to tell, in milliseconds: a message costs as much as to read a small file
 * does.
 */
export const UNTOLD_MS = 20;

/** Assessments that a worker may be ahead of whoever takes them in: a bound on what is held in memory. */
export const AHEAD_MAX = 256;

/** How often a worker says that it is alive, in milliseconds. */
export const BEAT_MS = 200;
