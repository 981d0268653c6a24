import type { Format } from '../format.ts';

/** A table of dBASE and FoxPro, which is also that of the attributes of a shapefile, and the memos beside it. */
export const dbf: Format = {
  id: 'dbf',
  title: 'A table of dBASE II to 7 and FoxPro, and its memos (dBASE Level 5 File Structure, Xbase formats)',
  reads:
    'The records under the names of their fields, also those that are marked as deleted; in a file of memos (dbt, fpt) every memo, also those that no record refers to.',
  kinds: ['dbf', 'dbt', 'fpt'],
  access: 'random',
  tells: ['appended-data', 'deleted-row'],
  leavesOut: [
    { place: 'Letters of a code page that is not known', problem: 'unknown-letters' },
    { place: 'Which memo belongs to which record', reason: 'The memos are a file of their own and read as one.' },
    {
      place: 'Coordinates of a shapefile (shp, shx)',
      reason: 'They are files of their own, which are known and not read.',
    },
  ],
  limits: {},
  extract: async (source, context) => (await import('./dbf-reader.ts')).readDbf(source, context),
};
