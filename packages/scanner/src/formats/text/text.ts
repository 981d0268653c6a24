import { ParagraphReader } from '../../text/paragraphs.ts';
import { readBytes } from '../../text/read-bytes.ts';
import type { Format } from '../format.ts';

/** Plain text, logs, source code, JSON and other data whose every character is there to be read. */
export const text: Format = {
  id: 'text',
  title: 'Plain text, logs, source code, JSON, YAML, SQL and other text without markup',
  reads: 'All text, in UTF-8, UTF-16, UTF-32 or Windows-1252, also mixed, paragraph by paragraph.',
  kinds: ['text'],
  access: 'forward',
  tells: [],
  leavesOut: [
    { place: 'Stretches that are no text', problem: 'not-all-text' },
    {
      place: 'What stands in base64, hexadecimal or another code',
      reason: 'It is read as it stands, and not decoded.',
    },
    {
      place: 'Encodings but those named',
      reason: 'Their letters are read as Windows-1252, if they look like text at all.',
    },
  ],
  limits: {},
  extract: (source) => readBytes(source, new ParagraphReader()),
};
