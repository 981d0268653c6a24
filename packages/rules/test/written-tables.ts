/** A table, however it is written. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Writer = (sheet: Sheet) => string;

function widthsOf({ header, rows }: Sheet): readonly number[] {
  return header.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
}

/** Pads each cell to its column, and puts `sign` between two. */
function aligned(sheet: Sheet, row: readonly string[], sign: string): string {
  return widthsOf(sheet)
    .map((width, column) => (row[column] ?? '').padEnd(width))
    .join(sign);
}

function ruled(sheet: Sheet, dash: string, sign: string): string {
  return widthsOf(sheet)
    .map((width) => dash.repeat(width))
    .join(sign);
}

function boxed(sheet: Sheet, rule: string, under = rule): string {
  const line = (row: readonly string[]): string => `| ${aligned(sheet, row, ' | ')} |`;
  return [rule, line(sheet.header), under, ...sheet.rows.map(line), rule].join('\n');
}

function grid(sheet: Sheet, dash: string): string {
  return `+${widthsOf(sheet)
    .map((width) => dash.repeat(width + 2))
    .join('+')}+`;
}

function joined(sheet: Sheet, sign: string): string {
  return [sheet.header, ...sheet.rows].map((row) => row.join(sign)).join('\n');
}

function spaced(sheet: Sheet, sign: string): readonly string[] {
  return [sheet.header, ...sheet.rows].map((row) => aligned(sheet, row, sign).trimEnd());
}

/** Right-aligned, as numbers are. */
function turned(sheet: Sheet): string {
  const widths = widthsOf(sheet);
  return [sheet.header, ...sheet.rows]
    .map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('   '))
    .join('\n');
}

