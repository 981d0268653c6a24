import fc from 'fast-check';
import { expect, test } from 'vitest';
import { double, longs, record, string, words } from '../../../test-corpus/make/biff12.ts';
import { entriesOf, toBinaryWorkbook } from '../../../test-corpus/make/binary-workbook.ts';
import { binaryRead } from '../../../test-corpus/make/binary-workbook-cases.ts';
import { makePackage } from '../../../test-corpus/make/open-package.ts';
import { carriers } from '../../../test-corpus/make/workbook-carriers.ts';
import { BytesSource } from '../src/index.ts';
import { codes, see } from './steps.ts';

const TYPE = 'application/vnd.ms-excel.';

/** A binary workbook with a sheet, and other parts. */
function workbookOf(
  sheet: Uint8Array,
  others: readonly { readonly name: string; readonly content: Uint8Array }[] = [],
) {
  const parts = others.map(({ name, content }) => ({ name: `xl/${name}.bin`, type: `${TYPE}${name}`, content }));
  return makePackage(
    [
      {
        name: 'xl/workbook.bin',
        type: `${TYPE}sheet.binary.macroEnabled.main`,
        content: Buffer.concat([record(131), record(156, longs(0, 1), string('rId1'), string('A')), record(132)]),
        relations: [{ type: 'worksheet', target: 'sheet1.bin' }],
      },
      {
        name: 'xl/sheet1.bin',
        type: `${TYPE}worksheet`,
        content: sheet,
      },
      ...parts.map((part) =>
        part.type.endsWith('Definition')
          ? { ...part, relations: [{ type: 'pivotCacheRecords', target: 'pivotCacheRecords.bin' }] }
          : part,
      ),
    ],
    [{ type: 'officeDocument', target: 'xl/workbook.bin' }],
  );
}

const scanOf = async (bytes: Uint8Array) => codes(await see(new BytesSource('a.xlsb', bytes)));
const emptySheet = Buffer.concat([record(129), record(145), record(146), record(130)]);

test('no changed byte of records makes a scan fail for a reason of ours', { timeout: 240_000 }, async () => {
  const pivot = carriers.find(({ name }) => name === 'pivot-cache');
  const files = [...Object.values(binaryRead), toBinaryWorkbook(pivot?.leaked ?? expect.fail('no carrier'))];
  const streams = files.flatMap(recordsIn);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...streams), fc.nat(), fc.nat(255), async (stream, at, value) => {
      const bad = Buffer.from(stream);
      bad[at % bad.length] = value;
      const parts = ['styles', 'sharedStrings', 'pivotCacheDefinition', 'pivotCacheRecords', 'table', 'connections'];
      const bytes = workbookOf(
        bad,
        parts.map((name) => ({ name, content: bad })),
      );
      expect(await scanOf(bytes)).not.toContain('crashed');
    }),
    { numRuns: 400 },
  );
});

test('a million sheets that begin within each other end in a limit', async () => {
  const sheet = Buffer.concat(Array.from({ length: 1_000_000 }, () => record(129)));
  expect(await scanOf(workbookOf(sheet))).toContain('limit-exceeded');
});

test('four billion values of no kind, and of records that hold none, are not counted', {
  timeout: 60_000,
}, async () => {
  const field = Buffer.concat([
    record(183, words(4), longs(0), words(0), longs(0, 0, 0), string('SSN')),
    record(189, words(0x40), longs(0)),
    record(191, words(9), longs(0xffffffff), double(1)),
    record(190),
    record(184),
  ]);
  const definition = Buffer.concat([
    record(179, Buffer.alloc(21)),
    ...Array.from({ length: 20_000 }, () => field),
    record(180),
  ]);
  const records = Buffer.concat([
    record(193, longs(0)),
    ...Array.from({ length: 200_000 }, () => record(33)),
    record(194),
  ]);
  const bytes = workbookOf(emptySheet, [
    { name: 'pivotCacheDefinition', content: definition },
    { name: 'pivotCacheRecords', content: records },
  ]);
  expect(await scanOf(bytes)).toEqual(['malformed']);
});

test('a record that is longer than a part may be ends in a limit', async () => {
  const head = Buffer.from([0xa0, 0x1f, 0xff, 0xff, 0xff, 0x7f]);
  expect(await scanOf(workbookOf(Buffer.concat([record(129), head, Buffer.alloc(1024)])))).toContain('limit-exceeded');
});

/** The parts of a workbook that are made of records. */
function recordsIn(bytes: Uint8Array): readonly Uint8Array[] {
  return [...entriesOf(Buffer.from(bytes))].filter(([name]) => name.endsWith('.bin')).map(([, content]) => content);
}
