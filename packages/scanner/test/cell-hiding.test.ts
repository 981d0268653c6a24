import { type BookType, utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { makeFlatDocument, makeTable } from '../../../test-corpus/make/opendocument.ts';
import type { Run, Trait } from '../src/document.ts';
import { Styles } from '../src/formats/xls/styles.ts';
import { BytesSource, defaultLimits, scan } from '../src/index.ts';

/** A cell of all formats, and what hides its value. */
interface TriedCell {
  readonly value: number | string;
  readonly format: string;
  /** What the format shows of it: OpenDocument has that in the cell. */
  readonly shown: string;
  readonly isColumnHidden?: true;
  readonly hiddenBy?: Trait;
}

const cells: readonly TriedCell[] = [
  { value: 1, format: '"Yes";"Yes";"No"', shown: 'Yes' },
  { value: 0, format: '"Yes";"Yes";"No"', shown: 'No' },
  { value: 78_051_120, format: '"withheld"', shown: 'withheld', hiddenBy: 'invisible-text' },
  { value: 78_051_120, format: '000-00-0000', shown: '078-05-1120' },
  { value: 78_051_120, format: ';;;', shown: '', hiddenBy: 'invisible-text' },
  { value: 7, format: ';;;', shown: '', hiddenBy: 'invisible-text' },
  { value: 0, format: ';;;', shown: '' },
  { value: 0, format: '#,##0;-#,##0;;@', shown: '' },
  { value: 0, format: '#,###', shown: '' },
  { value: 1, format: '"★";;', shown: '★' },
  { value: 78_051_120, format: '"***-**-****"', shown: '***-**-****', hiddenBy: 'invisible-text' },
  { value: 7, format: '0;-0;;', shown: '7' },
  { value: 'Jane Doe', format: ';;;', shown: '', hiddenBy: 'invisible-text' },
  { value: 'Jane Doe', format: '0', shown: 'Jane Doe' },
  { value: 78_051_120, format: ';;;', shown: '', isColumnHidden: true, hiddenBy: 'hidden-column' },
  { value: 0, format: ';;;', shown: '', isColumnHidden: true, hiddenBy: 'hidden-column' },
  { value: 'Jane Doe', format: ';;;', shown: '', isColumnHidden: true, hiddenBy: 'hidden-column' },
  { value: 7, format: '0', shown: '7', isColumnHidden: true, hiddenBy: 'hidden-column' },
];

/** Workbooks of another writer, by their extension and what it calls their format. */
const written = { xlsx: 'xlsx', xls: 'biff8', xml: 'xlml' } as const;

function writtenBook({ value, format, isColumnHidden }: TriedCell, bookType: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['Town', 'Count'],
    ['Almory', value],
  ]);
  sheet.B2.z = format;
  if (isColumnHidden) sheet['!cols'] = [{ wch: 10 }, { wch: 10, hidden: true }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Figures');
  return write(book, { type: 'buffer', bookType });
}

function openBook({ value, shown, isColumnHidden }: TriedCell): Uint8Array {
  const held =
    typeof value === 'number'
      ? `office:value-type="float" office:value="${value}"`
      : `office:value-type="string" office:string-value="${value}"`;
  const columns = `<table:table-column/><table:table-column${isColumnHidden ? ' table:visibility="collapse"' : ''}/>`;
  const cell = `<table:table-cell ${held}><text:p>${shown}</text:p></table:table-cell>`;
  const body = makeTable(
    'Figures',
    [
      ['Town', 'Count'],
      ['Almory', cell],
    ],
    columns,
  );
  return makeFlatDocument({ kind: 'spreadsheet', body });
}

/** What hides the cell, or one of what is told of it. */
async function hiderIn(extension: string, bytes: Uint8Array): Promise<Trait | undefined> {
  const own: Run[] = [];
  for await (const step of scan(new BytesSource(`a.${extension}`, bytes), defaultLimits)) {
    if (step.kind !== 'part' || step.part.kind !== 'text') continue;
    own.push(...step.part.runs.filter(({ at }) => at.kind === 'cell' && at.row === 2 && at.column === 2));
  }
  expect(own, 'the cell is told').not.toEqual([]);
  return own.find(({ hiddenBy }) => hiddenBy !== undefined)?.hiddenBy;
}

test.each(cells)('the cell %o is hidden by the same thing in all workbooks', async (cell) => {
  const found: Record<string, Trait | undefined> = { fods: await hiderIn('fods', openBook(cell)) };
  for (const [extension, bookType] of Object.entries(written))
    found[extension] = await hiderIn(extension, writtenBook(cell, bookType));
  const { hiddenBy } = cell;
  expect(found).toEqual({ fods: hiddenBy, xlsx: hiddenBy, xls: hiddenBy, xml: hiddenBy });
});

test('letters of two points are seen in an old workbook, and those of one are not', () => {
  const styles = new Styles();
  for (const height of [40, 20]) styles.takeFont(Uint8Array.of(height, 0, 0, 0, 8, 0), 8);
  for (const font of [0, 1]) styles.takeFormat(Uint8Array.of(font, ...Array.from({ length: 19 }, () => 0)), 8);
  expect([styles.isInvisible(0), styles.isInvisible(1)]).toEqual([false, true]);
});
