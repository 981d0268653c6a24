import type { Format } from '../format.ts';

/** XML 1.0 of no kind that is known better. */
export const xml: Format = {
  id: 'xml',
  title: 'XML (W3C XML 1.0)',
  reads:
    'Every text under the name of its element, every attribute under its own, comments, processing instructions, what the ' +
    'document type declares. An element with words and elements among them is one text.',
  kinds: ['xml'],
  access: 'forward',
  tells: [],
  leavesOut: [
    { place: 'Entities that the document defines of more than plain text', problem: 'entities-not-read' },
    { place: 'What entities and schemas refer to outside of the file', reason: 'It is in another file.' },
  ],
  limits: {},
  extract: async (source, { limits }) => (await import('./xml-reader.ts')).readXmlDocument(source, limits),
};
