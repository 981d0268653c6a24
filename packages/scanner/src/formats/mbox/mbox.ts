import type { Format } from '../format.ts';

/** A folder of mails in one file. */
export const mbox: Format = {
  id: 'mbox',
  title: 'Folder of mails in one file (RFC 4155, mbox)',
  reads: 'Every message as a member, also those that were deleted and not taken out; the lines between them.',
  kinds: ['mbox'],
  access: 'forward',
  tells: ['deleted-message'],
  leavesOut: [
    {
      place: 'Quoting of lines that begin as the one before a message does',
      reason: 'The sign before them is read with them.',
    },
  ],
  limits: {},
  extract: async (source, { limits }) => (await import('./mbox-reader.ts')).readMbox(source, limits),
};
