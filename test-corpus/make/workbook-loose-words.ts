import type { Cases } from './cases.ts';
import { makeStyles, makeWorkbook } from './workbook.ts';

const FOREIGN = 'xmlns:own="https://example.org/own"';

/** Workbooks with words where no program shows them and the standard has none. */
export const looseWords: Cases = {
  'foreign-attributes-of-a-sheet.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows: [
          { attributes: `${FOREIGN} own:height="15.75"`, cells: ['Town'] },
          { attributes: `${FOREIGN} own:note="SSN 078-05-1120"`, cells: ['Almory'] },
          [{ attributes: `${FOREIGN} own:note="SSN 219-09-9999"`, xml: '<v>7</v>' }],
        ],
        before: `<sheetPr ${FOREIGN} own:note="written by Jane Doe"/>`,
      },
    ],
  }),
  'instructions-in-a-sheet.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows: [['Town'], [{ xml: '<?own SSN 078-05-1120?><v>7</v>' }, 'Almory']],
        before: '<?own SSN 219-09-9999?>',
        after: '<?own written by Jane Doe?>',
      },
    ],
  }),
  'loose-text-before-elements.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows: [['Town'], ['Almory']],
        before: 'SSN 078-05-1120',
        after: '<headerFooter>SSN 219-09-9999<oddHeader>written by <own/>Jane Doe</oddHeader></headerFooter>',
      },
      // A comment has it read in another way.
      { name: 'Commented', rows: [['Town']], before: '<!-- -->SSN 078-05-1121', after: 'about John Roe<own/>' },
    ],
    before: 'SSN 219-09-9998',
  }),
  'words-in-place-of-numbers.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows: [
          ['Paid', 'SSN'],
          [
            { attributes: 's="1"', xml: '<v>1</v>' },
            { attributes: 's="2"', xml: '<v>78051120</v>' },
          ],
        ],
      },
    ],
    styles: makeStyles({
      formats:
        '<numFmt numFmtId="170" formatCode="&quot;Yes&quot;;&quot;Yes&quot;;&quot;No&quot;"/><numFmt numFmtId="171" formatCode="&quot;number of Jane Doe&quot;"/>',
      cells: '<xf numFmtId="170" fontId="0" fillId="0"/><xf numFmtId="171" fontId="0" fillId="0"/>',
    }),
  }),
  'references-to-no-cell.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows: [['Town'], ['Almory']],
        after:
          '<scenarios><scenario name="Low"><inputCells r="#REF!" val="SSN 078-05-1120"/></scenario></scenarios>' +
          '<dataValidations><dataValidation sqref="Sheet1!A1" prompt="Ask Jane Doe"/></dataValidations>',
      },
    ],
  }),
};
