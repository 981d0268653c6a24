import type { Format } from '../format.ts';
import { pdfLimits } from './pdf-limits.ts';

/** Text by page in paragraphs, form fields, notes, metadata, attachments. */
export const pdf: Format = {
  id: 'pdf',
  title: 'PDF (ISO 32000)',
  reads:
    'Text of every page by paragraph, form fields (also XFA), notes, links, bookmarks, scripts, tags, signatures, layers, ' +
    'metadata (also XMP), data of programs, attached files, what pictures that are JPEG files say of themselves, what an earlier save had, objects that nothing refers to, ' +
    'what stands before and after the document.',
  kinds: ['pdf'],
  access: 'whole',
  tells: [
    'covered-text',
    'covered-by-note',
    'unapplied-redaction',
    'invisible-text',
    'off-page',
    'clipped-text',
    'hidden-layer',
    'revealing-layer',
    'withheld-words',
    'missed-redaction',
    ...(['attachment', 'comment', 'hidden-field', 'alternative-text', 'macro', 'custom-xml', 'thumbnail'] as const),
    ...(['picture', 'orphan-text', 'earlier-revision', 'prepended-data', 'appended-data'] as const),
  ],
  leavesOut: [
    { place: 'Pages that are pictures, where nobody recognizes letters', problem: 'picture-page-off' },
    { place: 'Letters whose fonts do not say which they are', problem: 'unmapped-letters-off' },
    { place: 'Whatever needs a password', problem: 'needs-password' },
    {
      place: 'Text below a picture of a page that shows anything there',
      reason: 'It is taken for the words of the picture, which were recognized: the text is read like any other.',
    },
    {
      place: 'Letters of objects that nothing refers to, in fonts that do not say which they are; pictures among them',
      reason: 'No page shows them, and what they were cannot be told.',
    },
    {
      place: 'Profiles of colors, names of fonts, conditions of printing',
      reason: 'Programs wrote them, and not of anybody.',
    },
    {
      place: 'What pictures in JPEG 2000, and those that stand in the content of a page, say beside what they show',
      reason: 'Who puts the file of a camera into a document keeps it as a JPEG of its own.',
    },
    {
      place: 'What a mark covers of a picture beside text, and another picture of any',
      reason:
        'Logos, labels and frames lie over photographs in many documents. STR-15 notes the picture, for a person to look at.',
    },
    {
      place: 'Handwriting',
      reason:
        'Recognizing letters is for print: of pages that have some of both, what is written by hand is for a person to read.',
    },
    {
      place: 'Pictures on pages that have text, where nobody recognizes letters',
      reason: 'STR-15 notes those that take a part of the page, for a person to look at.',
    },
  ],
  limits: pdfLimits,
  extract: async (source, context) => (await import('./pdf-reader.ts')).readPdf(source, context),
};
