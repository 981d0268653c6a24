import { read, utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { toBinaryWorkbook } from '../../../test-corpus/make/binary-workbook.ts';
import { binaryRead } from '../../../test-corpus/make/binary-workbook-cases.ts';
import { carriers } from '../../../test-corpus/make/workbook-carriers.ts';
import { BytesSource } from '../src/index.ts';
import { type Seen, see } from './steps.ts';

/** What is told of a workbook and where, and what words it says: of a formula those in quotes. */
async function said(name: string, bytes: Uint8Array) {
  const seen = await see(new BytesSource(name, bytes));
  return { told: seen.map(toldOf), words: [...new Set(seen.flatMap(wordsIn))].sort() };
}

const withoutExtensions = (text: string) => text.replaceAll(/\.(?:bin|xml|xlsx|xlsb)\b/g, '');

function toldOf({ parts, problems }: Seen): readonly string[] {
  const told = parts.map((part) => JSON.stringify(part)).filter((part) => !part.startsWith('{"kind":"text"'));
  return [...problems.map(({ code }) => code), ...told.map(withoutExtensions)];
}

function wordsIn({ parts }: Seen): readonly string[] {
  const texts = JSON.stringify(parts).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g);
  return [...texts]
    .flatMap(([, text = '']) => text.split('\\u001f'))
    .map((text) => withoutExtensions(text.replace(/^=.*?(\\".*\\").*$/, '$1')))
    .filter((text) => /\p{L}{2}/u.test(text));
}

test.each(carriers)('a binary workbook is told as one in XML: $name', async ({ leaked, corrected }) => {
  for (const bytes of [leaked, corrected]) {
    expect(await said('a.xlsb', toBinaryWorkbook(bytes))).toEqual(await said('a.xlsx', bytes));
  }
});

const ROWS = [
  ['Name', 'SSN', 'Paid', 'Answered'],
  ['Jane Doe', '078-05-1120', 12.5, true],
  ['Жанна', '219-09-9999', -1_234_567_890_123, false],
];

test('what another program writes is read, and what is made here is read by it', async () => {
  const book = utils.book_new(utils.aoa_to_sheet(ROWS), 'People');
  for (const bookSST of [true, false]) {
    const bytes: Buffer = write(book, { type: 'buffer', bookType: 'xlsb', bookSST });
    const texts = (await see(new BytesSource('a.xlsb', bytes))).map(({ parts }) => JSON.stringify(parts)).join('');
    for (const cell of ROWS.flat())
      expect(texts).toContain(typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell));
  }
  const made = read(binaryRead['binary.xlsb']);
  expect(utils.sheet_to_json(made.Sheets.People ?? expect.fail('no sheet'))).toMatchObject([
    { Name: 'Jane Doe', SSN: '078-05-1120', Rate: 12.5 },
    { Name: 'John Roe', SSN: '219-09-9999', Rate: 7 },
  ]);
});
