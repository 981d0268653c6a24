import { UsageError } from '../usage-error.ts';

/** A day as it is typed, as 2026-11-23; now, if none is. Throws a UsageError if it is no day. */
export function parseDay(value: string | undefined): Date {
  if (value === undefined) return new Date();
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : new Date(Number.NaN);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(value)) {
    throw new UsageError(`"${value}" is not a day. Write it as 2026-11-23.`);
  }
  return day;
}
