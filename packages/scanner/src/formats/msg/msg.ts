import { compoundTraits } from '../../structures/compound/compound-traits.ts';
import type { Format } from '../format.ts';

/** A message as Outlook saves it. */
export const msg: Format = {
  id: 'msg',
  title: 'Message of Outlook ([MS-OXMSG])',
  reads:
    'Every property that says something in words, by its name; the header that the message came with; recipients, hidden ones ' +
    'too; the text, the page and the RTF of the message; attachments and messages within; what stands in no stream.',
  kinds: ['msg'],
  access: 'whole',
  tells: [...compoundTraits, 'attachment', 'black-highlight', 'hidden-recipient', 'message-route'],
  leavesOut: [
    { place: 'Attachments that are kept in another place', problem: 'attachment-elsewhere' },
    { place: 'Streams of a program that is not known', problem: 'part-not-read' },
    {
      place: 'Numbers, truths and identifiers of properties',
      reason: 'They hold no words; words among bytes are read.',
    },
    { place: 'Times but when it was sent and changed', reason: 'They are times of the program that kept it.' },
    {
      place: 'Words in free sectors that are short or of other scripts than Latin and Cyrillic',
      reason: 'Among bytes of any kind they cannot be told from what is none.',
    },
  ],
  limits: {},
  extract: async (source, context) => (await import('./msg-reader.ts')).readMsg(source, context),
};
