import { type LimitSpecs, valuesOf } from '../../limits.ts';
import type { Format } from '../format.ts';

const rpmLimits = {
  rpmHeaderBytesMax: {
    value: 64 * 1024 ** 2,
    unit: 'bytes',
    why: 'Of what a package says of itself. With a hundred thousand files, it takes some twenty million.',
  },
} as const satisfies LimitSpecs;

/** RPM V4 Package format (rpm.org, docs/manual/format_v4). */
export const rpm: Format = {
  id: 'rpm',
  title: 'Package of RPM, version 3 and 4 (rpm.org, V4 Package format)',
  reads:
    'What the package says of itself: who built it and where, changes with names, scripts, names of ' +
    'files that are made where it is installed; words in its lead and beside its signatures; the files in it.',
  kinds: ['rpm'],
  isArchive: true,
  access: 'random',
  tells: ['entry-attribute'],
  leavesOut: [
    { place: 'Signatures and sums', reason: 'They are numbers.' },
    { place: 'Numbers: sizes, times, permissions', reason: 'They hold numbers only.' },
  ],
  limits: rpmLimits,
  extract: async (source, context) =>
    (await import('./rpm-reader.ts')).readRpm(source, context.limits, valuesOf(rpmLimits, context.limits.own)),
};
