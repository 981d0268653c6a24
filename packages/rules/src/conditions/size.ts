import type { Condition } from './condition.ts';

const units = { kB: 1e3, MB: 1e6, GB: 1e9 } as const;

/** `10 MB`, as the schema lets it through. */
const form = /^([1-9][0-9]*) (kB|MB|GB)$/;

export const size: Condition = {
  name: 'size',
  sentence: 'The file is larger than this.',
  example: 'size: over 10 MB',
  schema: {
    type: 'string',
    pattern: '^over [1-9][0-9]* (kB|MB|GB)$',
    title: '"over" and a number with kB, MB or GB, such as "over 10 MB"',
  },
  modifiers: ['at-least'],
  questions(value) {
    const bytesMax = toBytes(value);
    return [
      {
        ask: 'document',
        key: `size:${bytesMax}`,
        noun: 'file of such a size',
        wants: { of: 'size', value: String(value) },
        see: ({ bytes }) => bytes !== undefined && bytes > bytesMax,
      },
    ];
  },
  tell: (value) => `it is ${String(value)}`,
};

function toBytes(value: unknown): number {
  const found = typeof value === 'string' ? form.exec(value.replace(/^over /, '')) : null;
  const unit = found?.[2];
  const factor = unit === 'kB' || unit === 'MB' || unit === 'GB' ? units[unit] : 1;
  return Number(found?.[1] ?? 0) * factor;
}
