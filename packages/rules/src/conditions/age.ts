import type { Condition } from './condition.ts';

const DAY_MS = 86_400_000;
const days = { day: 1, days: 1, month: 30.44, months: 30.44, year: 365.25, years: 365.25 } as const;

export const age: Condition = {
  name: 'age',
  sentence:
    'The document is older than this on the day of the run, by its properties or by the first day in its text that is nobody’s birthday.',
  example: 'age: over 5 years',
  schema: {
    type: 'string',
    pattern: '^over [1-9][0-9]* (days?|months?|years?)$',
    title: '"over" and a number of days, months or years, such as "over 5 years"',
  },
  modifiers: [],
  questions: (value) => [
    { ask: 'age', key: `age:${String(value)}`, noun: 'document of such an age', overMs: toMs(value) },
  ],
  tell: (value) => `it is ${String(value)} old`,
};

function toMs(value: unknown): number {
  const [, count, unit] = typeof value === 'string' ? value.split(' ') : [];
  const length = unit !== undefined && isUnit(unit) ? days[unit] : 1;
  return Number(count ?? 0) * length * DAY_MS;
}

function isUnit(unit: string): unit is keyof typeof days {
  return Object.hasOwn(days, unit);
}
