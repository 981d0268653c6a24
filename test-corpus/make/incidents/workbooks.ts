import type { Cases } from '../cases.ts';
import { makeWord, stringTable } from '../word.ts';
import { type MadeRow, makeWorkbook } from '../workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

const SURNAMES = ['Varnaby', 'Hexley', 'Lornwick', 'Mossgrove', 'Tarrowby', 'Quillan', 'Brackenreed', 'Fennimore'];
const GIVEN = ['Corwin', 'Tamsin', 'Nerys', 'Osric', 'Elowen', 'Bertrand', 'Maren', 'Silas'];
const RANKS = ['Constable', 'Sergeant', 'Inspector', 'Staff'];
const UNITS = ['Intelligence', 'Response', 'Surveillance', 'Roads'];

const ranks: readonly MadeRow[] = [['Rank', 'Posts'], ...RANKS.map((rank, index) => [rank, 40 - 9 * index])];

const officers: readonly MadeRow[] = [
  ['Surname', 'Initials', 'Rank', 'Service number', 'Location', 'Unit'],
  ...SURNAMES.map((surname, index) => [
    surname,
    `${GIVEN[index]?.[0]}.`,
    RANKS[index % 4] ?? '',
    `V${20417 + 31 * index}`,
    `Almory ${1 + (index % 3)}`,
    UNITS[index % 4] ?? '',
  ]),
];

const offences: readonly MadeRow[] = [
  ['Offence', 'Reports'],
  ['Burglary', 31],
  ['Assault', 12],
  ['Theft', 57],
];

/** The records behind a pivot table (ECMA-376 part 1, 18.10.1): columns of texts, and each row's. */
function pivotParts(columns: readonly string[], rows: readonly (readonly string[])[]) {
  const fields = columns.map((name) => `<cacheField name="${name}"><sharedItems/></cacheField>`).join('');
  const records = rows.map((row) => `<r>${row.map((text) => `<s v="${text}"/>`).join('')}</r>`).join('');
  return {
    parts: [
      {
        name: 'xl/pivotCache/pivotCacheDefinition1.xml',
        type: `${TYPE}pivotCacheDefinition+xml`,
        content: `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="A1:F9" sheet="Records"/></cacheSource><cacheFields count="${columns.length}">${fields}</cacheFields></pivotCacheDefinition>`,
        relations: [{ type: 'pivotCacheRecords', target: 'pivotCacheRecords1.xml' }],
      },
      {
        name: 'xl/pivotCache/pivotCacheRecords1.xml',
        type: `${TYPE}pivotCacheRecords+xml`,
        content: `<pivotCacheRecords xmlns="${MAIN}" count="${rows.length}">${records}</pivotCacheRecords>`,
      },
    ],
    relations: [{ type: 'pivotCacheDefinition', target: 'pivotCache/pivotCacheDefinition1.xml' }],
  };
}

const names = SURNAMES.map((surname, index) => `${GIVEN[index]} ${surname}`);
const day = (index: number) => `0${1 + index}/0${9 - index}/19${70 + 3 * index}`;

const victims = pivotParts(
  ['Offence', 'Role', 'Name', 'Date of birth'],
  names.map((name, index) => [
    index % 2 === 0 ? 'Assault' : 'Burglary',
    index % 3 === 0 ? 'Victim' : 'Witness',
    name,
    day(index),
  ]),
);

const applicants = pivotParts(
  ['Applicant', 'Date of birth', 'Address', 'Health'],
  names.map((name, index) => [name, day(index), `${3 + index} Harbor Street`, index % 2 === 0 ? 'asthma' : 'diabetes']),
);

const tenancies: readonly MadeRow[] = [
  ['Ethnic group', 'Applications'],
  ['Group A', 412],
  ['Group B', 377],
];

const relocation = (isHidden: boolean): readonly MadeRow[] => [
  ['Name', 'Date of birth', 'Passport number', 'Employer'],
  ...names.map((name, index) => {
    const cells = [name, day(index), `X${1234567 + 1111 * index}`, 'Interpreter'];
    return isHidden && index > 1 ? { attributes: 'hidden="1"', cells } : cells;
  }),
];

const counted: readonly MadeRow[] = [
  ['Stage', 'Applications'],
  ['Received', 150],
  ['Decided', 120],
];

/** The place of the list of who saved a document among its tables ([MS-DOC] 2.5.6, SttbSavedBy). */
const SAVED_BY = 71;

const dossier = (savedBy: readonly string[]) =>
  makeWord({
    main: [
      { runs: [{ text: 'Infrastructure of concealment' }] },
      { runs: [{ text: 'This report draws upon a number of sources.' }] },
    ],
    ...(savedBy.length > 0 && { tables: { [SAVED_BY]: stringTable(savedBy) } }),
  });

/** Files of incidents, leaked and corrected, by their paths. The same bytes each time. */
export const files: Cases = {
  '01-unnoticed-worksheet/leaked.xlsx': makeWorkbook({
    sheets: [
      { name: 'Posts by rank', rows: ranks },
      { name: 'SAP', rows: officers },
    ],
  }),
  '01-unnoticed-worksheet/corrected.xlsx': makeWorkbook({ sheets: [{ name: 'Posts by rank', rows: ranks }] }),
  '02-data-hidden-in-answers/leaked.xlsx': makeWorkbook({ sheets: [{ name: 'Reports', rows: offences }], ...victims }),
  '02-data-hidden-in-answers/corrected.xlsx': makeWorkbook({ sheets: [{ name: 'Reports', rows: offences }] }),
  '18-hidden-rows/leaked.xlsx': makeWorkbook({ sheets: [{ name: 'List', rows: relocation(true) }] }),
  '18-hidden-rows/corrected.xlsx': makeWorkbook({ sheets: [{ name: 'Counts', rows: counted }] }),
  '19-pivot-tables/leaked.xlsx': makeWorkbook({ sheets: [{ name: 'Figures', rows: tenancies }], ...applicants }),
  '19-pivot-tables/corrected.xlsx': makeWorkbook({ sheets: [{ name: 'Figures', rows: tenancies }] }),
  '24-log-of-authors/leaked.doc': dossier([
    'cic22',
    'C:\\DOCUME~1\\mhexley\\LOCALS~1\\Temp\\AutoRecovery save of concealment.asd',
    'Tamsin Hexley',
    'A:\\concealment.doc',
  ]),
  '24-log-of-authors/corrected.doc': dossier([]),
};
