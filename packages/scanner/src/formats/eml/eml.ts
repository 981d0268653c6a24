import type { Format } from '../format.ts';
import { emlLimits } from './eml-limits.ts';

/** Mail as it is sent: header, texts in all renderings, files, messages within. */
export const eml: Format = {
  id: 'eml',
  title: 'Mail and web archives: EML, EMLX, MHTML (RFC 5322, RFC 2045 to 2049, RFC 2557)',
  reads:
    'Every field of the header, hidden recipients and the route too; texts in all their renderings, decoded from any transfer ' +
    'encoding and charset, with the lines of the file; what stands around the parts; files, messages and what is in ' +
    'uuencode as members.',
  kinds: ['eml', 'mhtml'],
  access: 'forward',
  tells: [
    'attachment',
    'black-highlight',
    'deleted-message',
    'hidden-recipient',
    'message-route',
    'unshown-alternative',
  ],
  leavesOut: [
    { place: 'Parts that are encrypted for who was to read them', problem: 'message-encrypted' },
    { place: 'Files in yEnc or BinHex', problem: 'packing-not-read' },
    { place: 'The other pieces of a message that was sent in several', problem: 'message-piece' },
    { place: 'Stretches that are no text', problem: 'not-all-text' },
    { place: 'Letters in an encoding that cannot be told', problem: 'unknown-letters' },
    { place: 'What an address refers to outside of the message', reason: 'It is in another file.' },
  ],
  limits: emlLimits,
  extract: async (source, { limits }) => (await import('./eml-reader.ts')).readMessage(source, limits),
};
