import type { Format } from '../format.ts';

/** Web pages: texts as they flow, what is hidden in them, comments, scripts, attributes, files written into them. */
export const html: Format = {
  id: 'html',
  title: 'HTML and XHTML (HTML Standard)',
  reads:
    'Text by paragraph, of tables under the header of the column; what styles, attributes and colors hide; comments, also ' +
    'for one program; scripts; words that styles put into the page; descriptions of pictures, addresses, values of fields, data of attributes; properties; ' +
    'files and pages that are written into it, also into its styles.',
  kinds: ['html'],
  access: 'forward',
  tells: ['black-highlight'],
  leavesOut: [
    { place: 'Stretches that are no text', problem: 'not-all-text' },
    { place: 'Letters in an encoding that cannot be told', problem: 'unknown-letters' },
    { place: 'Pictures, style sheets and scripts of other files', reason: 'They are in another file.' },
    { place: 'Fonts that are written into it', reason: 'They hold shapes of letters and no words of the page.' },
    {
      place: 'What a script would put into the page',
      reason: 'No script is run. What it says in words, and data that it holds, is read as it stands.',
    },
    {
      place: 'Where in the page words of a style sheet are shown',
      reason: 'They are read in the sheet: what they and the text beside them say together is not put together.',
    },
    {
      place: 'Rules of style that need more than one simple selector to be known',
      reason: 'Text that they hide is read like any other; that a reader of the page does not see it is not told.',
    },
  ],
  limits: {},
  extract: async (source, { limits }) => (await import('./html-page.ts')).readHtml(source, limits),
};
