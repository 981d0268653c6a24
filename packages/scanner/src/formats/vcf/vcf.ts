import type { Format } from '../format.ts';

/** Texts of records that have properties: cards of people, calendars, entries of a directory. */
export const vcf: Format = {
  id: 'vcf',
  title: 'Cards of people (vCard 2.1, RFC 6350), calendars (RFC 5545) and entries of a directory (LDIF, RFC 2849)',
  reads:
    'Every property of every record under its name, unfolded and decoded; names and addresses in its parameters; pictures, sounds and keys.',
  kinds: ['vcf', 'ics', 'ldif'],
  access: 'forward',
  tells: [],
  leavesOut: [
    { place: 'Stretches that are no text', problem: 'not-all-text' },
    { place: 'Letters in an encoding that cannot be told', problem: 'unknown-letters' },
    { place: 'What an address refers to', reason: 'It is elsewhere, and never fetched.' },
  ],
  limits: {},
  extract: async (source, { limits }) => (await import('./vcf-reader.ts')).readVcf(source, limits),
};
