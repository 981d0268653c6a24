import type { Format } from '../format.ts';

/** Documents of Office in one file of XML, each read as the package that it stands for: what that tells, its reader tells. */
export const officeXml: Format = {
  id: 'office-xml',
  title: 'Office documents in one file of XML (flat OPC, Word 2003 XML)',
  reads:
    'The parts of the package that it holds or stands for, as a member, which is read like any Word document, workbook or ' +
    'presentation: text with its runs joined, what is deleted, commented or hidden, properties, files in base64; and words ' +
    'that stand in no part.',
  kinds: ['office-xml'],
  access: 'random',
  tells: [
    'comment',
    'custom-xml',
    'deleted-text',
    'document-variable',
    'hidden-text',
    'invisible-text',
    'orphan-text',
    'tracked-change',
  ],
  leavesOut: [
    { place: 'Entities that the document defines, where it refers to them', problem: 'entities-not-read' },
    {
      place: 'What Word 2003 adds for other programs: fonts and colors as they came out, identifiers of revisions',
      reason: 'It repeats what the text says of its look. A number of a person in it is read.',
    },
  ],
  limits: {},
  extract: async (source, context) => (await import('./office-xml-reader.ts')).readOfficeXml(source, context),
};
