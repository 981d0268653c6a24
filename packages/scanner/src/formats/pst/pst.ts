import type { Format } from '../format.ts';

/** Folders of Outlook in one file. */
export const pst: Format = {
  id: 'pst',
  title: 'Folders of Outlook in one file, PST and OST up to 2010 ([MS-PST])',
  reads:
    'Every message of every folder as a member, also those in the folder of what was deleted and those that no folder has, ' +
    'with its recipients, its files and the messages within it; appointments, contacts, tasks and notes are messages too.',
  kinds: ['pst'],
  isArchive: true,
  access: 'random',
  tells: ['deleted-message', 'orphan-text'],
  leavesOut: [
    {
      place: 'What Outlook 2013 and later keep of a server, and files in the strong coding',
      problem: 'format-not-read',
    },
    {
      place: 'Blocks that nothing leads to any more',
      reason: 'They are free, and coded: what was in them is told by nothing yet.',
    },
    { place: 'Properties of folders but their names', reason: 'They are numbers and views of the program.' },
  ],
  limits: {},
  extract: async (source, context) => (await import('./pst-reader.ts')).readPst(source, context),
};
