import { expect, test } from 'vitest';
import { hex, utf8 } from '../../../test-corpus/make/case-bytes.ts';
import {
  emfBitmap,
  emfComment,
  emfRecord,
  emfText,
  makeEmf,
  makeWmf,
  wmfRecord,
} from '../../../test-corpus/make/metafile.ts';
import { seeRecognized } from './recognizing.ts';

const TORN = 'A part of the file contradicts its format, and was read as far as it could be.';

test('a record without a length ends the reading, and what was read before is told', async () => {
  const bytes = makeEmf([emfText('SSN 078-05-1120', 0, 40), emfRecord(84, Buffer.alloc(80))]);
  bytes.writeUInt32LE(0, bytes.length - 20 - 88 + 4);
  const { problems, parts } = await seeRecognized('a.emf', bytes);
  expect(problems).toEqual([TORN]);
  expect(JSON.stringify(parts)).toContain('078-05-1120');
});

test('records are read up to a limit', async () => {
  const bytes = makeEmf([Buffer.alloc(8 * 2_000_001, hex('17 00 00 00 08 00 00 00'))]);
  const { problems } = await seeRecognized('a.emf', bytes);
  expect(problems).toEqual(['What is kept with the picture has more than 2,000,000 fields or parts.']);
});

test('texts, bitmaps and formats that declare more than their record has are as long as it', async () => {
  const long = emfText('SSN 078-05-1120', 0, 40);
  long.writeUInt32LE(0x7fff_ffff, 44);
  const formats = Buffer.concat([utf8('GDIC'), hex('04 00 00 40'), Buffer.alloc(16), Buffer.alloc(40, 0xff)]);
  const bitmap = emfBitmap(hex('28 00 00 00 ff ff ff 7f ff ff ff 7f 01 00 20 00'), Buffer.alloc(8));
  const { problems } = await seeRecognized('a.emf', makeEmf([long, emfComment(formats), bitmap]));
  expect(problems.length).toBeGreaterThan(0);
});

test('a record of a WMF that declares four gigabytes of words ends the reading', async () => {
  const bytes = makeWmf([wmfRecord(0x0626, hex('0f 00 ff ff 57 4d 46 43'))]);
  bytes.writeUInt32LE(0xffff_ffff, bytes.length - 6);
  expect((await seeRecognized('a.wmf', bytes)).problems).toEqual([TORN]);
});
