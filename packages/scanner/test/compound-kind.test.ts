import { expect, test } from 'vitest';
import { makeCompound } from '../../../test-corpus/make/compound.ts';
import { identify } from '../src/identify/identify.ts';
import { BytesSource, defaultLimits } from '../src/index.ts';

const kindOf = (name: string, bytes: Uint8Array) => identify(new BytesSource(name, bytes), defaultLimits);

test.each([
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['BOOK', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['__properties_version1.0', 'msg'],
  ['VisioDocument', 'vsd'],
  ['Quill/QuillSub/CONTENTS', 'pub'],
  ['\u4840\u3f7f\u4164', 'msi'],
  ['EncryptedPackage', 'cfb'],
  ['Something', 'cfb'],
])('a compound file with %s is %s, whatever it is called', async (path, kind) => {
  const bytes = makeCompound({ streams: { [path]: Buffer.alloc(20) } });
  for (const name of ['a.xls', 'a.doc', 'a.docx', 'a.pdf', 'a']) expect(await kindOf(name, bytes), name).toBe(kind);
});

test('one whose directory cannot be read is what it is called', async () => {
  const torn = makeCompound({ streams: { WordDocument: Buffer.alloc(9_000) } }).subarray(0, 4_000);
  expect(await kindOf('a.ppt', torn)).toBe('ppt');
  expect(await kindOf('a.docx', torn)).toBe('cfb');
});

test('a PDF early in a compound file does not make it one', async () => {
  const bytes = makeCompound({ streams: { CONTENTS: Buffer.from('%PDF-1.4\n') } });
  expect(await kindOf('a.bin', bytes)).toBe('cfb');
});
