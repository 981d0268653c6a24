import type { Format } from '../format.ts';
import { rtfLimits } from './rtf-limits.ts';

/** Rich Text Format: texts as they flow, what is hidden in them, properties, pictures, objects. */
export const rtf: Format = {
  id: 'rtf',
  title: 'Rich Text Format (RTF 1.9.1)',
  reads:
    'All text by paragraph and by cell, headers, footers, footnotes, text boxes, comments with their authors, results ' +
    'and codes of fields, deleted and hidden text, properties, variables, mail merges, names of bookmarks and styles, ' +
    'pictures and embedded objects, destinations that no specification names, what follows the document.',
  kinds: ['rtf'],
  access: 'whole',
  tells: [
    'alternative-text',
    'appended-data',
    'black-highlight',
    'comment',
    'custom-xml',
    'deleted-text',
    'document-variable',
    'edit-protection',
    'embedded-object',
    'field-code',
    'hidden-shape',
    'hidden-text',
    'invisible-text',
    'mail-merge',
    'orphan-text',
    'sub-document',
    'tracked-change',
    'unknown-part',
  ],
  leavesOut: [
    { place: 'Letters of a code page that is not known', problem: 'unknown-letters' },
    {
      place: 'Names of fonts, embedded fonts, and colors',
      reason: 'They hold no words of a document; a name with a number of a person in it is read.',
    },
    {
      place: 'Latent styles, identifiers of revisions, the mapping of colors',
      reason: 'Word writes the same in every document; words and files in them that it does not write are read.',
    },
    {
      place: 'How lists are numbered',
      reason: 'The number of each paragraph stands before it as text, and is read; words of a list are too.',
    },
    { place: 'Names of bookmarks that Word makes itself', reason: 'They are a word of Word and a number.' },
    { place: 'The picture that an embedded object keeps of itself', reason: 'Its result shows the same, and is read.' },
    {
      place: 'What older programs show in place of a shape',
      reason: 'It is read if it says something else than the shape.',
    },
  ],
  limits: rtfLimits,
  extract: async (source, context) => (await import('./rtf-reader.ts')).readRtf(source, context),
};
