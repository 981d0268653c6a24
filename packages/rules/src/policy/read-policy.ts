import type { PolicyData } from './policy-data.ts';
import type { SchemaMistake } from './policy-mistake.ts';
import type { PolicyPlaces } from './policy-places.ts';

/** A policy file, wherever it came from. */
export interface PolicyFile {
  /** As errors name it. */
  readonly file: string;
  readonly text: string;
}

/** One of Holdback's own policies, read and checked when Holdback was made. */
export interface BuiltInPolicy {
  /** Its name, as `extends` and the command line have it: `holdback/money`. */
  readonly file: string;
  readonly data: PolicyData;
  /** SHA-256 of the file that it was made of, hexadecimal. */
  readonly digest: string;
  /** The line on which each rule begins, from 1, in the order of the rules. */
  readonly ruleLines: readonly number[];
}

/** What a policy file says, and where. */
export interface ReadPolicy {
  /** Of what the schema forbids nothing is known but `errors`; the rest is as it should be. */
  readonly data: Partial<PolicyData>;
  /** What the schema forbids. */
  readonly errors: readonly SchemaMistake[];
  readonly places: PolicyPlaces;
  /** SHA-256 of its text, hexadecimal. */
  readonly digest: string;
  /** It is one of Holdback's own, so that its phrases are no secret. */
  readonly isBuiltIn: boolean;
}
