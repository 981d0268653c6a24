import { expect, test } from 'vitest';
import { read } from '../../../test-corpus/make/read/eml.ts';
import { read as folders } from '../../../test-corpus/make/read/mbox.ts';
import { BytesSource, type Source } from '../src/index.ts';
import { EnrichedReader } from '../src/structures/mime/enriched-reader.ts';
import { see } from './steps.ts';

/** A file whose bytes come in pieces of a size. */
function inPieces(name: string, bytes: Uint8Array, pieceBytes: number): Source {
  const whole = new BytesSource(name, bytes);
  return {
    path: name,
    depth: 0,
    async *stream() {
      for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.slice(at, at + pieceBytes);
    },
    read: (start, end) => whole.read(start, end),
    size: () => whole.size(),
  };
}

/** What is read of a file, the digests included. */
async function partsOf(source: Source): Promise<string> {
  return JSON.stringify((await see(source)).map(({ document, parts }) => ({ document, parts })));
}

test.each([1, 2, 3, 7, 61])(
  'a message is read the same whatever pieces it comes in: of %i bytes',
  async (pieceBytes) => {
    for (const [name, bytes] of Object.entries({ ...read, ...folders })) {
      const whole = await partsOf(new BytesSource(name, bytes));
      expect(await partsOf(inPieces(name, bytes, pieceBytes)), name).toBe(whole);
    }
  },
);

test.each([1, 2, 3, 5, 1_000])(
  'enriched text is read the same whatever pieces it comes in: of %i characters',
  (length) => {
    const text =
      '<bold>Jane</bold> Doe\r\nSSN 078-<italic>05-</italic>1120 << 9 <3 <no t>\n\n<nofill>kept\n\n\nas</nofill>\n<<<bold>a<<<<b';
    const reader = new EnrichedReader('enriched');
    const parts = [];
    for (let at = 0; at < text.length; at += length) parts.push(...reader.write(text.slice(at, at + length)));
    parts.push(...reader.end());
    const read = parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
    expect(read).toBe('Jane Doe SSN 078-05-1120 < 9 <3 <no t>\nkept\u001fas <a<<b\u001f');
  },
);
