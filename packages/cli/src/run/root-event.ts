import type { Assessment } from '@holdback/rules';
import type { Entry } from './walk.ts';

/** What is read: all that a walk comes upon but what is left out. */
export type RootEntry = Exclude<Entry, { kind: 'excluded' }>;

/** What becomes of the entries of a walk, one after the other in its order. */
export type RootEvent =
  | { readonly kind: 'excluded' }
  /** A root is the next. */
  | { readonly kind: 'root'; readonly entry: RootEntry }
  | Product
  /** Nothing more comes of the root. Was there a problem with it, or with a member? */
  | { readonly kind: 'end'; readonly hasProblem: boolean };

/** What is made of a root, piece by piece. */
export type Product =
  /** Of a member, or of the root itself, which is the last. */
  | { readonly kind: 'assessment'; readonly assessment: Assessment }
  /** For a person to read, or a program. Redacted. */
  | { readonly kind: 'line'; readonly line: string };
