import type { Format } from '../format.ts';

/** What Outlook puts a message and its files into for who has Outlook too: `winmail.dat`. */
export const tnef: Format = {
  id: 'tnef',
  title: 'Message in the encapsulation of Outlook, winmail.dat ([MS-OXTNEF])',
  reads:
    'Every property that says something in words, by its name; recipients; the text, the page and the RTF of the message; ' +
    'attachments and messages within.',
  kinds: ['tnef'],
  access: 'whole',
  tells: ['attachment', 'black-highlight', 'hidden-recipient', 'message-route'],
  leavesOut: [
    {
      place: 'Numbers, truths and identifiers of properties',
      reason: 'They hold no words; words among bytes are read.',
    },
    { place: 'The picture that stands for a file', reason: 'It is the sign of the program that made the file.' },
  ],
  limits: {},
  extract: async (source, context) => (await import('./tnef-reader.ts')).readTnef(source, context),
};
