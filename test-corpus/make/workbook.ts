import { type MadeArchive, type MadePart, type MadeRelation, makePackage, xmlText } from './open-package.ts';

/** A cell: a text, a number, nothing, or the XML of a cell without its reference. */
export type MadeCell = string | number | null | { readonly attributes?: string; readonly xml: string };

/** A row, from the first column on. */
export type MadeRow =
  | readonly MadeCell[]
  | { readonly attributes?: string; readonly cells: readonly MadeCell[]; readonly row?: number };

/** A worksheet. */
export interface MadeSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows: readonly MadeRow[];
  /** XML before the cells: columns. And after them: filters, merged cells. */
  readonly before?: string;
  readonly after?: string;
  readonly relations?: readonly MadeRelation[];
}

/** What a workbook has besides its sheets. */
export interface MadeWorkbook {
  /** Entries beside the parts, and what else the archive has. */
  readonly archive?: MadeArchive;
  readonly sheets: readonly MadeSheet[];
  /** XML of the workbook part before and after its sheets. */
  readonly before?: string;
  readonly after?: string;
  /** Texts that no cell refers to. */
  readonly orphans?: readonly string[];
  /** The style sheet, instead of one with a format of days (1). */
  readonly styles?: string;
  readonly parts?: readonly MadePart[];
  /** Of the workbook part, beside those to its sheets. */
  readonly relations?: readonly MadeRelation[];
  /** Of the package, beside that to the workbook part. */
  readonly root?: readonly MadeRelation[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const NAMESPACES = `xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/** The style sheet of a workbook: number formats, fonts, fills and cell formats as XML. */
export function makeStyles({
  formats = '',
  fonts = '',
  fills = '',
  cells = '<xf numFmtId="14" fontId="0" fillId="0" borderId="0"/>',
  differentials = '',
}: {
  readonly formats?: string;
  readonly fonts?: string;
  readonly fills?: string;
  readonly cells?: string;
  readonly differentials?: string;
}): string {
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts>${formats}</numFmts>` +
    `<fonts><font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/></font>${fonts}</fonts>` +
    `<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills}</fills>` +
    `<borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>` +
    `<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>${cells}</cellXfs><dxfs>${differentials}</dxfs></styleSheet>`
  );
}

/** A workbook of Excel (ECMA-376 part 1, 18), with its texts as shared strings. The same bytes each time. */
export function makeWorkbook(workbook: MadeWorkbook): Uint8Array {
  const strings = new Map<string, number>();
  const sheets = workbook.sheets.map(
    (sheet, index): MadePart => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      type: `${TYPE}worksheet+xml`,
      content: `<worksheet ${NAMESPACES}>${sheet.before ?? ''}<sheetData>${rowsOf(sheet.rows, strings)}</sheetData>${sheet.after ?? ''}</worksheet>`,
      ...(sheet.relations !== undefined && { relations: sheet.relations }),
    }),
  );
  for (const text of workbook.orphans ?? []) strings.set(text, strings.size);
  const listed = workbook.sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  const items = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`);
  const parts: readonly MadePart[] = [
    {
      name: 'xl/workbook.xml',
      type: `${TYPE}sheet.main+xml`,
      content: `<workbook ${NAMESPACES}>${workbook.before ?? ''}<sheets>${listed.join('')}</sheets>${workbook.after ?? ''}</workbook>`,
      relations: [
        ...sheets.map((_, index) => ({ type: 'worksheet', target: `worksheets/sheet${index + 1}.xml` })),
        { type: 'styles', target: 'styles.xml' },
        { type: 'sharedStrings', target: 'sharedStrings.xml' },
        ...(workbook.relations ?? []),
      ],
    },
    ...sheets,
    { name: 'xl/styles.xml', type: `${TYPE}styles+xml`, content: workbook.styles ?? makeStyles({}) },
    {
      name: 'xl/sharedStrings.xml',
      type: `${TYPE}sharedStrings+xml`,
      content: `<sst xmlns="${MAIN}">${items.join('')}</sst>`,
    },
    ...(workbook.parts ?? []),
  ];
  return makePackage(
    parts,
    [{ type: 'officeDocument', target: 'xl/workbook.xml' }, ...(workbook.root ?? [])],
    workbook.archive,
  );
}

function rowsOf(rows: readonly MadeRow[], strings: Map<string, number>): string {
  let number = 0;
  return rows
    .map((row) => {
      const made = 'cells' in row ? row : { cells: row };
      number = ('row' in made ? made.row : undefined) ?? number + 1;
      const cells = made.cells.map((cell, column) => cellOf(cell, `${letters(column)}${number}`, strings));
      const attributes = 'attributes' in made && made.attributes !== undefined ? ` ${made.attributes}` : '';
      return `<row r="${number}"${attributes}>${cells.join('')}</row>`;
    })
    .join('');
}

function cellOf(cell: MadeCell, reference: string, strings: Map<string, number>): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'object')
    return `<c r="${reference}"${cell.attributes === undefined ? '' : ` ${cell.attributes}`}>${cell.xml}</c>`;
  if (!strings.has(cell)) strings.set(cell, strings.size);
  return `<c r="${reference}" t="s"><v>${strings.get(cell)}</v></c>`;
}

/** The letters of a column, from 0. */
function letters(column: number): string {
  const last = String.fromCharCode(0x41 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
