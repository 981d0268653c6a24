import type { Format } from '../format.ts';
import { pdfLimits } from './pdf-limits.ts';

/** Text by page in paragraphs, form fields, notes, metadata, attachments. */
export const pdf: Format = {
  id: 'pdf',
  title: 'PDF (ISO 32000)',
  reads:
    'Text of every page by paragraph, form fields, notes, links, bookmarks, metadata (also XMP), attached files, ' +
    'what stands before and after the document.',
  kinds: ['pdf'],
  access: 'whole',
  tells: ['attachment', 'prepended-data', 'appended-data'],
  leavesOut: [
    { place: 'Pages that are pictures, where nobody recognizes letters', problem: 'picture-page' },
    { place: 'Letters whose fonts do not say which they are', problem: 'unmapped-letters' },
    { place: 'Letters outside of what a page shows', problem: 'cropped-page' },
    { place: 'XFA forms', problem: 'xfa-not-read' },
    { place: 'Form fields that stand on no page', problem: 'fields-not-read' },
    { place: 'Whatever needs a password', problem: 'needs-password' },
    {
      place: 'What covers text, hides it or colors it away',
      reason: 'The text is read like any other; that a reader of the page does not see it is not told yet.',
    },
    { place: 'Layers that are switched off', reason: 'Their text is read like any other, which is not told yet.' },
    {
      place: 'Earlier revisions',
      reason: 'Not read yet, and no problem says so: nearly every document that was ever changed has some.',
    },
    {
      place: 'JavaScript, alternate descriptions, rich text of notes',
      reason: 'Not read yet, and no problem says so.',
    },
    {
      place: 'How far the streams of an encrypted document expand',
      reason: 'Not known before it is decrypted. Pages, pieces of text, steps and pixels bound it, and time.',
    },
    {
      place: 'Handwriting',
      reason:
        'Recognizing letters is for print: of pages that have some of both, what is written by hand is for a person to read.',
    },
    { place: 'Pictures on pages that have text', reason: 'Not read: STR-15 notes them for a person to look at.' },
  ],
  limits: pdfLimits,
  extract: async (source, context) => (await import('./pdf-reader.ts')).readPdf(source, context),
};
