import type { Format } from '../format.ts';

/** ar of System V and BSD (ar(5)), and the packages of Debian that are one (deb(5)). */
export const ar: Format = {
  id: 'ar',
  title: 'ar archive, also Debian package (ar(5), deb(5))',
  reads: 'Every entry under its name, long ones too; what stands where an entry should begin.',
  kinds: ['ar', 'deb'],
  isArchive: true,
  access: 'forward',
  tells: ['duplicate-member', 'unlisted-member'],
  leavesOut: [{ place: 'Times, numbers of owners, permissions', reason: 'They hold numbers only.' }],
  limits: {},
  extract: async (source, { limits }) => (await import('./ar-reader.ts')).readAr(source, limits),
};
