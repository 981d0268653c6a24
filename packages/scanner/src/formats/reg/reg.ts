import type { Format } from '../format.ts';

/** What the registry of Windows exports: keys, and values that are text or digits of bytes. */
export const reg: Format = {
  id: 'reg',
  title: 'Keys and values of the Windows registry (.reg, versions 4 and 5)',
  reads:
    'Every value under its name, also those that are written as digits of bytes; the names of keys; comments; files in values.',
  kinds: ['reg'],
  access: 'forward',
  tells: ['comment'],
  leavesOut: [
    { place: 'Stretches that are no text', problem: 'not-all-text' },
    { place: 'Letters in an encoding that cannot be told', problem: 'unknown-letters' },
    { place: 'Values of bytes of no known file', reason: 'The words in them are read.' },
  ],
  limits: {},
  extract: async (source, { limits }) => (await import('./reg-reader.ts')).readReg(source, limits),
};
