import type { ProblemCode } from '@holdback/scanner';
import type { PolicyPlace } from '../policy/policy.ts';

/** What an exception is for. */
export type ExceptionSubject =
  /** What one of these rules says of what has such a path. */
  | { readonly kind: 'rule'; readonly rules: readonly string[] }
  /** What a rule says of these bytes at this path. */
  | { readonly kind: 'verdict'; readonly id: string }
  /** That something of such a format, or of any if none is given, was not read. */
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly formats: readonly string[] };

/** That a person accepts what fails, or what cannot be read, for a time. */
export interface Exception {
  readonly subject: ExceptionSubject;
  /** Patterns for paths as reports name them; none, if the subject says by itself what it is for. */
  readonly paths: readonly string[];
  /** It holds while no more than so many findings, or distinct values, are found. */
  readonly atMost?: { readonly count: number; readonly distinct: boolean };
  /** It holds for these bytes alone. */
  readonly sha256?: string;
  readonly reason: string;
  readonly approver: string;
  /** As written: it may be no day. */
  readonly created: string;
  /** As written: it may be no day. The last day on which it holds. */
  readonly expires: string;
  readonly ticket?: string;
  /** Where it is written. */
  readonly place: PolicyPlace;
}

/** A list of them. */
export interface Exceptions {
  /** How many days there may be from the one on which an exception was made to its last. */
  readonly daysMax: number;
  readonly exceptions: readonly Exception[];
}

/** Of whoever has not said it: half a year, so that each is looked at again. */
export const DAYS_MAX = 180;

/** How long before its end an exception is announced, in days. */
const ENDING_DAYS = 14;

const DAY_MS = 86_400_000;

/** What a day says of an exception: it holds; it holds and ends soon; or why it does not. */
export type Standing =
  | { readonly holds: true; readonly isEnding: boolean }
  | { readonly holds: false; readonly why: string };

/** Does an exception hold on a day? What is no day, lies ahead or is too far off holds no more, as if it had expired. */
export function standingOf({ created, expires }: Exception, asOf: Date, daysMax: number): Standing {
  const today = Math.floor(asOf.getTime() / DAY_MS);
  const first = toDay(created);
  const last = toDay(expires);
  if (first === undefined) return no('its "created" is no day; write it as 2026-11-27');
  if (last === undefined) return no('its "expires" is no day; write it as 2027-03-31');
  // A day ahead it may be made elsewhere.
  if (first > today + 1) return no(`it begins on ${created}`);
  if (last < today) return no(`it expired on ${expires}`);
  if (last - first > daysMax) return no(`it was made for ${last - first} days, and ${daysMax} are allowed`);
  return { holds: true, isEnding: last - today < ENDING_DAYS };
}

function no(why: string): Standing {
  return { holds: false, why };
}

/** A day as days since 1970, or undefined if there is no such day. */
function toDay(written: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return undefined;
  const day = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || !day.toISOString().startsWith(written) ? undefined : day.getTime() / DAY_MS;
}
