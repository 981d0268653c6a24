import { type MadeSheet, makeWorkbook } from './biff.ts';
import type { Cases } from './cases.ts';
import { makeCompound } from './compound.ts';
import { summary } from './office-parts.ts';
import { makePowerPoint } from './powerpoint.ts';
import { makeRtf, par } from './rtf.ts';
import { makeWord, paragraph } from './word.ts';

/**
 * What is left of the judged files of the formats before 2007 once somebody did as their rule says: each `fail-` file that
 * is not named here has its `pass-` file beside it.
 */
export const corrected: Cases = {
  ...named(
    'doc',
    'word-97',
    makeWord({ main: [paragraph('Statement of Jane Doe, SSN 078-05-1120.')] }),
    'META-04/label STR-06/merged STR-09/document STR-09/packed STR-10/deleted STR-10/earlier STR-10/orphan STR-10/saved-by STR-11/comment STR-14/unknown STR-16/building-block STR-16/chapters STR-16/custom-xml STR-16/described STR-16/macros STR-16/reserved STR-16/smart-tags STR-16/variable',
  ),
  ...named('doc', 'word-97', makeWord({ main: [paragraph('Seen, seen.')] }), 'STR-08/hidden STR-08/white'),
  ...named('doc', 'word-97', makeWord({ main: [paragraph('He quickly left.')] }), 'STR-10/inserted'),
  ...named('doc', 'word-97', makeWord({ main: [paragraph('a text')] }), 'STR-16/field'),
  ...named('doc', 'word-97', makeWord({ main: [paragraph('Officer [REDACTED] left.')] }), 'RED-03/black'),

  ...named(
    'rtf',
    'rtf',
    rtf(''),
    'STR-06/mail-merge STR-09/package STR-10/former-author STR-14/unknown STR-16/alternative-text STR-16/protected STR-16/sub-document STR-16/variable META-04/label',
  ),
  ...named('rtf', 'rtf', rtf(par('Shown.')), 'STR-08/hidden STR-08/one-point STR-08/white STR-08/hidden-shape'),
  ...named('rtf', 'rtf', rtf(par('SSN withheld.')), 'STR-10/deleted STR-10/inserted'),
  ...named('rtf', 'rtf', rtf(par('Jane Doe called.')), 'STR-11/comment STR-16/markup'),
  ...named('rtf', 'rtf', rtf(par('Jane')), 'STR-16/field'),
  ...named('rtf', 'rtf', rtf(par('SSN [REDACTED]')), 'RED-03/highlight'),
  ...named(
    'rtf',
    'rtf',
    rtf('{\\shp{\\*\\shpinst{\\shptxt Shown.\\par}}{\\shprslt{\\*\\do{\\dptxbxtext Shown.\\par}}}}'),
    'STR-14/other-rendering',
  ),

  ...named(
    'xls',
    'xls',
    workbook({
      name: 'Figures',
      rows: [
        ['Month', 'Count'],
        ['January', 12],
        ['February', 15],
      ],
    }),
    'STR-01/hidden STR-01/very-hidden STR-05/pivot STR-06/connection STR-06/external STR-08/hidden-shape STR-09/packed STR-10/earlier STR-10/shared STR-10/unlisted-sheet STR-10/unused-string STR-11/note STR-14/other-record STR-14/unknown-stream STR-16/chart STR-16/custom-xml STR-16/macro-sheet STR-16/printer STR-16/protected STR-16/scenario STR-16/shape STR-16/validation',
  ),
  ...named(
    'xls',
    'xls',
    workbook({
      name: 'People',
      rows: [
        ['Name', 'DOB', 'SSN'],
        ['Jane Doe', [32874, 'date'], '078-05-1120'],
        ['John Roe', [31110, 'date'], [219099999, 'groups']],
      ],
    }),
    'STR-03/column STR-03/row STR-04/filter',
  ),
  ...named('xls', 'xls', workbook({ name: 'People', rows: [['Month', 'Count', 'Jane Doe']] }), 'STR-07/far-away'),
  ...named('xls', 'xls', workbook({ name: 'People', rows: [['Name'], ['Jane Doe']] }), 'STR-08/white STR-08/tiny'),
  ...named('xls', 'xls', workbook({ name: 'People', rows: [['SSN'], [219099999]] }), 'STR-08/no-format'),
  ...named(
    'xls',
    'xls',
    workbook({
      name: 'People',
      rows: [
        ['Name', 'SSN'],
        ['Jane Doe', '078-05-1120'],
      ],
    }),
    'STR-08/covered',
  ),

  ...named(
    'ppt',
    'powerpoint-97',
    makePowerPoint({ slides: [{ shapes: [{ text: 'Statement of Jane Doe,\rSSN 078-05-1120.' }] }] }),
    'STR-01/hidden STR-01/unlisted STR-07/beside STR-08/hidden-shape STR-08/unseen STR-08/white STR-09/object STR-10/earlier STR-10/orphan STR-11/comment STR-11/notes STR-14/unknown STR-16/custom-xml STR-16/described STR-16/macros STR-16/prompt',
  ),

  ...named(
    'bin',
    'compound',
    makeCompound({ streams: { '\x05SummaryInformation': summary({ 2: 'Plan' }) } }),
    'STR-09/document STR-09/packed STR-10/earlier-archive STR-10/free-sectors STR-10/freed-name STR-10/orphan STR-14/misnamed STR-14/unknown STR-16/custom-xml STR-16/macros',
  ),
};

/** The same bytes for the corrected version of several files of one kind, each named as `RULE/what`. */
function named(extension: string, kind: string, bytes: Uint8Array, list: string): Cases {
  return Object.fromEntries(
    list.split(' ').map((each) => {
      const [rule = '', what = ''] = each.split('/');
      return [`${rule}/pass-${kind}-${what}.${extension}`, bytes];
    }),
  );
}

function rtf(more: string): Uint8Array {
  return makeRtf({ body: par('Case 26-000417 was closed.') + more });
}

function workbook(...sheets: readonly MadeSheet[]): Uint8Array {
  return makeCompound({ streams: { Workbook: makeWorkbook({ sheets }) } });
}
