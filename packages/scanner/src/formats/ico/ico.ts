import type { Format } from '../format.ts';

/** Icons and pointers of Windows. */
export const ico: Format = {
  id: 'ico',
  title: 'Icon or pointer of Windows (ICONDIR)',
  reads: 'Its pictures: those that are a PNG as files, letters in the others; what stands between them.',
  kinds: ['ico', 'cur'],
  access: 'whole',
  tells: ['picture', 'appended-data'],
  leavesOut: [
    { place: 'Letters in the picture, where nobody recognizes letters', problem: 'picture-off' },
    { place: 'Letters of several pictures, where nobody recognizes letters', problem: 'picture-page-off' },
  ],
  limits: {},
  extract: async (source, context) => (await import('./ico-reader.ts')).readIco(source, context),
};
