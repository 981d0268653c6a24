import { describe, expect, test } from 'vitest';
import { encryptDictionary, encryptionKey, FILE_ID, md5, rc4 } from '../../../test-corpus/make/pdf-encrypt.ts';
import { PdfSecurity } from '../src/formats/pdf/objects/security.ts';
import { isDictionary, type PdfDictionary, readValue } from '../src/formats/pdf/streams/syntax.ts';
import { BytesSource } from '../src/index.ts';
import { PAGE, pagesOf, rawPdf, stream, WORDS } from './raw-pdf.ts';
import { codes, see, texts } from './steps.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

function dictionary(text: string): PdfDictionary {
  const value = readValue(Buffer.from(text, 'latin1'), 0)?.value;
  return isDictionary(value) ? value : new Map();
}

/** Algorithm 5 of ISO 32000-2, 7.6.4.4.3: what the empty password makes of a key from revision 3 on. */
function userEntry(key: Uint8Array): Buffer {
  const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
  let entry = md5(Buffer.concat([padding, FILE_ID]));
  for (let round = 0; round < 20; round++)
    entry = rc4(
      key.map((byte) => byte ^ round),
      entry,
    );
  return Buffer.concat([entry, Buffer.alloc(16)]);
}

describe('files inside are locked', () => {
  test('if the empty password is not that of a reader', () => {
    expect(PdfSecurity.open(dictionary(encryptDictionary('')), FILE_ID)?.locksFiles).toBe(false);
    expect(PdfSecurity.open(dictionary(encryptDictionary('holdback')), FILE_ID)?.locksFiles).toBe(true);
  });

  test('if it is not, from revision 3 on', () => {
    const text = (user: Uint8Array) =>
      `<</Filter/Standard/V 2/R 3/Length 40/P -4/O<${'00'.repeat(32)}>/U<${hex(user)}>>>`;
    // Algorithm 2 of 7.6.4.3.2, of the empty password.
    const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
    let key = md5(Buffer.concat([padding, Buffer.alloc(32), Buffer.from('fcffffff', 'hex'), FILE_ID]));
    for (let round = 0; round < 50; round++) key = md5(key.subarray(0, 5));
    const open = PdfSecurity.open(dictionary(text(userEntry(key.subarray(0, 5)))), FILE_ID);
    expect(open?.locksFiles).toBe(false);
    expect(PdfSecurity.open(dictionary(text(userEntry(encryptionKey('')))), FILE_ID)?.locksFiles).toBe(true);
  });
});

test('a document of which only the files inside need a password is read without it, and they are not', async () => {
  const filters = '/CF<</StdCF<</CFM/AESV2/AuthEvent/EFOpen>>>>/StmF/Identity/StrF/Identity/EFF/StdCF';
  const objects = {
    ...pagesOf([PAGE], { 5: stream('', WORDS) }),
    1: '<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a.txt)7 0 R]>>>>>>',
    7: '<</Type/Filespec/F(a.txt)/EF<</F 8 0 R>>>>',
    8: stream('/Type/EmbeddedFile', Buffer.alloc(64, 'x')),
    9: `<</Filter/Standard/V 4/R 4/Length 128/P -4/O<${'00'.repeat(32)}>/U<${'00'.repeat(32)}>${filters}>>`,
  };
  const bytes = rawPdf(objects, `/Encrypt 9 0 R/ID[<${hex(FILE_ID)}><${hex(FILE_ID)}>]`);
  const seen = await see(new BytesSource('a.pdf', bytes));
  expect(texts(seen)).toContain('Plain words');
  expect(seen.map(({ document, problems }) => [document.path, problems.length])).toEqual([
    ['a.pdf', 0],
    ['a.pdf!/a.txt', 1],
  ]);
  expect(codes(seen)).toEqual(['encrypted']);
});
