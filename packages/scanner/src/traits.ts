import type { Trait } from './document.ts';

/** Every trait in a sentence, for `explain` and for the documentation. */
export const traits: Readonly<Record<Trait, string>> = {
  attachment: 'The file is attached to the document that holds it.',
  'archive-comment': 'The archive, or an entry of it, has a comment, which most programs do not show.',
  'nested-archive': 'The archive is inside another archive.',
  'encrypted-member': 'The entry is encrypted; its name can be read by anyone.',
  'duplicate-member': 'The archive has another entry of the same name; most programs show one of them.',
  'unlisted-member': 'It is in the archive where its directory does not list it; most programs do not show it.',
  'prepended-data': 'Bytes stand before the beginning of the document.',
  'appended-data': 'Bytes stand after the end of the document.',
  'extension-mismatch': 'The name says another format than the bytes do.',
};
