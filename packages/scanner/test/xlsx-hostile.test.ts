import { expect, test } from 'vitest';
import { makePackage } from '../../../test-corpus/make/open-package.ts';
import { makeStyles, makeWorkbook } from '../../../test-corpus/make/workbook.ts';
import { BytesSource } from '../src/index.ts';
import { type Seen, see } from './steps.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

async function seeWorkbook(bytes: Uint8Array): Promise<Seen> {
  const [root] = await see(new BytesSource('a.xlsx', bytes));
  return root ?? expect.fail('nothing was seen');
}

/** The texts of a document, as they stand. */
function textsOf({ parts }: Seen): string {
  return JSON.stringify(parts);
}

test('a million merged cells are read, and what stands below one is told', async () => {
  const merged = Array.from({ length: 1_000_000 }, (_, index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`);
  const root = await seeWorkbook(
    makeWorkbook({
      sheets: [
        { name: 'Merged', rows: [['Town', 'SSN 078-05-1120']], after: `<mergeCells>${merged.join('')}</mergeCells>` },
      ],
    }),
  );
  expect(root.problems).toEqual([]);
  expect(textsOf(root)).toContain('"covered-cell"');
});

test('a hundred thousand styles are read', async () => {
  const cells = '<xf numFmtId="14" fontId="0" fillId="0" borderId="0"/>'.repeat(100_000);
  const root = await seeWorkbook(
    makeWorkbook({
      sheets: [{ name: 'Days', rows: [['Born'], [{ attributes: 's="99999"', xml: '<v>32875</v>' }]] }],
      styles: makeStyles({ cells }),
    }),
  );
  expect(root.problems).toEqual([]);
  expect(textsOf(root)).toContain('1990-01-02');
});

test('a workbook that is deflated to a fortieth is read', async () => {
  const row = ['Almory', 'Almory', 'Almory', 'Almory', 'Almory', 'Almory', 'Almory', 'Almory'];
  const bytes = makeWorkbook({
    sheets: [{ name: 'Same', rows: [['SSN 078-05-1120'], ...Array.from({ length: 60_000 }, () => row)] }],
  });
  const root = await seeWorkbook(bytes);
  expect(root.problems).toEqual([]);
  expect(root.document.bytes).toBe(bytes.length);
});

test('a format of two hundred thousand ranges ends no sheet', async () => {
  const ranges = Array.from({ length: 200_000 }, (_, index) => `A${index + 1}`).join(' ');
  const rule = '<cfRule type="cellIs" dxfId="0" priority="1"><formula>1</formula></cfRule>';
  const root = await seeWorkbook(
    makeWorkbook({
      sheets: [
        {
          name: 'Figures',
          rows: [['SSN 078-05-1120']],
          after: `<conditionalFormatting sqref="${ranges}">${rule}</conditionalFormatting>`,
        },
      ],
      styles: makeStyles({ differentials: '<dxf><font><color rgb="FFFFFFFF"/></font></dxf>' }),
    }),
  );
  expect(root.problems).toEqual([]);
  expect(textsOf(root)).toContain('SSN 078-05-1120');
});

test('a long text in many cells is given whole once, and its beginning in the others', async () => {
  const text = `SSN 078-05-1120 ${'a'.repeat(500_000)}`;
  const rows = Array.from({ length: 2_000 }, () => [text]);
  const root = await seeWorkbook(makeWorkbook({ sheets: [{ name: 'Same', rows }] }));
  expect(root.problems).toEqual([]);
  expect(textsOf(root).length).toBeLessThan(10_000_000);
});

test('the last row of a sheet that is cut short is read', async () => {
  const whole = makeWorkbook({
    sheets: [
      { name: 'Torn', rows: [['Name'], ['Jane Doe'], [{ xml: '<v>78051120</v></c></row>' }]], after: '</worksheet><' },
    ],
  });
  const root = await seeWorkbook(whole);
  expect(root.problems.map(({ code }) => code)).toContain('malformed');
  expect(textsOf(root)).toContain('78051120');
});

test('the same is read of cells that need a parser as of those that need none', async () => {
  const rows = [
    ['Name', 'SSN', 'Rate'],
    ['Jane Doe', '078-05-1120', 12.5],
    ['John Roe', '219-09-9999', 7],
  ];
  const plain = await seeWorkbook(makeWorkbook({ sheets: [{ name: 'People', rows }] }));
  // A comment before the first row leaves all cells to the parser.
  const commented = await seeWorkbook(
    makeWorkbook({
      sheets: [{ name: 'People', rows: [{ cells: rows[0] ?? [] }, ...rows.slice(1)], before: '<!-- all -->' }],
    }),
  );
  expect(textsOf(commented)).toBe(textsOf(plain));
});

test('a comment among cells hides none of those that follow it, and shows none that is in it', async () => {
  const sheet = (cells: string) =>
    makePackage(
      [
        {
          name: 'xl/workbook.xml',
          type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
          content: `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
          relations: [{ type: 'worksheet', target: 'worksheets/sheet1.xml' }],
        },
        {
          name: 'xl/worksheets/sheet1.xml',
          type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
          content: `<worksheet xmlns="${MAIN}"><sheetData>${cells}</sheetData></worksheet>`,
        },
      ],
      [{ type: 'officeDocument', target: 'xl/workbook.xml' }],
    );
  const root = await seeWorkbook(
    sheet(
      '<row r="1"><c r="A1"><v>11</v></c><!-- <c r="B1"><v>22</v></c> --><c r="C1"><v>33</v></c></row><row r="2"><c r="A2"><v>44</v></c></row>',
    ),
  );
  expect(root.problems).toEqual([]);
  const texts = root.parts.flatMap((part) =>
    typeof part === 'object' && part !== null && 'text' in part ? [String(part.text)] : [],
  );
  expect(texts.join('').split('\u001f')).toEqual(['A', '11', '33', '44', '']);
});

test.each(['utf16le', 'latin1'] as const)('a sheet in %s is read', async (encoding) => {
  const name = encoding === 'utf16le' ? 'UTF-16' : 'ISO-8859-1';
  const text = `<?xml version="1.0" encoding="${name}"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>Jürgen Doe</v></c><c r="B1"><v>78051120</v></c></row></sheetData></worksheet>`;
  const bytes = Buffer.from(encoding === 'utf16le' ? `\ufeff${text}` : text, encoding);
  const root = await seeWorkbook(
    makePackage(
      [
        {
          name: 'xl/workbook.xml',
          type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
          content: `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
          relations: [{ type: 'worksheet', target: 'worksheets/sheet1.xml' }],
        },
        {
          name: 'xl/worksheets/sheet1.xml',
          type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
          content: bytes,
        },
      ],
      [{ type: 'officeDocument', target: 'xl/workbook.xml' }],
    ),
  );
  expect(root.problems).toEqual([]);
  expect(textsOf(root)).toContain('Jürgen Doe');
  expect(textsOf(root)).toContain('78051120');
});
