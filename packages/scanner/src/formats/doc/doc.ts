import { compoundTraits } from '../../structures/compound/compound-traits.ts';
import type { Format } from '../format.ts';

/** Word 97 to 2003 ([MS-DOC]); the text of Word 6 and 95. */
export const doc: Format = {
  id: 'doc',
  title: 'Word 97 to 2003 document ([MS-DOC])',
  reads:
    'Text of the document, footnotes, endnotes, headers, text boxes and comments; tables by their cells; what is hidden, ' +
    'deleted, white, tiny or blacked out; codes of fields, variables, building blocks, who saved it and where; text that ' +
    'an earlier save left; pictures, embedded objects and macros; properties.',
  kinds: ['doc'],
  access: 'random',
  tells: [
    ...compoundTraits,
    'hidden-text',
    'deleted-text',
    'tracked-change',
    'invisible-text',
    'black-highlight',
    'comment',
    'field-code',
    'saved-by',
    'edit-protection',
    'alternative-text',
    'document-variable',
    'building-block',
    'mail-merge',
    'sub-document',
  ],
  leavesOut: [
    { place: 'Documents that need a password', problem: 'needs-password' },
    { place: 'Documents that rights management encrypts', problem: 'rights-managed' },
    { place: 'How characters of Word 6 and 95 look', problem: 'part-not-read' },
    { place: 'Streams and objects of a program that is not known', problem: 'part-not-read' },
    { place: 'Styles, fonts, lists, sections', reason: 'They hold names that programs gave, and numbers.' },
    { place: 'Codes of fields that only number pages or list headings', reason: 'They hold no words of anyone.' },
    { place: 'The history of what may be undone', reason: 'Word empties it when it saves.' },
    {
      place: 'Words beside the text that are short or of other scripts than Latin and Cyrillic',
      reason: 'Where nothing points, they cannot be told from what is none.',
    },
    {
      place: 'White letters in text boxes, where any shape is painted',
      reason: 'They are read like any other: which box has which color is not looked at.',
    },
    {
      place: 'Pictures of objects that are read, but for the words in them',
      reason: 'They show what the object says.',
    },
  ],
  limits: {},
  extract: async (source, context) => (await import('./doc-reader.ts')).readDoc(source, context),
};
