import type { Format } from '../format.ts';

/** Plain text, logs, source code, JSON and other data whose every character is there to be read. */
export const text: Format = {
  id: 'text',
  title: 'Plain text, logs, source code, JSON, YAML, SQL and other text without markup',
  reads:
    'All text, paragraph by paragraph, in UTF-8, UTF-16, UTF-32, EBCDIC, ISO-2022-JP or an encoding that is found by ' +
    'trial, also mixed; what stands in it in base64, UTF-7 or HZ, as a member if it is long or a file; files in uuencode.',
  kinds: ['text'],
  access: 'forward',
  tells: [],
  leavesOut: [
    { place: 'Stretches that are no text', problem: 'not-all-text' },
    { place: 'Letters in an encoding that cannot be told', problem: 'unknown-letters' },
    { place: 'Files in yEnc or BinHex', problem: 'packing-not-read' },
    { place: 'Messages that are encrypted by PGP', problem: 'message-encrypted' },
    {
      place: 'What stands in hexadecimal, quoted-printable or another code',
      reason: 'It is read as it stands, and not decoded.',
    },
    {
      place: 'Base64 that is no text, and none of the files that are read',
      reason: 'Keys, digests and icons; a file that is nothing but base64 is read as what it holds.',
    },
  ],
  limits: {},
  extract: async (source, { limits }) => (await import('./text-reader.ts')).readText(source, limits),
};