function tagged({ header, rows }: Sheet, between: string): string {
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table>${between}${[row(header, 'th'), ...rows.map((cells) => row(cells, 'td'))].join(between)}</table>`;
}

const page = (number: number): string => `1PERS4410-R2     TOWN OF EXAMPLE     PAGE  ${number}`;

/** Ways to write a table that are in use. */
export const writers: Readonly<Record<string, Writer>> = {
  'JSON, an object a row': ({ header, rows }) =>
    JSON.stringify(
      rows.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column]]))),
      null,
      2,
    ),
  'JSON, an array a row below one of names': ({ header, rows }) => JSON.stringify([header, ...rows]),
  'JSON, with the names beside the rows': (sheet) => JSON.stringify({ fields: sheet.header, data: sheet.rows }),
  mysql: (sheet) => boxed(sheet, grid(sheet, '-')),
  'a grid of reST': (sheet) => boxed(sheet, grid(sheet, '-'), grid(sheet, '=')),
  psql: (sheet) => {
    const lines = [sheet.header, ...sheet.rows].map((row) => ` ${aligned(sheet, row, ' | ')} `);
    return [lines[0], ruled(sheet, '-', '-+-'), ...lines.slice(1), `(${sheet.rows.length} rows)`].join('\n');
  },
  'sqlplus and sqlcmd': (sheet) => {
    const [header, ...rows] = spaced(sheet, ' ');
    return [header, ruled(sheet, '-', ' '), ...rows, '', `${rows.length} rows selected.`].join('\n');
  },
  'boxes of lines': (sheet) =>
    [sheet.header, ...sheet.rows]
      .map((row) => `│ ${aligned(sheet, row, ' │ ')} │`)
      .join(`\n├${ruled(sheet, '─', '─┼─')}┤\n`),
  'a simple table of reST': (sheet) => {
    const [header, ...rows] = spaced(sheet, '  ');
    const rule = ruled(sheet, '=', '  ');
    return [rule, header, rule, ...rows, rule].join('\n');
  },
  Markdown: (sheet) => {
    const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
    return [line(sheet.header), line(sheet.header.map(() => '---')), ...sheet.rows.map(line)].join('\n');
  },
  MediaWiki: ({ header, rows }) =>
    `{| class="wikitable"\n! ${header.join(' !! ')}\n${rows.map((row) => `|-\n| ${row.join(' || ')}`).join('\n')}\n|}`,
  'MediaWiki, a cell a line': ({ header, rows }) =>
    `{|\n${header.map((name) => `! ${name}`).join('\n')}\n${rows
      .map((row) => `|-\n${row.map((cell) => `| ${cell}`).join('\n')}`)
      .join('\n')}\n|}`,
  Confluence: ({ header, rows }) => `||${header.join('||')}||\n${rows.map((row) => `|${row.join('|')}|`).join('\n')}`,
  tabs: (sheet) => joined(sheet, '\t'),
  bars: (sheet) => joined(sheet, '|'),
  semicolons: (sheet) => `Export of today\n\n${joined(sheet, ';')}`,
  commas: (sheet) => `Export of today\n\n${joined(sheet, ',')}`,
  'several spaces': (sheet) => spaced(sheet, '   ').join('\n'),
  'two spaces, not aligned': (sheet) => joined(sheet, '  '),
  'to the right': turned,
  'with a blank line after each': (sheet) => spaced(sheet, '   ').join('\n\n'),
  'moved in': (sheet) =>
    spaced(sheet, '  ')
      .map((line) => `      ${line}`)
      .join('\n'),
  'pages of a mainframe': (sheet) => {
    const [header = '', ...rows] = spaced(sheet, ' ');
    const rule = ruled(sheet, '-', ' ');
    return rows.flatMap((row, at) => [page(at + 1), `0${header}`, ` ${rule}`, ` ${row}`]).join('\n');
  },
  'pages without rules': (sheet) => {
    const [header = '', ...rows] = spaced(sheet, '  ');
    const half = Math.ceil(rows.length / 2);
    const one = [page(1), '', header, ...rows.slice(0, half), '\f', page(2), '', header, ...rows.slice(half)];
    return [...one, `TOTAL ${rows.length}`].join('\n');
  },
  'groups of rows': (sheet) => {
    const [header, first, ...rows] = spaced(sheet, '   ');
    return [header, 'BUREAU NORTH', first, 'BUREAU SOUTH', ...rows].join('\n');
  },
  tags: (sheet) => tagged(sheet, '\n'),
  'tags in one line': (sheet) => tagged(sheet, ''),
  'tags with blank lines': (sheet) => tagged(sheet, '\n\n'),
  'INSERT after CREATE TABLE': ({ header, rows }) =>
    `CREATE TABLE t (\n${header.map((name) => `  "${name}" varchar(20) NOT NULL`).join(',\n')}\n);\n\n${rows
      .map((row) => `INSERT INTO t VALUES (${row.map((cell) => `'${cell}'`).join(', ')});`)
      .join('\n')}`,
  INSERT: ({ header, rows }) =>
    `INSERT INTO t (${header.map((name) => `"${name}"`).join(', ')}) VALUES\n${rows
      .map((row) => `(${row.map((cell) => `'${cell}'`).join(', ')})`)
      .join(',\n')};`,
  COPY: ({ header, rows }) =>
    `COPY t (${header.map((name) => `"${name}"`).join(', ')}) FROM stdin;\n${rows.map((row) => row.join('\t')).join('\n')}\n\\.`,
  'names before a column for each': ({ header, rows }) =>
    header.map((name, at) => [name, ...rows.map((row) => row[at])].join('\t')).join('\n'),
  'names before values': ({ header, rows }) =>
    rows.map((row) => header.map((name, at) => `${name.padEnd(20)}${row[at]}`).join('\n')).join('\n\n'),
  'keys with values': ({ header, rows }) =>
    rows.map((row) => header.map((name, at) => `Person.${name.replaceAll(' ', '_')}=${row[at]}`).join('|')).join('\n'),
};

/** Tables whose last column but one is of a kind that only its label tells. */
export const sheets: readonly (Sheet & { readonly infoType: string })[] = [
  {
    infoType: 'us-ssn',
    header: ['Last Name', 'First Name', 'SSN', 'Town'],
    rows: [
      ['Okafor', 'Dana', '219099999', 'Almory'],
      ['Brenner', 'Luis', '219099998', 'Tern'],
      ['Castellan', 'Mirela', '219099997', 'Almory'],
      ['Li', 'Jo', '219099996', 'Tern Hill'],
    ],
  },
  {
    infoType: 'us-ssn',
    header: ['DOB', 'Name', 'SOC SEC NO', 'Unit'],
    rows: [
      ['01/02/1980', 'Dana Okafor', '219099999', 'A'],
      ['11/12/1971', 'Luis Brenner', '219099998', 'B'],
      ['10/02/1969', 'Mirela Castellan', '219099997', 'C'],
    ],
  },
  {
    infoType: 'badge-number',
    header: ['Name', 'Phone', 'Badge No', 'Watch'],
    rows: [
      ['Dana Okafor', '555-0101', '4471', '1'],
      ['Luis Brenner', '555-0102', '4472', '2'],
      ['Mirela Castellan', '555-0103', '4480', '1'],
    ],
  },
  {
    infoType: 'date-of-birth',
    header: ['Name', 'Sex', 'Date of Birth', 'Phone'],
    rows: [
      ['Dana Okafor', 'F', '19800203', '555-0101'],
      ['Luis Brenner', 'M', '19711112', '555-0102'],
      ['Mirela Castellan', 'F', '19691002', '555-0103'],
    ],
  },
  {
    infoType: 'us-ssn',
    header: ['First Name', 'DOB', 'SSN', 'E-mail'],
    rows: [
      ['Dana', '1980-02-03', '219-09-9999', 'd@example.org'],
      ['Luis', '1971-11-12', '219-09-9998', 'l@example.org'],
    ],
  },
];
